import { yuanParts } from '../../shared/money'
import type { Pen } from '../../shared/pen'
import type { PosterContent } from './content'
import { besideWhole, wrapped } from './lines'
import { apart, type Box, bold, cover, plain, roundedPath, textAt } from './strokes'

export const INK = '#1F2329'
export const BRAND = '#C93A1C'
/** 5.4:1 on white, 4.9:1 on the night's foot. */
const QUIET = '#646B76'
const MIDDLING = '#4A515C'

const LEFT = 20
const CODE = 78
const WORDS_WIDTH = 300 - LEFT - CODE - 2 * 18

/** What every poster ends with: the goods, the price, who recommends it for a commission, and the code. */
export function drawFoot(pen: Pen, content: PosterContent, { top, height }: { top: number; height: number }) {
  drawWords(pen, content, top + height / 2)
  drawCode(pen, content, top + (height - 95) / 2)
}

function drawWords(pen: Pen, { productName, priceFen, from, sharer }: PosterContent, middle: number) {
  pen.font = bold(15)
  const name = wrapped(pen, productName, WORDS_WIDTH, 2)
  const nameHeight = name.length * 20
  const top = middle - (nameHeight + 30 + 20) / 2
  name.forEach((line, i) => {
    textAt(pen, line, LEFT, top + 10 + i * 20, bold(15), INK)
  })
  drawPrice(pen, priceFen, from, top + nameHeight + 26)
  pen.font = plain(12)
  const by = besideWhole(pen, sharer, '推荐·含推广', WORDS_WIDTH)
  textAt(pen, by, LEFT, top + nameHeight + 41, plain(12), QUIET)
}

/** On one base line: small ¥ and fen, large whole part. */
function drawPrice(pen: Pen, priceFen: number, from: boolean, base: number) {
  const { whole, part } = yuanParts(priceFen)
  const parts: [text: string, font: string, colour: string][] = [
    ['¥', bold(16.5), BRAND],
    [whole, bold(24), BRAND],
    [`.${part}`, bold(16.5), BRAND],
    ...(from ? [[' 起', plain(12), QUIET] as [string, string, string]] : []),
  ]
  pen.textAlign = 'left'
  pen.textBaseline = 'alphabetic'
  let x = LEFT
  for (const [text, font, colour] of parts) {
    pen.font = font
    pen.fillStyle = colour
    pen.fillText(text, x, base)
    x += pen.measureText(text).width
  }
}

/** On a white plate of its own: a reader needs the quiet edge, whatever the ground. */
function drawCode(pen: Pen, { code }: PosterContent, top: number) {
  const box: Box = { x: 300 - 18 - CODE, y: top, width: CODE, height: CODE }
  apart(pen, () => {
    roundedPath(pen, box, 6)
    pen.fillStyle = '#FFFFFF'
    pen.fill()
    pen.clip()
    cover(pen, code, box)
  })
  pen.font = plain(11)
  pen.fillStyle = MIDDLING
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('长按识别', box.x + CODE / 2, top + CODE + 9)
}
