import type { Drawable, Pen } from '../../shared/pen'
import { firstTwo } from '../../shared/ui/letters'
import type { PosterContent } from './content'
import { BRAND, drawFoot } from './foot'
import { piecesOf } from './lines'
import { apart, bold, columnOf, cover, plain, roundedPath, roundPath } from './strokes'

const ART = 338
const FIRST_COLUMN = 260
const TOP = 26
const MOST_COLUMNS = 2
const MOST_CHARS = 11
/** The column and the seal below it end above the foot. */
const COLUMN_HEIGHT = 218

/** A 立轴: the sentence hangs in columns, signed by the shop's seal; the goods stand on the ground of their own picture. */
export function drawScroll(pen: Pen, content: PosterContent): void {
  pen.fillStyle = content.tint || '#F7EBDD'
  pen.fillRect(0, 0, 300, 450)
  drawGoods(pen, content)
  drawTerm(pen, content.term)
  drawSentence(pen, content)
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, ART, 300, 450 - ART)
  drawFoot(pen, content, { top: ART, height: 450 - ART })
}

/** A picture with a flat ground melts into the poster's; a photograph is seen through a moon gate. */
function drawGoods(pen: Pen, { picture, tint }: { picture: Drawable; tint: string }) {
  if (tint) return cover(pen, picture, { x: -14, y: 100, width: 238, height: 238 })
  apart(pen, () => {
    roundPath(pen, { x: 106, y: 222 }, 92)
    pen.clip()
    cover(pen, picture, { x: 14, y: 130, width: 184, height: 184 })
  })
}

function drawTerm(pen: Pen, term: string) {
  pen.font = plain(13)
  pen.fillStyle = '#7A4A12'
  columnOf(pen, term, { x: 30, top: TOP, size: 13, step: 17 })
  pen.strokeStyle = '#C99A62'
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(48.5, TOP)
  pen.lineTo(48.5, TOP + 34)
  pen.stroke()
}

function drawSentence(pen: Pen, { line, shopName }: PosterContent) {
  const columns = piecesOf(line, MOST_COLUMNS, MOST_CHARS)
  const longest = Math.max(1, ...columns.map(column => [...column].length))
  const size = Math.min(25, Math.floor(COLUMN_HEIGHT / longest / 1.1))
  const step = size * 1.1
  pen.font = bold(size)
  pen.fillStyle = '#3A1D08'
  columns.forEach((column, i) => {
    columnOf(pen, column, { x: FIRST_COLUMN - i * size * 1.5, top: TOP, size, step })
  })
  const last = Math.max(0, columns.length - 1)
  const end = TOP + [...(columns[last] ?? '')].length * step
  drawSeal(pen, firstTwo(shopName), FIRST_COLUMN - last * size * 1.5, end + 9)
}

function drawSeal(pen: Pen, name: string, x: number, top: number) {
  const height = [...name].length * 13 + 5
  roundedPath(pen, { x: x - 9, y: top, width: 18, height }, 3)
  pen.fillStyle = BRAND
  pen.fill()
  pen.font = bold(12)
  pen.fillStyle = '#FFFFFF'
  columnOf(pen, name, { x, top: top + 3, size: 12, step: 13 })
}
