import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'

const LEAST_RATIO = 4.5
const NOTHING_TO_JUDGE = 21
const HIDDEN = '* { color: transparent !important; text-shadow: none !important }'

const LOOKS = 5

/**
 * Which of these elements' words stand out too little from what is behind them. Photographs the ground with the words
 * hidden, and holds the colour of the words against every point of it.
 */
export async function paleWords(page: Page, selectors: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const selector of selectors) {
    const ratio = await ratioOf(page, selector)
    if (ratio < LEAST_RATIO) faults.push(`pale (${ratio.toFixed(1)} : 1): ${selector}`)
  }
  return faults
}

/** Only words that stood still while they were photographed are judged: the stage draws its list of calls anew each second. */
async function ratioOf(page: Page, selector: string): Promise<number> {
  for (let look = 0; look < LOOKS; look += 1) {
    const before = await wordsAt(page, selector)
    if (!before) return NOTHING_TO_JUDGE
    const style = await page.addStyleTag({ content: HIDDEN })
    const ground = (await page.screenshot({ clip: before.clip, scale: 'css' })).toString('base64')
    await style.evaluate(node => (node as Element).remove())
    const after = await wordsAt(page, selector)
    if (!isDeepStrictEqual(before, after)) continue
    return page.evaluate(worstRatio, { ground, colour: before.colour })
  }
  throw new Error(`${selector} never stands still`)
}

/** Not waited for: what is gone has no words to judge. */
const wordsAt = async (page: Page, selector: string) => (await page.$(selector))?.evaluate(showWords)

/** Brings the words into view: where they stand, and their colour. Nothing when something lies over them. Runs in the page. */
function showWords(element: Element) {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const words = document.createRange()
  words.selectNodeContents(element)
  const { color: colour, fontSize, overflowX } = getComputedStyle(element)
  const { x, y, right, height } = words.getBoundingClientRect()
  // Words cut off by their box go on unseen, over what stands beside it.
  const width = (overflowX === 'visible' ? right : Math.min(right, element.getBoundingClientRect().right)) - x
  const at = document.elementFromPoint(x + width / 2, y + height / 2)
  if (!at || !(element.contains(at) || at.contains(element))) return undefined
  // The letters, without the air above the first line and below the last.
  const air = Math.max(0, ((words.getClientRects()[0]?.height ?? 0) - Number.parseFloat(fontSize)) / 2)
  return { clip: { x, y: y + air, width, height: height - 2 * air }, colour }
}

/** The least contrast (WCAG 2) between a colour and the points of a picture. Runs in the page. */
async function worstRatio({ ground, colour }: { ground: string; colour: string }): Promise<number> {
  const picture = new Image()
  picture.src = `data:image/png;base64,${ground}`
  await picture.decode()
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.drawImage(picture, 0, 0)
  const { data } = pen.getImageData(0, 0, picture.width, picture.height)
  const linear = (byte: number) => {
    const part = byte / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  const light = (red = 0, green = 0, blue = 0) =>
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  const [red, green, blue] = colour.match(/[\d.]+/g)?.map(Number) ?? []
  const words = light(red, green, blue)
  let worst = 21
  for (let at = 0; at < data.length; at += 4) {
    const behind = light(data[at], data[at + 1], data[at + 2])
    worst = Math.min(worst, (Math.max(words, behind) + 0.05) / (Math.min(words, behind) + 0.05))
  }
  return worst
}
