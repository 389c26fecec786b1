import fc from 'fast-check'
import { shareFen } from '../../../cloudfunctions/shop/coupon/coupon'
import { proveCoupons } from '../../../cloudfunctions/shop/coupon/prove-coupons'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { restFault } from '../../support/invariants'
import { aWish, owner, paid, paidUnheard } from '../../support/shopping'

const DAY = 24 * 3_600_000

let shop: AShop
let couponId: string
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 9)
  await owner(shop)
  const from = shop.clock.now()
  const offer = {
    requestId: aRequestId(),
    name: '老朋友券',
    minFen: 10000,
    offFen: 1000,
    from,
    until: from + 30 * DAY,
  }
  const { offerId } = await shop.ask('coupon.issue', offer, 'owner-1')
  couponId = (await shop.ask('coupon.claim', { offerId })).id
})
afterEach(() => shop.stop())

const lines = aProduct().skus.map(({ id, priceFen }) => ({
  productId: 'orange',
  skuId: id,
  quantity: 1,
  priceFen,
}))
const wish = (overrides = {}) => aWish({ lines, couponId, ...overrides })
const coupon = async () => {
  const found = await shop.ports.store.get('coupons', couponId)
  if (!found) throw new Error('the coupon is gone')
  return found
}

test('shares of a sum add up to it to the fen and never exceed their weight', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 10_000_000_000 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 100_000_000 }), (all, off) => {
      const sum = all.reduce((total, one) => total + one, 0)
      const total = Math.min(off, sum)
      const shares = shareFen(total, all)
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total)
      shares.forEach((share, i) => {
        const exact = (total * (all[i] ?? 0)) / sum
        expect(share).toBeLessThanOrEqual(all[i] ?? 0)
        expect(Math.abs(share - exact)).toBeLessThanOrEqual(1)
      })
    }),
  )
})

test('an offer is taken once per buyer, and shown until it is', async () => {
  const { offers } = await shop.ask('coupon.list', {}, 'buyer-2')
  expect(offers).toMatchObject([{ name: '老朋友券', minFen: 10000, offFen: 1000 }])
  const offerId = offers[0]?.id ?? ''
  const [one, two] = await Promise.all([
    shop.ask('coupon.claim', { offerId }, 'buyer-2'),
    shop.ask('coupon.claim', { offerId }, 'buyer-2'),
  ])
  expect(one).toEqual(two)
  expect(await shop.ask('coupon.list', {}, 'buyer-2')).toMatchObject({ ready: [{ id: one.id }], offers: [] })
  expect(one.id).not.toBe(couponId)
})

test('the coupon comes off the lines to the fen, is held while unpaid and used when paid', async () => {
  const order = await shop.ask('order.place', wish())
  expect(order).toMatchObject({
    goodsFen: 10980,
    discountFen: 1000,
    freightFen: 0,
    payableFen: 9980,
    couponName: '老朋友券',
  })
  expect(order.lines.map(({ paidFen }) => paidFen)).toEqual([3627, 6353])
  expect(await coupon()).toMatchObject({ state: 'held', orderNumber: order.number })
  shop.payUp(await shop.ask('payment.start', { number: order.number }), 'buyer-1')
  expect(await shop.notify({ outTradeNo: order.number })).toMatchObject({ ok: true })
  expect(await shop.order(order.number)).toMatchObject({
    state: 'paid',
    payment: { totalFen: 9980 },
    todoAt: 0,
  })
  expect(await coupon()).toMatchObject({ state: 'used', orderNumber: order.number })
})

test.each([
  ['somebody else’s coupon', 'buyer-2', {}],
  ['goods below its sum', 'buyer-1', { lines: lines.slice(0, 1) }],
  ['a coupon that is not there', 'buyer-1', { couponId: 'nothing' }],
] as const)('%s is refused and nothing is held', async (_, openid, change) => {
  expect(await shop.call('order.place', wish(change), openid)).toMatchObject({ error: 'coupon_unusable' })
  expect(await coupon()).toMatchObject({ state: 'ready', orderNumber: '' })
  expect(await shop.stock('orange-5')).toMatchObject({ available: 9, holds: {} })
})

