import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { chromiumPath } from '../../../config/scripts/browser-setup.mjs'
import { barriers } from './axe'
import { slowScreen } from './slow-screen'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const SCREENSHOTS = path.resolve(__dirname, '../screenshots')
const PATIENCE_MS = 20_000

/** Starts the machine's Chromium. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('no Chromium: run `npm test`, which says how to get it')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A phone's screen: what a person sees and taps, by the ids of src/README.md. */
export interface PhonePage {
  page: Page
  /** The visible element of this id: Taro keeps the pages below in the document, hidden. */
  at(id: string): Locator
  tap(id: string): Promise<void>
  /** Photographs the screen, and adds what would bar a person from using it to `faults`. */
  inspect(name: string): Promise<void>
  /** The app dies with what is open, and is started anew on the same phone. */
  restart(): Promise<PhonePage>
  /** What was wrong so far: uncaught errors, requests to a host that is not this machine, barriers on inspected pages. */
  faults: string[]
}

/** A phone of 375 × 812 points at `url`. */
export async function openPhonePage(browser: Browser, url: string): Promise<PhonePage> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await slowScreen(context)
  return startApp(context, url)
}

async function startApp(context: BrowserContext, url: string): Promise<PhonePage> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const faults = watch(page)
  await page.goto(url)
  const at = (id: string) => page.locator(`[id="${id}"]:visible`).last()
  return {
    page,
    at,
    tap: id => at(id).click(),
    faults,
    async restart() {
      await page.close()
      return startApp(context, url)
    },
    async inspect(name) {
      mkdirSync(SCREENSHOTS, { recursive: true })
      const file = path.join(SCREENSHOTS, `${name}.png`)
      await page.screenshot({ path: file, animations: 'disabled' })
      faults.push(...(await barriers(page)).map(barrier => `${name}: ${barrier}`))
    },
  }
}

/** Notes uncaught errors, and requests to a host that is not this machine. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`error: ${error.message}`))
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`)
  })
  return faults
}
