import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { Order } from '../../cloudfunctions/shop/documents'
import { type Stage, startStage } from '../../emulator/stage/stage'
import { routes } from '../../src/routes'
import { booksOf } from '../support/books'
import { movesOf } from '../support/moves'
import { steps, walkedBooks } from '../support/walked-books'
import { answerSheet, type Hands, orderNumber, placeOrder, reads, writeAddress } from './support/buyer'
import { openBrowser } from './support/phone-page'
import { openStagePage, type StagePage } from './support/stage-page'

/** The whole way of goods and money on the three phones of the stage; after each step what it left, and nothing else. */
const SKU = 'orange-5j-l'
const PRICE_FEN = 3990
const root = path.resolve(__dirname, '../..')

jest.setTimeout(120_000)

let stage: Stage
let browser: Browser
let page: StagePage
/** Of 阿禾, two boxes; of 小满, one. */
let ofAhe = ''
let ofXiaoman = ''
/** What each step left in the books. */
let left: ReturnType<typeof steps>
let onShelf: () => number

beforeAll(async () => {
  stage = await startStage({ root })
  browser = await openBrowser()
  page = await openStagePage(browser, stage.url)
  await page.swap(3, 1)
  await page.between(0, 1)
  const walked = await walkedBooks(SKU, {
    books: () => booksOf(shop()),
    moves: () => movesOf(shop().store, SKU),
  })
  left = steps(walked, SKU)
  onShelf = () => walked.shelf().onHand
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})
afterEach(() => expect(page.faults.splice(0)).toEqual([]))

const [AHE, XIAOMAN, SELLER] = [0, 1, 2] as const
const phoneOf = (nth: 0 | 1 | 2): Hands => page.phones[nth]
const shop = () => stage.play().shop

/** A phone is turned to another page, as by its own links. */
async function turn(nth: 0 | 1 | 2, to: string) {
  const { url } = stage.play().phones[nth] ?? {}
  const frame = page.page.frames().find(one => url && one.url().startsWith(url))
  await frame?.evaluate(hash => {
    window.location.hash = hash
  }, `#${to}`)
}

async function order(number: string): Promise<Order> {
  const found = await shop().store.get('orders', number)
  if (!found) throw new Error(`no order ${number}`)
  return found
}

/** What WeChat knows of an order: its own state (1 to ship, 2 shipped, 3 received), and the parcels it was told of. */
async function atWechat(number: string) {
  const id = (await order(number)).payment?.transactionId ?? ''
  const { wechat } = shop()
  const parcels = wechat.shippingOf(id)?.parcels.map(({ trackingNumber }) => trackingNumber) ?? []
  return { state: wechat.orderStateOf(id), parcels }
}

async function buy(nth: 0 | 1, pieces: number): Promise<string> {
  const phone = phoneOf(nth)
  await phone.tap('card-orange')
  await phone.tap('buy-now')
  for (const spec of ['spec-0-0', 'spec-1-1']) await phone.tap(spec)
  for (let more = 1; more < pieces; more += 1) await phone.tap('quantity-more')
  await phone.tap('confirm-sku')
  await writeAddress(phone)
  await placeOrder(phone, 'fresh')
  await answerSheet(phone, '确认支付')
  const number = await orderNumber(phone)
  const { payableFen, buyerId } = await order(number)
  await left.bought(number, { buyerId, payableFen, pieces })
  expect(await atWechat(number)).toEqual({ state: 1, parcels: [] })
  return number
}

test('the seller puts four boxes onto the shelf', async () => {
  const seller = phoneOf(SELLER)
  await seller.tap('to-seller-stock')
  await seller.tap(`more-${SKU}`)
  for (let i = 0; i < 3; i += 1) await seller.tap('dial-more')
  await reads(seller, 'write-change', '记下：进货 4 份')
  await seller.tap('write-change')
  await reads(seller, `figure-${SKU}`, String(onShelf() + 4))
  await left.restocked(4)
})

test('two buyers buy', async () => {
  ofAhe = await buy(AHE, 2)
  ofXiaoman = await buy(XIAOMAN, 1)
})

