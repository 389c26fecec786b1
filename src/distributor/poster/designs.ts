import type { Pen } from '../../shared/pen'
import type { PosterContent } from './content'
import { drawNight } from './draw-night'
import { drawPhoto } from './draw-photo'
import { drawScroll } from './draw-scroll'

/** Pixels of the finished picture: three to each point that is drawn in, sharp on every phone. */
export const PIXELS = { width: 900, height: 1350 } as const
const PER_POINT = 3

/** The posters to choose from, in their order. */
export const designs = [
  { id: 'scroll', name: '立轴', draw: drawScroll },
  { id: 'photo', name: '相片', draw: drawPhoto },
  { id: 'night', name: '夜色', draw: drawNight },
] as const

export type Design = (typeof designs)[number]
export type DesignId = Design['id']

/** Draws one design over whatever is on the canvas. */
export const drawDesign = (pen: Pen, { draw }: Design, content: PosterContent): void => {
  pen.save()
  pen.scale(PER_POINT, PER_POINT)
  draw(pen, content)
  pen.restore()
}
