import path from 'node:path'
import type { Browser } from 'playwright-core'
import { FIRST_BUYER, type LocalShop, startLocalShop } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { openBrowser, openPhonePage, type PhonePage } from './support/phone-page'

/** The question, 撤销, the tabs and the list of regions, as fingers and keys find them in a browser. */
let shop: LocalShop
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  shop = await startLocalShop({ root: path.resolve(__dirname, '../..'), seed: true })
  browser = await openBrowser()
  phone = await openPhonePage(browser, shop.phoneUrl)
  await phone.at('card-orange').waitFor()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await shop.stop()
})
afterEach(() => expect(phone.faults.splice(0)).toEqual([]))

async function open(route: string) {
  await phone.page.goto('about:blank')
  await phone.page.goto(`${shop.phoneUrl}/#${route}`)
}
const focused = () => phone.page.evaluate(() => document.activeElement?.id)
const addresses = async () => (await shop.store.get('buyers', FIRST_BUYER))?.addresses ?? []
const cartLines = async () => {
  const items = (await shop.store.get('carts', FIRST_BUYER))?.items ?? {}
  return Object.entries(items).map(([skuId, { quantity, shownFen }]) => ({ skuId, quantity, shownFen }))
}
const favourites = async () => Object.keys((await shop.store.get('favourites', FIRST_BUYER))?.items ?? {})
const box = async (id: string) => {
  const found = await phone.at(id).boundingBox()
  if (!found) throw new Error(`#${id} is nowhere`)
  return found
}

test('the list of regions is fetched with the form, not before; what is picked is what is kept', async () => {
  const scripts: string[] = []
  phone.page.on('response', async answer => {
    if (answer.url().endsWith('.js')) scripts.push(await answer.text())
  })
  const withRegions = () =>
    scripts.filter(text => /阿拉善右旗|\\u963F\\u62C9\\u5584\\u53F3\\u65D7/i.test(text))
  await open(routes.me)
  await phone.at('addresses').waitFor()
  await phone.page.waitForLoadState('networkidle')
  expect(scripts.length).toBeGreaterThan(0)
  expect(withRegions()).toEqual([])

  await phone.tap('addresses')
  const level = (nth: number) => phone.at('address-region').locator('select').nth(nth)
  await level(0).selectOption('浙江省')
  await level(1).selectOption('杭州市')
  await level(2).selectOption('西湖区')
  expect(withRegions()).toHaveLength(1)
  await level(0).selectOption('四川省')
  await phone.page.waitForFunction(() => {
    const levels = [...document.querySelectorAll<HTMLSelectElement>('#address-region select')]
    return levels.slice(-2).every(({ value }) => value === '')
  })
  await level(1).selectOption('成都市')
  await level(2).selectOption('锦江区')
  await phone.inspect('over-region')

  await phone.at('address-name').locator('input').fill('王阿姨')
  await phone.at('address-phone').locator('input').fill('13800000000')
  await phone.at('address-detail').locator('input').fill('春熙路 1 号')
  await phone.tap('save-address')
  await phone.page.getByText('四川省成都市锦江区').waitFor()
  expect(await addresses()).toMatchObject([{ province: '四川省', city: '成都市', county: '锦江区' }])
})

test('a question takes the focus, keeps it, and Escape leaves everything as it was', async () => {
  const [kept] = await addresses()
  const remove = `remove-${kept?.id}`
  await phone.at(remove).focus()
  await phone.page.keyboard.press('Enter')
  await phone.at('dialog').waitFor()
  await phone.page.locator('#dialog-no:focus').waitFor()
  expect(await phone.page.getByRole('dialog').getAttribute('aria-modal')).toBe('true')
  const walked: unknown[] = []
  for (const key of ['Tab', 'Tab', 'Shift+Tab']) {
    await phone.page.keyboard.press(key)
    walked.push(await focused())
  }
  expect(walked).toEqual(['dialog-yes', 'dialog-no', 'dialog-yes'])

  await phone.inspect('over-dialog')
  await phone.page.keyboard.press('Escape')
  await phone.at('dialog').waitFor({ state: 'detached' })
  expect(await focused()).toBe(remove)
  expect(await addresses()).toEqual([kept])

  await phone.tap(remove)
  await phone.tap('dialog-yes')
  await phone.at('save-address').waitFor()
  expect(await addresses()).toEqual([])
})

