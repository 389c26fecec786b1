import path from 'node:path'
import type { Browser } from 'playwright-core'
import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { type Stage, startStage } from '../../emulator/stage/stage'
import { booksOf, moved } from '../support/books'
import { answerSheet, chooseSku, type Hands, orderNumber, placeOrder, writeAddress } from './support/buyer'
import { openBrowser } from './support/phone-page'
import { openStagePage, type StagePage } from './support/stage-page'

const SECOND_BUYER = 'oLocalBuyer0000000000000002'
const root = path.resolve(__dirname, '../..')
const SKU = 'orange-5j-l'

// Several phones and a shop, on a machine that does other things too.
jest.setTimeout(90_000)

let stage: Stage
let browser: Browser
let page: StagePage

beforeAll(async () => {
  stage = await startStage({ root })
  browser = await openBrowser()
  page = await openStagePage(browser, stage.url)
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})
afterEach(() => expect(page.faults.splice(0)).toEqual([]))

const ahe = () => page.phones[0]
const xiaoman = () => page.phones[1]
/** Waits until the stage says so there, be it in sight or not. */
const says = (id: string, words: string) =>
  page.page.locator(`#${id}`, { hasText: words }).waitFor({ state: 'attached' })
const shop = () => stage.play().shop
const ordersOf = async (openid: string) =>
  (await shop().store.page('orders', '', 100)).filter(order => order.buyerId === openid)

async function stock() {
  const found = await shop().store.get('stocks', SKU)
  if (!found) throw new Error(`no stock of ${SKU}`)
  const { onHand, committed, available } = found
  return { onHand, committed, available, held: Object.keys(found.holds).length }
}

/** From the product's page to the sheet, which is answered; the number of the order. Who bought before finds it chosen. */
async function buy(phone: Hands, sheet: '确认支付' | '取消', address: 'first' | 'kept'): Promise<string> {
  if (address === 'first') {
    await chooseSku(phone, 'buy-now', ['spec-0-0', 'spec-1-1'])
    await writeAddress(phone)
  } else await phone.tap('buy-now')
  await placeOrder(phone, 'fresh')
  await answerSheet(phone, sheet)
  return orderNumber(phone)
}

/** Who stands on the stage, from left to right. */
const standing = () =>
  page.page
    .locator('.phone:visible')
    .evaluateAll(stands => stands.map(stand => stand.getAttribute('aria-label')))

async function skipQuarter() {
  const done = page.page.waitForResponse('**/skip')
  await page.page.locator('#skip-15m').click()
  expect((await done).status()).toBe(200)
}

async function send(kind: 'card' | 'moments' | 'code') {
  await page.page.locator(`#kind-${kind}`).check()
  await page.page.locator('#send').click()
}

test('the stage opens with its phones side by side, each with its holder and its own openid', async () => {
  await ahe().at('card-orange').waitFor()
  await says('stand-0', '买家阿禾')
  await says('stand-1', '买家小满')
  await says('stand-0', '1001 发现栏')
  await page.page.frameLocator('#phone-2').locator('#seller-today').waitFor()
  await says('stand-2', '卖家老周')
  await says('scene-2', '1089 微信主界面')
  await page.page.frameLocator('#phone-3').locator('#money').waitFor()
  await says('stand-3', '分销员小林')
  expect(new Set(stage.play().phones.map(({ url }) => new URL(url).origin)).size).toBe(4)
  expect(await page.page.locator('#clock').textContent()).toMatch(/\d+月\d+日 .+ \d\d:\d\d:\d\d/)
  expect(await standing()).toEqual(['分销员小林', '买家阿禾', '卖家老周'])
  await page.inspect('stage-1-open')
})

test('whoever waits behind the stage takes a place, and nobody’s phone starts anew by it', async () => {
  const launched = () => page.page.locator('#phone-3').getAttribute('src')
  const before = await launched()
  await page.swap(3, 1)
  await xiaoman().at('card-orange').waitFor()
  expect(await standing()).toEqual(['买家阿禾', '买家小满', '卖家老周'])
  await page.swap(1, 3)
  await page.swap(3, 1)
  expect(await standing()).toEqual(['买家阿禾', '买家小满', '卖家老周'])
  expect(await launched()).toBe(before)
  await page.between(0, 1)
})

test('a card from one phone to the other is bought and paid there; the first phone stays as it was', async () => {
  await ahe().tap('card-orange')
  await ahe().at('buy-now').waitFor()
  const before = await stock()
  await send('card')
  await xiaoman().at('buy-now').waitFor()
  await says('scene-1', '1007 好友卡片')

  const number = await buy(xiaoman(), '确认支付', 'first')
  expect(await shop().store.get('orders', number)).toMatchObject({ state: 'paid', buyerId: SECOND_BUYER })
  expect(await stock()).toEqual({
    ...before,
    committed: before.committed + 1,
    available: before.available - 1,
  })
  expect(await ordersOf(FIRST_BUYER)).toEqual([])
  expect(await ahe().at('buy-now').isVisible()).toBe(true)
  await says('scene-0', '1001 发现栏')
  expect(await page.page.locator('#stand-1 .device').evaluate(device => device.scrollTop)).toBe(0)
})