test('a coupon past its day is refused and no longer listed', async () => {
  shop.clock.skip(30 * DAY)
  expect(await shop.call('order.place', wish())).toMatchObject({ error: 'coupon_unusable' })
  expect(await shop.ask('coupon.list', {})).toEqual({ ready: [], offers: [] })
})

test('two orders with one coupon at once: one gets it, the other is told and holds nothing', async () => {
  const replies = await Promise.all([shop.call('order.place', wish()), shop.call('order.place', wish())])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: 'coupon_unusable' })
  expect(await shop.stock('orange-5')).toMatchObject({ available: 8 })
  await shop.sweep()
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('cancelled or timed out, the coupon is back and can be used again', async () => {
  const first = await shop.ask('order.place', wish())
  await shop.ask('order.cancel', { number: first.number })
  expect(await coupon()).toMatchObject({ state: 'ready', orderNumber: '', heldAt: 0 })
  const second = await shop.ask('order.place', wish())
  await shop.pass(16 * 60_000)
  expect(await shop.order(second.number)).toMatchObject({ state: 'closed' })
  expect(await coupon()).toMatchObject({ state: 'ready' })
})

test('late money after the coupon was used elsewhere goes back: the price stood on it', async () => {
  const number = await paidUnheard(shop, 'buyer-1', { lines, couponId })
  const order = await shop.order(number)
  const { store } = shop.ports
  const set = { state: 'closed', closeReason: 'timeout', dueAt: 0, todo: [], todoAt: 0 }
  await store.change('orders', number, { rev: order.rev }, { set, inc: { rev: 1 } })
  for (const id of ['orange-5', 'orange-10']) {
    await store.change('stocks', id, {}, { inc: { available: 1 }, unset: [`holds.${number}`] })
  }
  await store.change('coupons', couponId, {}, { set: { state: 'used', orderNumber: 'ELSEWHERE' } })
  await shop.notify({ outTradeNo: number })
  await shop.pass(61_000)
  expect(await shop.order(number)).toMatchObject({ state: 'closed', refunds: [{ refundFen: 9980 }] })
  expect(await shop.stock('orange-5')).toMatchObject({ available: 9, committed: 0, holds: {} })
  expect(await coupon()).toMatchObject({ state: 'used', orderNumber: 'ELSEWHERE' })
})

test('a discounted line gives back no more than was paid for it', async () => {
  const { _id: number } = await paid(shop, 'buyer-1', { lines, couponId })
  const give = (refundFen: number) => ({
    requestId: aRequestId(),
    number,
    lines: [{ lineId: '1', quantity: 1, refundFen, restock: true }],
    reason: '少发一件',
  })
  expect(await shop.call('refund.give', give(3628), 'owner-1')).toMatchObject({ error: 'more_than_paid' })
  expect(await shop.call('refund.give', give(3627), 'owner-1')).toMatchObject({ ok: true })
})

test('a coupon that a dead order holds is given back by night and told', async () => {
  await shop.ports.store.change(
    'coupons',
    couponId,
    {},
    { set: { state: 'held', orderNumber: 'GONE', heldAt: shop.clock.now() } },
  )
  await proveCoupons(shop.ports)
  expect(await coupon()).toMatchObject({ state: 'held' })
  shop.clock.skip(11 * 60_000)
  await proveCoupons(shop.ports)
  expect(await coupon()).toMatchObject({ state: 'ready', orderNumber: '' })
  expect(await shop.ports.store.page('incidents', '', 9)).toMatchObject([{ what: 'coupon_left_behind' }])
})

test('an offer that leaves nothing to pay is refused at the door', async () => {
  const bad = { requestId: aRequestId(), name: '白送', minFen: 1000, offFen: 1000, from: 0, until: 1 }
  expect(await shop.call('coupon.issue', bad, 'owner-1')).toMatchObject({ error: 'bad_input' })
  expect(await shop.call('coupon.claim', { offerId: 'nothing' })).toMatchObject({ error: 'offer_not_found' })
})
