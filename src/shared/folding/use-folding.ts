import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { watchNear } from '../wx/near'
import { folded } from './folded'

/** Two screens of a phone: far enough that a flick meets no blank page. */
const marginPx = 1500

/** Heights in px by page. */
type Heights = Record<number, number>

/**
 * Which pages of a long list lie far from the screen, with their heights in px: their cards are not drawn, only the room
 * they take, so that a list of a thousand goods has no more nodes than one of forty. An observer of each page, not
 * the scrolling itself, says so: scrolling costs no call. Pages in `farAtFirst` begin folded, at a guess of their height.
 */
export function useFolding(
  idOf: (page: number) => string,
  pages: number,
  farAtFirst: () => Heights = none,
): Heights {
  const [heights, setHeights] = useState(farAtFirst)
  const ends = useRef<(() => void)[]>([])
  const watched = useRef(0)
  const latest = useRef(heights)
  latest.current = heights

  useEffect(() => {
    const from = watched.current
    watched.current = pages
    Taro.nextTick(() => {
      for (let page = from; page < pages; page += 1) {
        const nearAtFirst = latest.current[page] === undefined
        const seen = (near: boolean, heightPx: number) =>
          setHeights(before => folded(before, page, near, heightPx))
        ends.current.push(watchNear(idOf(page), { marginPx, nearAtFirst, seen }))
      }
    })
  }, [idOf, pages])
  useEffect(() => () => ends.current.forEach(end => void end()), [])
  return heights
}

const none = (): Heights => ({})