test('one parcel each leaves, the longest wait first; WeChat hears of both', async () => {
  const seller = phoneOf(SELLER)
  await seller.tap('to-seller-orders')
  await seller.at(`order-${ofXiaoman}`).waitFor()
  await seller.tap('to-ship')
  for (const [nth, number] of [ofAhe, ofXiaoman].entries()) {
    await reads(seller, 'ship-place', `1 / ${2 - nth} 单`)
    if (nth === 0) await seller.tap('carrier-SF')
    await seller.at('tracking').locator('input').fill(`SF14209876550${nth}1`)
    await seller.tap('ship')
    await seller.at(nth === 0 ? 'just-sent' : 'ship-leave').waitFor()
    await left.shipped(number, 2 - nth)
    await shop().skip(60_000)
    expect(await atWechat(number)).toEqual({ state: 2, parcels: [`SF14209876550${nth}1`] })
  }
  await seller.tap('ship-leave')
})

test('one buyer asks for a part of the money; nothing moves until it is answered', async () => {
  const ahe = phoneOf(AHE)
  await turn(AHE, routes.order(ofAhe))
  await ahe.tap('ask-after-sale')
  await ahe.tap('ask-1')
  await ahe.tap('pieces-1-less')
  await ahe.tap('reason-broken')
  await reads(ahe, 'ask-total', '39.90')
  await ahe.tap('send-ask')
  await reads(ahe, 'after-sale-state', '等店家答复')
  await left.nothing()
  expect((await order(ofAhe)).afterSales).toMatchObject([
    { state: 'asked', lines: [{ quantity: 1, ofShipped: 1, refundFen: PRICE_FEN }] },
  ])
  expect(shop().pay.money().refundedFen).toBe(0)
})

test('the seller agrees and takes the box back onto the shelf; the money goes back, to the fen', async () => {
  const seller = phoneOf(SELLER)
  await seller.tap('to-seller-today')
  await seller.tap('to-do-after-sale')
  const [asked] = (await order(ofAhe)).afterSales ?? []
  await seller.tap(`after-sale-${asked?.id}`)
  await seller.tap('agree')
  await seller.tap('restock-1-more')
  await seller.tap('confirm-agree')
  await reads(seller, 'after-sale-state', '退款中')
  await left.refundedWithRestock(ofAhe, 1)
  await shop().skip(60_000)
  await left.nothing()
  const { refunds, afterSales, state } = await order(ofAhe)
  expect(state).toBe('shipped')
  expect(afterSales).toMatchObject([{ state: 'done' }])
  expect(refunds).toMatchObject([{ state: 'done', refundFen: PRICE_FEN }])
  expect(shop().pay.refundOf(refunds[0]?.id ?? '')).toMatchObject({ status: 'SUCCESS' })
  expect(shop().pay.money()).toMatchObject({
    inFen: (await booksOf(shop())).inFen,
    refundedFen: PRICE_FEN,
    refundingFen: 0,
  })
  expect(await atWechat(ofAhe)).toMatchObject({ state: 2 })
  await turn(AHE, routes.order(ofAhe))
  await phoneOf(AHE).tap(`after-sale-${asked?.id}`)
  await reads(phoneOf(AHE), 'after-sale-state', '已退款')
})

test('the other receives through WeChat’s component; the first is left as it was', async () => {
  const xiaoman = phoneOf(XIAOMAN)
  await turn(XIAOMAN, routes.orders())
  await xiaoman.tap(`order-${ofXiaoman}`)
  await xiaoman.tap('receive')
  await xiaoman.page.frameLocator('#confirm-receipt').getByRole('button', { name: '还没收到' }).click()
  await xiaoman.page.locator('#confirm-receipt').waitFor({ state: 'detached' })
  await left.nothing()
  expect(await atWechat(ofXiaoman)).toMatchObject({ state: 2 })

  await xiaoman.tap('receive')
  await xiaoman.page.frameLocator('#confirm-receipt').getByRole('button', { name: '确认收货' }).click()
  await reads(xiaoman, 'order-state', '已收到')
  await left.received(ofXiaoman)
  expect(await atWechat(ofXiaoman)).toEqual({ state: 3, parcels: ['SF1420987655011'] })
  expect(await atWechat(ofAhe)).toMatchObject({ state: 2 })
  expect((await order(ofAhe)).state).toBe('shipped')
  await page.inspect('stage-6-three-phones')
})
