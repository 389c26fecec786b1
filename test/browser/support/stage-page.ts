import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { barriers } from './axe'
import type { Hands } from './buyer'
import { watch } from './phone-page'
import { slowScreen } from './slow-screen'

const SCREENSHOTS = path.resolve(__dirname, '../screenshots')
const PATIENCE_MS = 20_000

/** Where the photograph of this name lies. */
export const pictureOf = (name: string) => path.join(SCREENSHOTS, `${name}.png`)

/** The stage as one sees it on a desk. */
export interface StagePage {
  page: Page
  /** The phones in the order of the cast, as hands hold them; one of them waits behind the stage. */
  phones: [Hands, Hands, Hands, Hands]
  /** Puts `comes` where `leaves` stands. */
  swap(leaves: number, comes: number): Promise<void>
  /** Who sends to whom, by their place in the cast. */
  between(from: number, to: number): Promise<void>
  /** Photographs the stage, and adds what would bar a person from using it to `faults`. */
  inspect(name: string): Promise<void>
  faults: string[]
}

/** A window of 1280 × 800 points at the stage. */
export async function openStagePage(browser: Browser, url: string): Promise<StagePage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await slowScreen(context)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const faults = watch(page)
  await page.goto(url)
  return {
    page,
    phones: [phoneIn(page, 0), phoneIn(page, 1), phoneIn(page, 2), phoneIn(page, 3)],
    swap: (leaves, comes) => page.locator(`#swap-${leaves}-${comes}`).click(),
    async between(from, to) {
      await page.locator('#from').selectOption(String(from))
      await page.locator('#to').selectOption(String(to))
    },
    faults,
    async inspect(name) {
      mkdirSync(SCREENSHOTS, { recursive: true })
      await page.screenshot({ path: pictureOf(name), animations: 'disabled' })
      faults.push(...(await barriers(page)).map(barrier => `${name}: ${barrier}`))
    },
  }
}

function phoneIn(page: Page, nth: number): Hands {
  const frame = page.frameLocator(`#phone-${nth}`)
  const at = (id: string) => frame.locator(`[id="${id}"]:visible`).last()
  return { page: frame, at, tap: id => at(id).click() }
}
