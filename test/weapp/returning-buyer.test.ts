import { moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { chooseSku, orderStands, placeOrder } from './steps'

const BUYER = 'oWeappBuyer0000000000000001'
const FROM_CHAT = 1007
const shop = realShop()
const phone = realPhone(shop, BUYER)

beforeAll(() => shop().saveAddress(BUYER))

test.each([
  ['strawberry', 'strawberry-1', 'fresh', 4, 5780],
  ['chestnut', 'chestnut-1', 'plain', 3, 3490],
] as const)(
  '%s: from the card to paid in as few taps as the law allows, the sheet included',
  async (id, sku, goods, most, payableFen) => {
    const before = await shop().books()
    const paid = phone.paid
    const host = phone.boot()
    host.launch(`buyer/product/index?id=${id}`, FROM_CHAT)
    await host.tapWhenThere('buy-now')
    await placeOrder(host, goods)
    const number = await orderStands(host, '已付款')
    expect(host.taps() + phone.paid - paid).toBe(most)
    const { available = 0 } = before.stocks[sku] ?? {}
    expect(await shop().books()).toEqual(
      moved(before, {
        stocks: { [sku]: { available: available - 1, committed: 1 } },
        orders: { [number]: { buyerId: BUYER, state: 'paid', payableFen, trade: 'SUCCESS' } },
        inFen: before.inFen + payableFen,
      }),
    )
  },
  60_000,
)

test('the first time each choice costs its tap and the sheet one more; the same again costs four in all', async () => {
  const first = phone.paid
  const newcomer = phone.boot()
  newcomer.launch('buyer/product/index?id=orange', FROM_CHAT)
  await chooseSku(newcomer, 'buy-now', ['spec-0-0', 'spec-1-1'], '¥39.90')
  await placeOrder(newcomer, 'fresh')
  await orderStands(newcomer, '已付款')
  expect(newcomer.taps() + phone.paid - first).toBe(4 + 2 + 1)

  const before = await shop().books()
  const second = phone.paid
  const host = phone.boot()
  host.launch('buyer/product/index?id=orange', FROM_CHAT)
  await host.until('what was bought last', () => host.has('choose-spec'))
  expect(host.text('choose-spec')).toContain('上次选的 5斤装·大果 ¥39.90')
  host.tap('buy-now')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '已付款')
  expect(host.taps() + phone.paid - second).toBe(4)
  const { available = 0, committed = 0 } = before.stocks['orange-5j-l'] ?? {}
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { 'orange-5j-l': { available: available - 1, committed: committed + 1 } },
      orders: { [number]: { buyerId: BUYER, state: 'paid', payableFen: 4790, trade: 'SUCCESS' } },
      inFen: before.inFen + 4790,
    }),
  )
}, 60_000)

test('what was bought last and is sold out by now is not chosen again', async () => {
  await shop().takeLastPieces('orange', 'orange-5j-l')
  const host = phone.boot()
  host.launch('buyer/product/index?id=orange', FROM_CHAT)
  await host.until('the product', () => host.has('choose-spec'))
  expect(host.text('choose-spec')).not.toContain('上次选的')
  await host.tapWhenThere('buy-now')
  await host.until('the sheet', () => host.text('sku-sheet').includes('请选'))
  expect(host.route()).toBe('buyer/product/index')
})

test('two impatient taps on 立即购买 open one checkout, where how many is still open', async () => {
  const before = await shop().books()
  const host = phone.boot()
  host.launch('buyer/product/index?id=strawberry', FROM_CHAT)
  await host.until('the product', () => host.has('buy-now'))
  const product = host.page()
  product.dispatch('buy-now', 'tap', {})
  product.dispatch('buy-now', 'tap', {})
  await host.until('checkout', () => host.route() === 'buyer/checkout/index' && host.has('payable'))
  expect(host.pagesOpen()).toBe(2)
  host.tap('quantity-strawberry-1-more')
  await host.until('two pieces', () => host.text('payable') === '¥99.60')
  host.back()
  host.tap('buy-now')
  await host.until('checkout again', () => host.has('payable') && host.text('payable') === '¥57.80')
  expect(await shop().books()).toEqual(before)
})
