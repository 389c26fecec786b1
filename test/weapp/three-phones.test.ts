import { OWNER } from '../support/by-endpoint'
import { steps, walkedBooks } from '../support/walked-books'
import type { Host } from './host'
import { type RealPhone, realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

/** The whole way of goods and money on three phones with the built bundle; after each step what it left, and nothing else. */
const SKU = 'orange-5j-l'
const PRICE_FEN = 3990
const [AHE, XIAOMAN] = ['oWeappBuyer0000000000000001', 'oWeappBuyer0000000000000002'] as const

jest.setTimeout(60_000)

const shop = realShop()
const seller = realPhone(shop, OWNER)
const ahe = realPhone(shop, AHE)
const xiaoman = realPhone(shop, XIAOMAN)

/** Of 阿禾, two boxes; of 小满, one. */
let ofAhe = ''
let ofXiaoman = ''
/** What each step left in the books. */
let left: ReturnType<typeof steps>
let onShelf: () => number

beforeAll(async () => {
  await shop().claim()
  for (const buyer of [AHE, XIAOMAN]) await shop().saveAddress(buyer)
  const walked = await walkedBooks(SKU, { books: () => shop().books(), moves: () => shop().moves(SKU) })
  left = steps(walked, SKU)
  onShelf = () => walked.shelf().onHand
}, 60_000)

const atWechat = async (number: string) => {
  const { payment } = await shop().order(number)
  return shop().shipping(payment?.transactionId ?? '')
}

const reads = (host: Host, id: string, words: string) =>
  host.until(`${id}: ${words}`, () => host.has(id) && host.text(id).includes(words))

/** Opens the mini program anew on a phone. */
function open(phone: RealPhone, route: string): Host {
  const host = phone.boot()
  host.launch(route)
  return host
}

async function buy(phone: RealPhone, buyerId: string, pieces: number): Promise<string> {
  const host = open(phone, 'buyer/product/index?id=orange')
  await host.tapWhenThere('buy-now')
  for (const spec of ['spec-0-0', 'spec-1-1']) await host.tapWhenThere(spec)
  await host.until('the choice', () => host.text('sku-price') === '¥39.90')
  for (let more = 1; more < pieces; more += 1) host.tap('quantity-more')
  await reads(host, 'quantity-quantity', String(pieces))
  host.tap('confirm-sku')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '已付款')
  const { payableFen } = await shop().order(number)
  await left.bought(number, { buyerId, payableFen, pieces })
  expect(await atWechat(number)).toEqual({ state: 1, parcels: [] })
  return number
}

test('the seller puts four boxes onto the shelf', async () => {
  const host = open(seller, 'seller/stock/index')
  await host.tapWhenThere(`more-${SKU}`)
  for (let i = 0; i < 3; i += 1) await host.tapWhenThere('dial-more')
  await reads(host, 'write-change', '记下：进货 4 份')
  host.tap('write-change')
  await reads(host, `figure-${SKU}`, String(onShelf() + 4))
  await left.restocked(4)
})

test('two buyers buy', async () => {
  ofAhe = await buy(ahe, AHE, 2)
  ofXiaoman = await buy(xiaoman, XIAOMAN, 1)
})

test('one parcel each leaves, the longest wait first; WeChat hears of both', async () => {
  const host = open(seller, 'seller/ship/index?id=')
  for (const [nth, number] of [ofAhe, ofXiaoman].entries()) {
    await reads(host, 'ship-place', `1 / ${2 - nth} 单`)
    if (nth === 0) host.tap('carrier-SF')
    host.input('tracking', `SF14209876550${nth}1`)
    await host.until('the button', () => !host.looks('ship', 'is-disabled'))
    host.tap('ship')
    await host.until('the next', () => host.has(nth === 0 ? 'just-sent' : 'ship-leave'))
    await left.shipped(number, 2 - nth)
    await shop().skip(60_000)
    expect(await atWechat(number)).toEqual({ state: 2, parcels: [`SF14209876550${nth}1`] })
  }
})

test('one buyer asks for a part of the money; nothing moves until it is answered', async () => {
  const host = open(ahe, `buyer/order/index?id=${ofAhe}`)
  await host.tapWhenThere('ask-after-sale')
  await host.tapWhenThere('ask-1')
  await host.tapWhenThere('pieces-1-less')
  await host.tapWhenThere('reason-broken')
  await reads(host, 'ask-total', '39.90')
  host.tap('send-ask')
  await reads(host, 'after-sale-state', '等店家答复')
  await left.nothing()
  expect(await shop().refundedFen()).toBe(0)
})

test('the seller agrees and takes the box back onto the shelf; the money goes back, to the fen', async () => {
  const [asked] = (await shop().order(ofAhe)).afterSales ?? []
  const host = open(seller, 'seller/today/index')
  await host.tapWhenThere('to-do-after-sale')
  await host.tapWhenThere(`after-sale-${asked?.id}`)
  await host.tapWhenThere('agree')
  await host.tapWhenThere('restock-1-more')
  await reads(host, 'restock-1-quantity', '1')
  await host.tapWhenThere('confirm-agree')
  await reads(host, 'after-sale-state', '退款中')
  await left.refundedWithRestock(ofAhe, 1)
  await shop().skip(60_000)
  await left.nothing()
  expect(await shop().order(ofAhe)).toMatchObject({
    state: 'shipped',
    afterSales: [{ state: 'done' }],
    refunds: [{ state: 'done', refundFen: PRICE_FEN }],
  })
  expect(await shop().refundedFen()).toBe(PRICE_FEN)
  expect(await atWechat(ofAhe)).toMatchObject({ state: 2 })
})

test('the other receives through WeChat’s component; the first is left as it was', async () => {
  const host = xiaoman.boot()
  const asked: Record<string, string>[] = []
  // What Taro knows of WeChat it takes as the app starts.
  Object.assign(Reflect.get(globalThis, 'wx'), {
    openBusinessView: async ({ extraData, success }: Asked) => {
      asked.push(extraData)
      await shop().confirm(extraData, XIAOMAN)
      success({ extraData: { status: 'success' } })
    },
    onAppShow: () => undefined,
    offAppShow: () => undefined,
  })
  host.launch(`buyer/order/index?id=${ofXiaoman}`)
  await host.tapWhenThere('receive')
  expect(await orderStands(host, '已收到')).toBe(ofXiaoman)
  expect(asked).toHaveLength(1)
  await left.received(ofXiaoman)
  expect(await atWechat(ofXiaoman)).toEqual({ state: 3, parcels: ['SF1420987655011'] })
  expect((await shop().order(ofAhe)).state).toBe('shipped')
})

interface Asked {
  extraData: Record<string, string>
  success: (answer: object) => void
}
