import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { restFault } from '../../support/invariants'
import { paid, paidUnheard, placed } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 5)
})
afterEach(() => shop.stop())

const MINUTE = 60_000

test('cancelling closes the order and gives its pieces back; cancelling twice changes nothing', async () => {
  const number = await placed(shop)
  expect(await shop.ask('order.cancel', { number })).toMatchObject({
    state: 'closed',
    closeReason: 'buyer',
    actions: [],
  })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 5, available: 5, holds: {} })
  expect(await shop.ask('order.cancel', { number })).toMatchObject({ state: 'closed' })
  expect(await shop.stock('orange-5')).toMatchObject({ available: 5 })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('cancelling after the pay sheet was opened closes it at WeChat first', async () => {
  const number = await placed(shop)
  const params = await shop.ask('payment.start', { number })
  await shop.ask('order.cancel', { number })
  expect(shop.wechat.tradeOf(number)?.state).toBe('CLOSED')
  expect(shop.wechat.pay(params, { openid: 'buyer-1' })).toMatchObject({ ok: false, error: 'trade_closed' })
  expect((await shop.stock('orange-5')).available).toBe(5)
})

test('while WeChat does not answer, a cancelled order keeps its pieces; the sweep finishes it', async () => {
  const number = await placed(shop)
  await shop.ask('payment.start', { number })
  shop.wechat.failNext({ status: 500, code: 'SYSTEM_ERROR' })
  expect(await shop.call('order.cancel', { number })).toMatchObject({ error: 'pay_unavailable' })
  expect(await shop.order(number)).toMatchObject({ state: 'closing' })
  expect((await shop.stock('orange-5')).available).toBe(4)
  expect(await shop.call('payment.start', { number })).toMatchObject({ error: 'order_closed' })
  await shop.pass(2 * MINUTE)
  expect(await shop.order(number)).toMatchObject({ state: 'closed', closeReason: 'buyer', todoAt: 0 })
  expect((await shop.stock('orange-5')).available).toBe(5)
})

test('money that came first wins over cancelling', async () => {
  const number = await paidUnheard(shop)
  expect(await shop.call('order.cancel', { number })).toMatchObject({ error: 'already_paid' })
  expect(await shop.order(number)).toMatchObject({ state: 'paid' })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 5, committed: 1, available: 4 })
})

test('an order left unpaid closes by the clock, at WeChat first, and its stock is back', async () => {
  const number = await placed(shop)
  await shop.ask('payment.start', { number })
  await shop.pass(14 * MINUTE)
  expect(await shop.order(number)).toMatchObject({ state: 'unpaid' })
  await shop.pass(MINUTE + 1)
  expect(await shop.order(number)).toMatchObject({ state: 'closed', closeReason: 'timeout' })
  expect(shop.wechat.tradeOf(number)?.state).toBe('CLOSED')
  expect((await shop.stock('orange-5')).available).toBe(5)
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('paid in the last second and no notice: the sweep settles instead of closing', async () => {
  const number = await paidUnheard(shop)
  await shop.pass(15 * MINUTE + 1)
  expect(await shop.order(number)).toMatchObject({ state: 'paid' })
  expect(await shop.stock('orange-5')).toMatchObject({ committed: 1, available: 4 })
})

test('no notice comes: cron asks WeChat after a minute and settles', async () => {
  const number = await paidUnheard(shop)
  await shop.pass(MINUTE + 1)
  expect(await shop.order(number)).toMatchObject({ state: 'paid', todoAt: 0 })
  expect(await shop.stock('orange-5')).toMatchObject({ committed: 1, available: 4 })
})

test('shipped, received by itself after 10 days, complete when the return window is over', async () => {
  const order = await paid(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 0 })
  const ship = {
    number: order._id,
    requestId: '11111111-1111-4111-8111-111111111111',
    carrierId: 'SF',
    trackingNumber: 'SF1234567890123',
  }
  expect(await shop.ask('order.ship', ship, 'clerk-1')).toMatchObject({ state: 'shipped' })
  await shop.ask('order.ship', ship, 'clerk-1')
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 4, committed: 0, available: 4 })
  expect((await shop.order(order._id)).parcels).toHaveLength(1)

  await shop.sweep()
  for (let day = 1; day <= 9; day += 1) await shop.pass(24 * 60 * MINUTE)
  expect(await shop.order(order._id)).toMatchObject({ state: 'shipped' })
  await shop.pass(24 * 60 * MINUTE + MINUTE)
  expect(await shop.order(order._id)).toMatchObject({ state: 'received' })
  await shop.pass(7 * 24 * 60 * MINUTE + 1000)
  expect(await shop.order(order._id)).toMatchObject({ state: 'completed', dueAt: 0 })
})

test('a buyer receives; an unshipped order cannot be received', async () => {
  const order = await paid(shop)
  expect(await shop.call('order.receive', { number: order._id })).toMatchObject({ error: 'not_shipped' })
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 0 })
  const ship = {
    number: order._id,
    requestId: '11111111-1111-4111-8111-111111111111',
    carrierId: 'SF',
    trackingNumber: 'SF1234567890123',
  }
  await shop.ask('order.ship', ship, 'clerk-1')
  expect(await shop.ask('order.receive', { number: order._id })).toMatchObject({ state: 'received' })
  expect(await shop.ask('order.receive', { number: order._id })).toMatchObject({ state: 'received' })
  expect((await shop.order(order._id)).events.filter(({ event }) => event === 'receive')).toHaveLength(1)
})
