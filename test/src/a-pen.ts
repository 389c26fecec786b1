import type { Drawable, Pen } from '../../src/shared/pen'

/** What a poster's drawing did, call by call. */
export interface Drawn {
  texts: { text: string; x: number; y: number; font: string; colour: string; align: string; size: number }[]
  pictures: { source: object; x: number; y: number; width: number; height: number }[]
  grounds: { colour: string; x: number; y: number; width: number; height: number }[]
  /** `save`s that were not taken back. */
  depth: number
}

/** A context that draws nothing and keeps count. Every character is as wide as its font is high, Latin ones half of that. */
export function aPen(): { pen: Pen; drawn: Drawn } {
  const drawn: Drawn = { texts: [], pictures: [], grounds: [], depth: 0 }
  const nothing = () => undefined
  const sizeOf = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1] ?? 0)
  const colourOf = (pen: Pen) => String(pen.fillStyle)
  const pen: Pen = {
    fillStyle: '#000000',
    strokeStyle: '#000000',
    lineWidth: 1,
    font: '10px sans-serif',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    save: () => {
      drawn.depth += 1
    },
    restore: () => {
      drawn.depth -= 1
    },
    scale: nothing,
    beginPath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    arc: nothing,
    arcTo: nothing,
    closePath: nothing,
    clip: nothing,
    fill: nothing,
    stroke: nothing,
    fillRect(x, y, width, height) {
      drawn.grounds.push({ colour: colourOf(pen), x, y, width, height })
    },
    measureText: text => ({
      width: [...text].reduce(
        (sum, char) => sum + sizeOf(pen.font) * (char < '\u2E80' && char !== '…' ? 0.56 : 1),
        0,
      ),
    }),
    fillText(text, x, y) {
      const { font, textAlign: align } = pen
      drawn.texts.push({ text, x, y, font, colour: colourOf(pen), align, size: sizeOf(font) })
    },
    drawImage(source, _fromX, _fromY, _fromWidth, _fromHeight, x, y, width, height) {
      drawn.pictures.push({ source, x, y, width, height })
    },
  }
  return { pen, drawn }
}

export const aDrawable = (name: string, width = 600, height = width): Drawable => ({
  source: { name },
  width,
  height,
})
