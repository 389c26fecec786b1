import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { watchNear } from '../../shared/wx/near'
import { folded } from './folded'

/** Two screens of a phone: far enough that a flick meets no blank page. */
const marginPx = 1500

/**
 * Which pages of a long list lie far from the screen, with their heights in px: their cards are not drawn, only the room
 * they take, so that a list of a thousand goods has no more nodes than one of forty. An observer of each page, not
 * the scrolling itself, says so: scrolling costs no call.
 */
export function useFolding(idOf: (page: number) => string, pages: number): Record<number, number> {
  const [heights, setHeights] = useState<Record<number, number>>({})
  const ends = useRef<(() => void)[]>([])
  const watched = useRef(0)

  useEffect(() => {
    const from = watched.current
    watched.current = pages
    Taro.nextTick(() => {
      for (let page = from; page < pages; page += 1) {
        ends.current.push(
          watchNear(idOf(page), marginPx, (near, heightPx) =>
            setHeights(before => folded(before, page, near, heightPx)),
          ),
        )
      }
    })
  }, [idOf, pages])
  useEffect(() => () => ends.current.forEach(end => void end()), [])
  return heights
}
