import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { pageNow, watchNear } from '../wx/near'
import { type Folding, folded, type Heights, withPages } from './folded'

/** Two screens of a phone: far enough that a flick meets no blank page. */
export const wideMarginPx = 1500

/** For rows of so many nodes that four screens of them would be too many. */
export const denseMarginPx = 600

export interface FoldingOptions {
  /** About how high a page is, in px: then new ones are not all drawn before the screen is known. */
  guess?: (page: number) => number
  /** What is near, in px above and below the screen. */
  marginPx?: number
  /** With a guess: so many that came anew are drawn before the screen is known. */
  drawnAtFirst?: number
}

const nothing: Folding = { pages: 0, heights: {} }

/**
 * Which pages of a long list lie far from the screen, with their heights in px: their cards are not drawn, only the room
 * they take, so that a list of a thousand goods has no more nodes than one of forty. An observer of each page, not
 * the scrolling itself, says so: scrolling costs no call.
 */
export function useFolding(
  idOf: (page: number) => string,
  pages: number,
  { guess, marginPx = wideMarginPx, drawnAtFirst }: FoldingOptions = {},
): Heights {
  const [folding, setFolding] = useState(() => withPages(nothing, pages, guess, drawnAtFirst))
  if (folding.pages !== pages) setFolding(withPages(folding, pages, guess, drawnAtFirst))
  const latest = useRef(folding)
  latest.current = folding
  const page = useRef(pageNow())
  const ends = useRef<(() => void)[]>([])
  const isThere = useRef(true)

  useEffect(() => {
    for (const end of ends.current.splice(pages)) end()
    Taro.nextTick(() => {
      // By now there may be more of them, or fewer; one alone is never far: it is all there is.
      const { pages: now } = latest.current
      if (!isThere.current || now < 2) return
      for (let at = ends.current.length; at < now; at += 1) {
        const nearAtFirst = latest.current.heights[at] === undefined
        const seen = (near: boolean, heightPx: number) =>
          setFolding(before => ({ ...before, heights: folded(before.heights, at, near, heightPx) }))
        ends.current.push(watchNear(page.current, idOf(at), { marginPx, nearAtFirst, seen }))
      }
    })
  }, [idOf, pages, marginPx])
  useEffect(
    () => () => {
      isThere.current = false
      for (const end of ends.current.splice(0)) end()
    },
    [],
  )
  return folding.heights
}
