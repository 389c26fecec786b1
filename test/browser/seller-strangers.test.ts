import { type AnotherPhone, anotherPhone } from './support/another-phone'
import { openShopAndPhone } from './support/shop-and-phone'

const STRANGER = 'oLocalStranger00000000000001'
/** Meant for people who are no staff yet. */
const FOR_STRANGERS = ['seller/join/index', 'seller/claim/index']

const here = openShopAndPhone()
let stranger: AnotherPhone
/** How the shop answered since the page was opened. */
const answers: { ok: boolean; error?: string }[] = []

beforeAll(async () => {
  stranger = await anotherPhone(here, STRANGER)
  stranger.phone.page.on('response', async response => {
    if (response.url().endsWith('/call')) answers.push(await response.json())
  })
}, 60_000)

/** Every page of the seller's package, as the mini program declares them. */
async function sellerPages(): Promise<string[]> {
  Reflect.set(globalThis, 'defineAppConfig', (config: unknown) => config)
  const { default: config } = await import('../../src/app.config')
  return (config.subPackages ?? [])
    .filter(({ root }) => root === 'seller')
    .flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))
    .filter(page => !FOR_STRANGERS.includes(page))
}

test('a stranger who opens a page of the seller by its path reads words, and is told when the shop refuses', async () => {
  const { page, at, faults } = stranger.phone
  const before = await here.shop.store.page('staff', '', 10)
  const pages = await sellerPages()
  expect(pages.length).toBeGreaterThan(5)
  for (const path of pages) {
    answers.length = 0
    await page.goto('about:blank')
    await page.goto(`${stranger.url}/#/${path}`)
    await page.waitForLoadState('networkidle')
    await page.locator('.skeleton:visible').waitFor({ state: 'detached' })
    const shown = await page.locator('.taro_page:visible').last().innerText()
    expect([path, shown.trim() === '']).toEqual([path, false])
    if (answers.some(({ error }) => error === 'not_allowed')) {
      await page.getByText('这里需要店家的权限').waitFor()
      await at('to-home').waitFor()
    }
  }
  await stranger.open('/seller/today/index', 'to-home')
  await stranger.phone.tap('to-home')
  await at('card-orange').waitFor()
  expect(faults).toEqual([])
  expect(await here.shop.store.page('staff', '', 10)).toEqual(before)
})