test('the list shows who placed the order, and in how many waves of how many allowed', async () => {
  const line = page.page.locator('#calls li', { hasText: 'order.place' }).first()
  await line.waitFor()
  expect(await line.textContent()).toMatch(/小满order\.place\d+ ms/)
  expect(await line.getByRole('img').getAttribute('aria-label')).toBe('4 趟，上限 4')
  expect(await page.page.locator('#calls .over').count()).toBe(0)
  await page.page.locator('#calls li', { hasText: 'payment.check' }).first().waitFor()
  await page.inspect('stage-2-paid')
})

test('Moments opens a page that nobody is named on; 前往小程序 leads into the shop, where it is bought and paid', async () => {
  const { lines, visitorUrl } = stage.play()
  const before = await booksOf(shop())
  await send('moments')
  await xiaoman().at('enter').waitFor()
  await says('scene-1', '1154 朋友圈单页')
  await says('stand-1', '没有 openid')
  for (const what of ['product.show', 'shop.home']) {
    await page.page.locator('#calls li', { hasText: '访客' }).filter({ hasText: what }).first().waitFor()
  }
  const byVisitors = lines.filter(({ who }) => who === '访客')
  expect(new Set(byVisitors.map(({ what }) => what))).toEqual(new Set(['product.show', 'shop.home']))
  expect(await xiaoman().at('buy-now').count()).toBe(0)
  const asked = { method: 'POST', body: JSON.stringify({ name: 'cart.show', input: {} }) }
  const reply = await fetch(`${visitorUrl}/call`, asked)
  expect(await reply.json()).toEqual({ ok: false, error: 'not_allowed' })
  expect(await booksOf(shop())).toEqual(before)

  await page.page.locator('#enter-1').click()
  await xiaoman().at('buy-now').waitFor()
  await says('scene-1', '1155 从朋友圈进来')
  expect(lines.find(({ what }) => what === 'product.show')).toMatchObject({ who: '小满' })
  const number = await buy(xiaoman(), '确认支付', 'kept')
  const { available = 0, committed = 0 } = before.stocks[SKU] ?? {}
  expect(await booksOf(shop())).toEqual(
    moved(before, {
      stocks: { [SKU]: { available: available - 1, committed: committed + 1 } },
      orders: { [number]: { buyerId: SECOND_BUYER, state: 'paid', payableFen: 4790, trade: 'SUCCESS' } },
      inFen: before.inFen + 4790,
    }),
  )
})

test('a phone’s own share button sends its page to the other phone', async () => {
  await ahe().tap('share-friend')
  await page.page.getByText('1007 好友卡片').waitFor()
  await xiaoman().at('buy-now').waitFor()
  await says('scene-0', '1001 发现栏')
  await says('said', '阿禾的卡片在小满的手机上打开了。')
})

test('a notice that comes late and twice pays the order once', async () => {
  for (const name of ['late', 'doubled']) {
    await page.page.locator(`#fault-${name}`).click()
    await page.page.locator(`#fault-${name}[aria-checked="true"]`).waitFor()
  }
  await page.inspect('stage-3-faults')
  const [before, money] = [await stock(), shop().pay.money()]
  const number = await buy(xiaoman(), '确认支付', 'kept')
  expect(
    shop()
      .pay.pendingNotices()
      .filter(notice => notice.number === number),
  ).toHaveLength(2)

  await skipQuarter()
  expect(shop().pay.pendingNotices()).toEqual([])
  const notices = stage.play().lines.filter(({ what }) => what === 'pay-notify')
  expect(notices.slice(0, 2)).toMatchObject([{ who: '微信' }, { who: '微信' }])
  expect(notices.slice(0, 2).map(({ refused }) => refused)).toEqual([undefined, undefined])
  const order = await shop().store.get('orders', number)
  expect(order).toMatchObject({ state: 'paid' })
  expect(shop().pay.money().inFen - money.inFen).toBe(order?.payableFen)
  expect(await stock()).toEqual({
    ...before,
    committed: before.committed + 1,
    available: before.available - 1,
  })
})

test('an order left unpaid is closed by +15 分钟, and the one paid is left alone', async () => {
  const before = await stock()
  await send('code')
  await xiaoman().at('buy-now').waitFor()
  await says('scene-1', '1047 扫码')
  const number = await buy(xiaoman(), '取消', 'kept')
  expect(await stock()).toEqual({ ...before, available: before.available - 1, held: 1 })

  await skipQuarter()
  expect(await shop().store.get('orders', number)).toMatchObject({ state: 'closed', closeReason: 'timeout' })
  expect(await stock()).toEqual(before)
  const { url } = stage.play().phones[1] ?? {}
  const frame = page.page.frames().find(one => url && one.url().startsWith(url))
  await frame?.waitForFunction(shopTime => Date.now() >= shopTime, shop().clock.now())
  expect(frame).toBeDefined()
  expect((await ordersOf(SECOND_BUYER)).map(({ state }) => state).sort()).toEqual([
    'closed',
    'paid',
    'paid',
    'paid',
  ])
})
