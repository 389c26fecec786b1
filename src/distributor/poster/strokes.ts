import type { Drawable, Pen } from '../../shared/pen'

/** Points of the 300 × 450 poster. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const FAMILY = '"PingFang SC","Noto Sans CJK SC",sans-serif'
export const bold = (size: number): string => `bold ${size}px ${FAMILY}`
export const plain = (size: number): string => `${size}px ${FAMILY}`

/** Draws with `work` and leaves the pen as it was. */
export function apart(pen: Pen, work: () => void): void {
  pen.save()
  work()
  pen.restore()
}

export function roundedPath(pen: Pen, { x, y, width, height }: Box, radius: number): void {
  pen.beginPath()
  pen.moveTo(x + radius, y)
  pen.arcTo(x + width, y, x + width, y + height, radius)
  pen.arcTo(x + width, y + height, x, y + height, radius)
  pen.arcTo(x, y + height, x, y, radius)
  pen.arcTo(x, y, x + width, y, radius)
  pen.closePath()
}

export function roundPath(pen: Pen, { x, y }: { x: number; y: number }, radius: number): void {
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.closePath()
}

/** Fills the box with the middle of a picture. */
export function cover(pen: Pen, { source, width, height }: Drawable, box: Box): void {
  const scale = Math.max(box.width / width, box.height / height)
  const [fromWidth, fromHeight] = [box.width / scale, box.height / scale]
  const [fromX, fromY] = [(width - fromWidth) / 2, (height - fromHeight) / 2]
  pen.drawImage(source, fromX, fromY, fromWidth, fromHeight, box.x, box.y, box.width, box.height)
}

/** One line of text, by its left end and its middle. */
export function textAt(
  pen: Pen,
  text: string,
  x: number,
  middle: number,
  font: string,
  colour: string,
): void {
  pen.font = font
  pen.fillStyle = colour
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  pen.fillText(text, x, middle)
}

/** How far a stop moves to the upper right of its cell, as vertical text has it, in parts of the size. */
const STOP_UP = 0.55
const STOPS = /^[，。、]$/

/** Characters one below the other, in the middle of a column; `top` and `step` in points. */
export function columnOf(
  pen: Pen,
  text: string,
  { x, top, size, step }: { x: number; top: number; size: number; step: number },
): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  ;[...text].forEach((char, i) => {
    const moved = STOPS.test(char) ? size * STOP_UP : 0
    pen.fillText(char, x + moved, top + step * i + size / 2 - moved)
  })
}
