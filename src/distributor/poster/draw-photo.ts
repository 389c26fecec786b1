import type { Pen } from '../../shared/pen'
import type { PosterContent } from './content'
import { drawFoot, INK } from './foot'
import { oneOrTwo } from './lines'
import { apart, type Box, bold, cover, roundedPath, textAt } from './strokes'

const FOOT = 342
const MARGIN = 14
const LEFT = 20
const WIDTH = 300 - 2 * LEFT

/** A 相片: a print with a white border, and below it what one says of the goods. */
export function drawPhoto(pen: Pen, content: PosterContent): void {
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, 300, 450)
  pen.font = bold(18)
  const one = pen.measureText(content.line).width <= WIDTH
  drawPrint(pen, content, one ? 272 : 262)
  drawSaying(pen, content.line, one)
  pen.fillStyle = '#EAE6E0'
  pen.fillRect(0, FOOT, 300, 0.5)
  drawFoot(pen, content, { top: FOOT, height: 450 - FOOT })
}

function drawPrint(pen: Pen, { picture, tint }: PosterContent, height: number) {
  const box: Box = { x: MARGIN, y: MARGIN, width: 300 - 2 * MARGIN, height }
  apart(pen, () => {
    roundedPath(pen, box, 4)
    pen.fillStyle = tint || '#F1EEE9'
    pen.fill()
    pen.clip()
    cover(pen, picture, box)
  })
}

function drawSaying(pen: Pen, line: string, one: boolean) {
  const font = bold(one ? 18 : 16)
  pen.font = font
  const top = one ? 314 : 296
  oneOrTwo(pen, line, WIDTH).forEach((text, i) => {
    textAt(pen, text, LEFT, top + i * 24, font, INK)
  })
}
