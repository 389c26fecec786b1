import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type LocalShop, startLocalShop } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { openBrowser, openPhonePage, type PhonePage } from './support/phone-page'

const LONG = '头茬奶油草莓<b>不是粗体</b>🍓𠮷野'.repeat(9).slice(0, 200)
/** Path and an element that says the page has filled. */
const PAGES: [name: string, path: string, filled: string][] = [
  ['home', routes.home, 'card-orange'],
  ['category', routes.category, 'card-orange'],
  ['search', routes.search, 'search-words'],
  ['product', routes.product('orange'), 'buy-now'],
  ['long-name', routes.product('strawberry'), 'buy-now'],
  ['sold-out', routes.product('grape'), 'cannot-buy'],
  ['gone', routes.product('nonsense'), 'to-home'],
  ['cart-empty', routes.cart, 'tab-bar'],
  ['coupons', routes.coupons, 'page'],
  ['orders', routes.orders(), 'page'],
  ['me', routes.me, 'all-orders'],
  ['addresses', routes.addresses(), 'page'],
  ['settings', routes.settings, 'page'],
]

let shop: LocalShop
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  shop = await startLocalShop({ root: path.resolve(__dirname, '../..'), seed: true })
  await shop.store.change('products', 'strawberry', {}, { set: { name: LONG, sub: LONG } })
  browser = await openBrowser()
  phone = await openPhonePage(browser, shop.phoneUrl)
  await phone.at('card-orange').waitFor()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await shop.stop()
})

/** How far the page can be pushed sideways: nothing should stick out. */
const sidewaysPx = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)

async function open(path: string, filled: string) {
  await phone.page.goto('about:blank')
  await phone.page.goto(`${shop.phoneUrl}/#${path}`)
  await phone.page.waitForLoadState('networkidle')
  if (filled !== 'page' && filled !== 'tab-bar') await phone.at(filled).waitFor({ timeout: 10_000 })
  await phone.page.locator('.taro_page:visible').last().waitFor()
}

describe.each([
  ['ordinary text on a common phone', { width: 375, height: 812 }, false],
  ['the larger text on a small phone', { width: 320, height: 568 }, true],
])('%s', (_words, size, large) => {
  beforeAll(async () => {
    await phone.page.setViewportSize(size)
    const kept = large ? JSON.stringify({ data: true }) : ''
    await phone.page.evaluate(data => localStorage.setItem('large-text', data), kept)
  })

  test.each(PAGES)('%s: nothing bars, nothing sticks out, nothing is blank', async (name, path, filled) => {
    await open(path, filled)
    await phone.inspect(`screen-${name}-${size.width}`)
    expect(await sidewaysPx(phone.page)).toBe(0)
    expect(phone.faults.splice(0)).toEqual([])
    const words = await phone.page.locator('.taro_page:visible').last().innerText()
    expect(words.trim()).not.toBe('')
    expect(await phone.page.locator('.large:visible').count()).toBe(large ? 1 : 0)
  })
})
