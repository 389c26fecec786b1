import type { Pen } from '../../shared/pen'

/** Never at the beginning of a line. */
const CLINGS = /^[，。、；：？！…）」』》”’,.;:?!)\]%]$/

/** The parts of a sentence between its stops, without them: one column or line each. */
export const phrasesOf = (line: string): string[] =>
  line.split(/[，。；！？,;!?\s]+/).filter(part => part !== '')

/** Cuts a phrase into pieces of about the same length, none longer than `most` characters. */
function evenPieces(phrase: string, most: number): string[] {
  const chars = [...phrase]
  const each = Math.ceil(chars.length / Math.ceil(chars.length / most))
  return Array.from({ length: Math.ceil(chars.length / each) }, (_, i) =>
    chars.slice(i * each, (i + 1) * each).join(''),
  )
}

/**
 * A sentence in at most `mostLines` pieces of at most `mostChars` characters, broken at its stops. What does not fit is left
 * out phrase by phrase, so that nothing ends in the middle; only a first phrase that alone is too long is cut with `…`.
 */
export function piecesOf(line: string, mostLines: number, mostChars: number): string[] {
  const pieces: string[] = []
  for (const phrase of phrasesOf(line)) {
    const next = evenPieces(phrase, mostChars)
    if (pieces.length + next.length > mostLines) break
    pieces.push(...next)
  }
  if (pieces.length > 0) return pieces
  const [first = ''] = phrasesOf(line)
  const cut = [...first].slice(0, mostLines * mostChars - 1).join('')
  return cut === '' ? [] : evenPieces(`${cut}…`, mostChars)
}

/** Breaks text at `width` as the pen's font measures it, in at most `mostLines` lines; the last ends in `…` when there is more. */
export function wrapped(pen: Pen, text: string, width: number, mostLines: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const char of text.trim()) {
    if (pen.measureText(line + char).width <= width || line === '') {
      line += char
      continue
    }
    const carried = CLINGS.test(char) ? [...line].slice(-1).join('') : ''
    lines.push(line.slice(0, line.length - carried.length).trimEnd())
    line = (carried + char).trimStart()
  }
  lines.push(line)
  if (lines.length <= mostLines) return lines
  const last = lines[mostLines - 1] ?? ''
  return [...lines.slice(0, mostLines - 1), shortened(pen, `${last}…`, width)]
}

/** One line, or two: broken after a stop, as evenly as it goes, where both halves fit; else in the middle, or at the width. */
export function oneOrTwo(pen: Pen, text: string, width: number): string[] {
  const fits = (part: string) => pen.measureText(part).width <= width
  if (fits(text)) return [text]
  const halves = [...text.matchAll(/[，。；！？,;!?]/g)]
    .map(({ index }) => [text.slice(0, index + 1), text.slice(index + 1).trim()] as const)
    .filter(([first, second]) => second !== '' && fits(first) && fits(second))
  const unevenness = ([first, second]: readonly [string, string]) => Math.abs(first.length - second.length)
  const [best] = halves.sort((a, b) => unevenness(a) - unevenness(b))
  if (best) return [...best]
  // A little over half: room for a stop that clings to the line before.
  const half = pen.measureText(text).width / 2 + pen.measureText('字').width
  return wrapped(pen, text, Math.min(half, width), 2)
}

/** One line that ends in `…`, by as many characters shorter as the width asks for. */
function shortened(pen: Pen, line: string, width: number): string {
  let chars = [...line.replace(/…$/, '')]
  while (chars.length > 1 && pen.measureText(`${chars.join('')}…`).width > width) chars = chars.slice(0, -1)
  return `${chars.join('')}…`
}

/** The name in one line beside words that must stay whole: the name alone is cut. */
export function besideWhole(pen: Pen, name: string, whole: string, width: number): string {
  if (pen.measureText(name + whole).width <= width) return name + whole
  return shortened(pen, name, width - pen.measureText(whole).width) + whole
}
