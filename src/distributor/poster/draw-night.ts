import type { Pen } from '../../shared/pen'
import type { PosterContent } from './content'
import { drawFoot } from './foot'
import { piecesOf } from './lines'
import { apart, bold, cover, roundPath, textAt } from './strokes'

const ART = 338
const LEFT = 24
const WORDS_TOP = 24
const WORDS_HEIGHT = 90
const MOON = { x: 176, y: 232 }
const RADIUS = 100

/** A 夜色: a dark sky with a line or two, and the goods are its moon. */
export function drawNight(pen: Pen, content: PosterContent): void {
  pen.fillStyle = '#1F3B30'
  pen.fillRect(0, 0, 300, 450)
  drawMoon(pen, content)
  drawLines(pen, content.line)
  pen.fillStyle = '#FBF3E6'
  pen.fillRect(0, ART, 300, 450 - ART)
  drawFoot(pen, content, { top: ART, height: 450 - ART })
}

function drawMoon(pen: Pen, { picture, tint }: PosterContent) {
  roundPath(pen, MOON, RADIUS + 14)
  pen.fillStyle = '#2C5143'
  pen.fill()
  apart(pen, () => {
    roundPath(pen, MOON, RADIUS)
    pen.fillStyle = tint || '#FBE6CC'
    pen.fill()
    pen.clip()
    // Goods on a flat ground stand a little back, so that the rim cuts nothing off them.
    const half = tint ? RADIUS * 0.95 : RADIUS
    cover(pen, picture, { x: MOON.x - half, y: MOON.y - half, width: 2 * half, height: 2 * half })
  })
}

/** As large as the longest line and their number allow. */
function drawLines(pen: Pen, line: string) {
  const lines = piecesOf(line, 2, 12)
  const longest = Math.max(1, ...lines.map(one => [...one].length))
  const size = Math.min(
    34,
    Math.floor((300 - 2 * LEFT) / longest),
    Math.floor(WORDS_HEIGHT / 1.3 / lines.length),
  )
  lines.forEach((one, i) => {
    textAt(pen, one, LEFT, WORDS_TOP + size * (0.65 + i * 1.3), bold(size), '#FBE6CC')
  })
}
