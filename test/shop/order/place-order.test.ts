import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { anAddress, aProduct, stockUp } from '../../support/documents'
import { restFault } from '../../support/invariants'
import { aWish, paid, placed } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 5)
})
afterEach(() => shop.stop())

const line = (overrides = {}) => ({
  productId: 'orange',
  skuId: 'orange-5',
  quantity: 1,
  priceFen: 3990,
  ...overrides,
})
const count = async () => (await shop.ports.store.page('orders', '', 100)).length

test('an order placed waits for payment and holds its pieces', async () => {
  const view = await shop.ask('order.place', aWish({ lines: [line({ quantity: 2 })] }))
  expect(view).toMatchObject({ state: 'unpaid', goodsFen: 7980, freightFen: 800, payableFen: 8780 })
  expect(view.payBy - view.placedAt).toBe(15 * 60_000)
  expect(view.actions).toEqual(['pay', 'cancel'])
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 5, committed: 0, available: 3 })
  expect(await shop.stock('orange-10')).toMatchObject({ onHand: 5, available: 5, holds: {} })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('goods of 99 yuan travel free', async () => {
  const wish = aWish({ lines: [line({ skuId: 'orange-10', priceFen: 6990, quantity: 2 })] })
  expect(await shop.ask('order.place', wish)).toMatchObject({ freightFen: 0, payableFen: 13980 })
})

test('the same request again places nothing and answers with the order as it stands', async () => {
  const wish = aWish()
  const first = await shop.ask('order.place', wish)
  const again = await shop.ask('order.place', wish)
  expect(again).toEqual(first)
  expect(await count()).toBe(1)
  expect((await shop.stock('orange-5')).available).toBe(4)

  await shop.ask('order.cancel', { number: first.number })
  expect(await shop.ask('order.place', wish)).toMatchObject({ number: first.number, state: 'closed' })
  expect((await shop.stock('orange-5')).available).toBe(5)
})

test('five taps at once place one order', async () => {
  const wish = aWish()
  const replies = await Promise.all(Array.from({ length: 5 }, () => shop.call('order.place', wish)))
  expect(replies.every(reply => reply.ok)).toBe(true)
  expect(new Set(replies.map(reply => reply.ok && reply.value.number)).size).toBe(1)
  expect(await count()).toBe(1)
  expect((await shop.stock('orange-5')).available).toBe(4)
})

test('the same request id with other goods is refused', async () => {
  const wish = aWish()
  await shop.ask('order.place', wish)
  const other = await shop.call('order.place', { ...wish, lines: [line({ quantity: 3 })] })
  expect(other).toMatchObject({ ok: false, error: 'request_reused' })
  expect((await shop.stock('orange-5')).available).toBe(4)
})

test('two buyers with the same request id get orders of their own', async () => {
  const wish = aWish()
  const one = await shop.ask('order.place', wish, 'buyer-1')
  const two = await shop.ask('order.place', wish, 'buyer-2')
  expect(one.number).not.toBe(two.number)
})

test('two lines of one SKU count together', async () => {
  const wish = (quantity: number) => aWish({ lines: [line({ quantity }), line({ quantity })] })
  expect(await shop.call('order.place', wish(3))).toMatchObject({
    error: 'out_of_stock',
    about: ['orange-5'],
  })
  expect((await shop.stock('orange-5')).available).toBe(5)
  const view = await shop.ask('order.place', wish(2))
  expect(view.lines.map(({ id }) => id)).toEqual(['1', '2'])
  expect((await shop.stock('orange-5')).available).toBe(1)
  await stockUp(
    shop,
    500,
    aProduct({ _id: 'pear', skus: [{ ...aProduct().skus[0], id: 'pear-9' } as never], rank: '2' }),
  )
  const pear = { productId: 'pear', skuId: 'pear-9', quantity: 60, priceFen: 3990 }
  expect(await shop.call('order.place', aWish({ lines: [pear, pear] }))).toMatchObject({
    error: 'quantity_too_large',
  })
})

test.each([
  ['an unknown SKU', { skuId: 'orange-99' }, 'sku_not_found'],
  ['an unknown product', { productId: 'durian' }, 'sku_not_found'],
  ['a price that changed since it was shown', { priceFen: 3890 }, 'price_changed'],
  ['more than there is', { quantity: 6 }, 'out_of_stock'],
] as const)('%s is refused and leaves nothing behind', async (_, change, error) => {
  expect(await shop.call('order.place', aWish({ lines: [line(change)] }))).toMatchObject({ ok: false, error })
  expect(await count()).toBe(0)
  expect(await shop.stock('orange-5')).toMatchObject({ available: 5, holds: {} })
})