async function fillCart() {
  const { items } = (await shop.store.get('carts', FIRST_BUYER)) ?? { items: {} }
  if (Object.keys(items).length > 0) return
  for (const [productId, skuId, quantity] of [
    ['orange', 'orange-5j-l', 2],
    ['honey', 'honey-500g', 1],
  ] as const) {
    const input = { productId, skuId, quantity, priceFen: 3990 }
    await shop.callFunction('api', { name: 'cart.add', input }, FIRST_BUYER)
  }
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

  test('what was taken out of the cart is said above the bars, and 撤销 puts it back', async () => {
    await fillCart()
    const before = await cartLines()
    expect(before.length).toBeGreaterThan(0)
    await open(routes.cart)
    await phone.tap('sort-cart')
    await phone.tap('pick-all')
    const bar = await phone.page.locator('.foot:visible').boundingBox()
    await phone.tap('remove-picked')
    await phone.at('toast').waitFor()
    await phone.inspect(`over-toast-${size.width}`)
    const toast = await box('toast')
    expect(toast.y + toast.height).toBeLessThanOrEqual(bar?.y ?? 0)
    expect(await phone.at('toast').getByRole('alert').getAttribute('aria-live')).toBe('assertive')
    expect(await cartLines()).toEqual([])

    await phone.tap('undo')
    await phone.at('checkout').waitFor()
    expect(new Set(await cartLines())).toEqual(new Set(before))
  })

  test('a favourite that was let go is kept again by 撤销', async () => {
    await shop.callFunction(
      'api',
      { name: 'favourite.set', input: { productId: 'orange', on: true } },
      FIRST_BUYER,
    )
    await open(routes.favourites)
    await phone.tap('add-orange')
    await phone.at('toast').waitFor()
    await phone.inspect(`over-favourites-${size.width}`)
    expect(await favourites()).toEqual([])
    await phone.tap('undo')
    await phone.at('toast').waitFor({ state: 'detached' })
    await phone.page.getByRole('button', { name: /^取消收藏/ }).waitFor()
    expect(await favourites()).toEqual(['orange'])
  })

  test('加入购物车 stays within its pill', async () => {
    await open(routes.product('orange'))
    await phone.at('add-to-cart').waitFor()
    const [words, pill] = await phone.at('add-to-cart').evaluate(button => {
      const within = document.createRange()
      within.selectNodeContents(button)
      return [within.getBoundingClientRect().width, button.clientWidth]
    })
    expect(words).toBeLessThanOrEqual((pill ?? 0) - 8)
    await phone.inspect(`over-buy-bar-${size.width}`)
  })
})

test('撤销 is offered for six seconds; what was done then stays done', async () => {
  const input = { productId: 'orange', on: true }
  await shop.callFunction('api', { name: 'favourite.set', input }, FIRST_BUYER)
  await phone.page.clock.install()
  await open(routes.favourites)
  await phone.at('add-orange').waitFor()
  await phone.page.clock.pauseAt(Date.now() + 3_600_000)
  await phone.tap('add-orange')
  await phone.at('toast').waitFor()
  await phone.page.clock.runFor(5_900)
  expect(await phone.at('toast').isVisible()).toBe(true)
  await phone.page.clock.runFor(200)
  await phone.at('toast').waitFor({ state: 'detached' })
  expect(await favourites()).toEqual([])
  await phone.page.clock.resume()
})

test('the arrows lead from tab to tab, and Enter chooses', async () => {
  await open(routes.orders())
  await phone.at('tab-all').focus()
  await phone.page.keyboard.press('ArrowRight')
  await phone.page.keyboard.press('ArrowRight')
  await phone.page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe('tab-unpaid')
  expect(await phone.at('tab-unpaid').getAttribute('aria-selected')).toBe('false')
  await phone.page.keyboard.press('Enter')
  await phone.page.locator('#tab-unpaid[aria-selected="true"]:visible').waitFor()
  expect(await phone.page.locator('[role="tab"][aria-selected="true"]:visible').count()).toBe(1)
})

test('a wait is told: the button that works cannot be tapped, and says that it is busy', async () => {
  await shop.store.change('buyers', FIRST_BUYER, {}, { set: { addresses: [] } })
  await open(routes.addresses())
  await phone.at('address-name').locator('input').fill('王阿姨')
  await phone.at('address-phone').locator('input').fill('13800000000')
  await phone.at('address-detail').locator('input').fill('春熙路 1 号')
  const level = (nth: number) => phone.at('address-region').locator('select').nth(nth)
  await level(0).selectOption('北京市')
  await level(1).selectOption('北京市')
  let answer: () => void = () => {}
  const held = new Promise<void>(resolve => {
    answer = resolve
  })
  await phone.page.route('**/call', async route => {
    await held
    await route.continue()
  })
  await phone.tap('save-address')
  await phone.page.locator('#save-address[aria-busy="true"][aria-disabled="true"]').waitFor()
  answer()
  await phone.page.getByText('最近用的').waitFor()
  await phone.page.unroute('**/call')
})
