import { nameless } from './axe'
import { brokenWords } from './broken-words'
import type { PhonePage } from './phone-page'
import { CONTROLS, smallTaps } from './small-taps'

/** One way to look at a screen: how large the phone is, and the words on it. */
export interface Look {
  name: string
  width: number
  height: number
  large: boolean
}

const COMMON = { width: 375, height: 812 }
const SMALL = { width: 320, height: 568 }

/** A common phone and a small one, each with ordinary and with larger words. */
export const everyLook: Look[] = [
  { name: '375', ...COMMON, large: false },
  { name: '375-large', ...COMMON, large: true },
  { name: '320-large', ...SMALL, large: true },
  { name: '320', ...SMALL, large: false },
]
/** Where words break first, and what most people see: for what lies the same in every look. */
export const ends = everyLook.filter(({ name }) => name === '375' || name === '320-large')
/** For what has no words: a screen that is still on its way. */
export const bothSizes = everyLook.filter(({ large }) => !large)

/**
 * Photographs the page in every look, to its end as on a phone that is tall enough, and tells what is wrong with it in each: barriers, controls too small or without
 * a name, words that cannot be read, anything that sticks out sideways, an uncaught error, a blank page.
 */
export async function lookOver(phone: PhonePage, name: string, looks = everyLook): Promise<string[]> {
  const faults = phone.faults.splice(0)
  for (const look of looks) {
    const { page } = phone
    await turnTo(phone, look)
    const found = [
      ...(await brokenWords(page)),
      ...(await smallTaps(page)),
      ...(await nameless(page, CONTROLS)),
      ...(await page.evaluate(wholePage)),
    ]
    const height = await page.evaluate(wholeHeight)
    if (height > look.height) await page.setViewportSize({ width: look.width, height })
    await phone.inspect(`${name}-${look.name}`)
    found.push(...phone.faults.splice(0))
    faults.push(...found.map(fault => `${look.name}: ${fault}`))
  }
  await turnTo(phone, { name: '', ...COMMON, large: false })
  return faults
}

/** The larger text is a class of every page's root, as `src/shared/ui/page-root.tsx` sets it; no page is loaded anew. */
async function turnTo({ page }: PhonePage, { width, height, large }: Look) {
  await page.setViewportSize({ width, height })
  await page.evaluate(async on => {
    for (const root of document.querySelectorAll('.root')) root.classList.toggle('large', on)
    for (const scroller of document.querySelectorAll('.taro_page, [role="dialog"]')) scroller.scrollTo(0, 0)
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    // A page or a sheet that comes in has arrived.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
  }, large)
}

/** How tall a phone would have to be to show the page without scrolling. Runs in the page. */
const wholeHeight = () => {
  const hidden = [...document.querySelectorAll('.taro_page')].map(
    page => page.scrollHeight - page.clientHeight,
  )
  return window.innerHeight + Math.max(...hidden)
}

/** Runs in the page. */
function wholePage(): string[] {
  const faults: string[] = []
  const page = [...document.querySelectorAll<HTMLElement>('.taro_page')]
    .filter(one => one.checkVisibility())
    .at(-1)
  // Taro's pages scroll, not the document.
  const out = Math.max(page?.scrollWidth ?? 0, document.documentElement.scrollWidth) - window.innerWidth
  if (out > 0) faults.push(`sticks out by ${out} px`)
  const shapes = page?.querySelectorAll('[class*="skeleton"], .goods-blank, .hero').length ?? 0
  if (!page?.innerText.trim() && shapes === 0) faults.push('blank')
  return faults
}
