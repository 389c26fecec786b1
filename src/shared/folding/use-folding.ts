import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { watchNear } from '../wx/near'
import { folded } from './folded'

/** Two screens of a phone: far enough that a flick meets no blank page. */
export const wideMarginPx = 1500

/** For rows of so many nodes that four screens of them would be too many. */
export const denseMarginPx = 600

/** Heights in px by page. */
type Heights = Record<number, number>

export interface FoldingOptions {
  /** Pages that begin folded, at a guess of their height. */
  farAtFirst?: () => Heights
  /** What is near, in px above and below the screen. */
  marginPx?: number
}

/**
 * Which pages of a long list lie far from the screen, with their heights in px: their cards are not drawn, only the room
 * they take, so that a list of a thousand goods has no more nodes than one of forty. An observer of each page, not
 * the scrolling itself, says so: scrolling costs no call.
 */
export function useFolding(
  idOf: (page: number) => string,
  pages: number,
  { farAtFirst = none, marginPx = wideMarginPx }: FoldingOptions = {},
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
  }, [idOf, pages, marginPx])
  useEffect(() => () => ends.current.forEach(end => void end()), [])
  return heights
}

const none = (): Heights => ({})