test('goods off sale are refused; goods exempt from return must be agreed to', async () => {
  const { store } = shop.ports
  await store.change('products', 'orange', {}, { set: { onSale: false } })
  expect(await shop.call('order.place', aWish())).toMatchObject({ error: 'off_sale' })
  await store.change('products', 'orange', {}, { set: { onSale: true, noReturn: true } })
  expect(await shop.call('order.place', aWish())).toMatchObject({ error: 'no_return_not_agreed' })
  expect(await shop.call('order.place', aWish({ agreedNoReturn: true }))).toMatchObject({ ok: true })
})

test('one buyer cannot hold the shelf with unpaid orders', async () => {
  for (let i = 0; i < LIMITS.unpaidOrdersPerBuyer; i += 1) await placed(shop)
  expect(await shop.call('order.place', aWish())).toMatchObject({ error: 'out_of_stock' })
  await stockUp(
    shop,
    9,
    aProduct({ _id: 'pear', skus: [{ id: 'pear-9', specs: ['9枚装'], priceFen: 3880 as never }], rank: '2' }),
  )
  const pear = { productId: 'pear', skuId: 'pear-9', quantity: 1, priceFen: 3880 }
  expect(await shop.call('order.place', aWish({ lines: [pear] }))).toMatchObject({ error: 'too_many_unpaid' })
  expect(await shop.call('order.place', aWish({ lines: [pear] }), 'buyer-2')).toMatchObject({ ok: true })
})

test('a placing left behind is closed after two minutes and its pieces are back', async () => {
  const wish = aWish()
  shop.faults.arm({ at: 10, kind: 'crash_before' }) // six reads, the order and whose card led to it, its hold; then the process is gone
  expect(await shop.call('order.place', wish)).toMatchObject({ ok: false, error: 'internal' })
  shop.faults.disarm()
  expect(await shop.ask('order.place', wish)).toMatchObject({ state: 'placing', actions: [] })
  expect((await shop.stock('orange-5')).available).toBe(4)

  await shop.pass(60_000)
  expect((await shop.stock('orange-5')).available).toBe(4)
  await shop.pass(61_000)
  expect(await shop.ask('order.place', wish)).toMatchObject({ state: 'closed', closeReason: 'not_finished' })
  expect((await shop.stock('orange-5')).available).toBe(5)
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('my orders: newest first, page by page, by state; nobody else’s', async () => {
  await stockUp(
    shop,
    90,
    aProduct({ _id: 'egg', skus: [{ id: 'egg-30', specs: ['30枚'], priceFen: 4580 as never }], rank: '3' }),
  )
  const lines = [{ productId: 'egg', skuId: 'egg-30', quantity: 1, priceFen: 4580 }]
  const numbers: string[] = []
  for (let i = 0; i < LIMITS.ordersPerPage + 2; i += 1) {
    numbers.unshift((await paid(shop, 'buyer-1', { lines }))._id)
    shop.clock.skip(30_000)
  }
  await placed(shop, 'buyer-2', { lines })
  const first = await shop.ask('order.list', {})
  const second = await shop.ask('order.list', { after: first.after })
  expect([...first.orders, ...second.orders].map(({ number }) => number)).toEqual(numbers)
  expect(second.after).toBeUndefined()
  expect((await shop.ask('order.list', { state: 'unpaid' })).orders).toEqual([])
  expect((await shop.ask('order.list', { state: 'paid' })).orders).toHaveLength(LIMITS.ordersPerPage)
})

test('a name of emoji and markup comes back as it was written', async () => {
  const address = anAddress({ name: '👩‍🌾 <b>阿禾</b>', detail: '𠮷野家 3 号 "后门" & $1' })
  const view = await shop.ask('order.place', aWish({ address }))
  expect(view.address).toEqual(address)
})

test('unpaid orders count however many others came between', async () => {
  await stockUp(
    shop,
    90,
    aProduct({ _id: 'egg', skus: [{ id: 'egg-30', specs: ['30枚'], priceFen: 4580 as never }], rank: '3' }),
  )
  const lines = [{ productId: 'egg', skuId: 'egg-30', quantity: 1, priceFen: 4580 }]
  for (let i = 0; i < 4; i += 1) await placed(shop, 'buyer-1', { lines })
  for (let i = 0; i < 21; i += 1) {
    shop.clock.skip(10_000)
    await shop.ask('order.cancel', { number: await placed(shop, 'buyer-1', { lines }) })
  }
  expect(await shop.call('order.place', aWish({ lines }))).toMatchObject({ ok: true })
  expect(await shop.call('order.place', aWish({ lines }))).toMatchObject({ error: 'too_many_unpaid' })
})

test('a closed shop takes no order and says so', async () => {
  await shop.ports.store.change('shop', 'shop', {}, { set: { closedNotice: '春节歇业，初八见' } })
  expect(await shop.call('order.place', aWish())).toMatchObject({ error: 'shop_closed' })
  expect(await count()).toBe(0)
  expect((await shop.stock('orange-5')).available).toBe(5)
})
