import { useCallback, useEffect, useRef, useState } from 'react'
import { type Easel, openEasel } from '../../shared/wx/canvas'
import type { PosterContent } from './content'
import { type DesignId, designs, drawDesign, PIXELS } from './designs'
import { loadContent, type PosterWish, type Trouble } from './load-content'

export const canvasId = 'poster-canvas'

/** The finished posters as local files. */
export type Posters = Record<DesignId, string>

export type PosterState =
  | { state: 'loading' }
  | { state: 'failed'; trouble: Trouble }
  | { state: 'ready'; posters: Posters }

/** Makes all the posters when the page opens, and again when asked. An attempt that was overtaken shows nothing. */
export function usePoster({ productId, code, sharer }: PosterWish) {
  const [made, setMade] = useState<PosterState>({ state: 'loading' })
  const turn = useRef(0)
  const make = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const next = await makePosters({ productId, code, sharer }).catch(
      (): PosterState => ({ state: 'failed', trouble: 'cannot_draw' }),
    )
    if (mine === turn.current) setMade(next)
  }, [productId, code, sharer])
  const retry = () => {
    setMade({ state: 'loading' })
    return make()
  }
  useEffect(() => {
    make()
  }, [make])
  return { made, retry }
}

async function makePosters(wish: PosterWish): Promise<PosterState> {
  const easel = await openEasel(canvasId, PIXELS)
  if (!easel) return { state: 'failed', trouble: 'cannot_draw' }
  const content = await loadContent(easel, wish)
  if (!content.ok) return { state: 'failed', trouble: content.error }
  return { state: 'ready', posters: await drawAll(easel, content.value) }
}

/** One after the other: there is one canvas. */
async function drawAll(easel: Easel, content: PosterContent): Promise<Posters> {
  const posters: Posters = { scroll: '', photo: '', night: '' }
  for (const design of designs) {
    drawDesign(easel.pen, design, content)
    posters[design.id] = await easel.save()
  }
  return posters
}
