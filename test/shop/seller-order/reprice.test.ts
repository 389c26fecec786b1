import type { Pay } from '../../../cloudfunctions/shop/pay-port'
import { startPayment } from '../../../cloudfunctions/shop/payment/start-payment'
import type { Input } from '../../../types/api'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { restFault } from '../../support/invariants'
import { owner, paid, placed } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 20)
  await owner(shop)
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(async () => {
  await shop.stop()
  jest.restoreAllMocks()
})

type Price = Partial<Input<'seller_order.reprice'>>
const reprice = (number: string, price: Price = {}) =>
  shop.call(
    'seller_order.reprice',
    { number, offFen: 500, freightFen: 800, reason: '老朋友', ...price },
    'owner-1',
  )
const start = (number: string) => shop.ask('payment.start', { number })
const money = () => shop.wechat.money()

test('before anybody pays: one change, and the buyer sees the new price and why', async () => {
  const number = await placed(shop)
  expect(await reprice(number)).toMatchObject({
    ok: true,
    value: { payableFen: 4290, placedPayableFen: 4790 },
  })
  expect(await shop.ask('order.show', { number })).toMatchObject({
    payableFen: 4290,
    repricing: { offFen: 500, placedFreightFen: 800, reason: '老朋友' },
    actions: ['pay', 'cancel'],
  })
  shop.payUp(await start(number), 'buyer-1')
  await shop.notify({ outTradeNo: number })
  expect(await shop.order(number)).toMatchObject({ state: 'paid', payment: { totalFen: 4290 } })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('while the buyer has the sheet open: the old number is closed at WeChat, the next one is paid', async () => {
  const number = await placed(shop)
  const old = await start(number)
  expect(await reprice(number)).toMatchObject({ ok: true, value: { payableFen: 4290 } })
  expect(shop.wechat.tradeOf(number)?.state).toBe('CLOSED')
  expect(() => shop.payUp(old, 'buyer-1')).toThrow()
  shop.payUp(await start(number), 'buyer-1')
  await shop.notify({ outTradeNo: `${number}-2` })
  const order = await shop.order(number)
  expect(order).toMatchObject({
    state: 'paid',
    payment: { outTradeNo: `${number}-2`, totalFen: 4290 },
    todo: [],
  })
  expect(order.attempts.map(({ outTradeNo, totalFen }) => [outTradeNo, totalFen])).toEqual([
    [number, 4790],
    [`${number}-2`, 4290],
  ])
  expect(money()).toMatchObject({ inFen: 4290 })
})

test('paid already, and the shop has not heard: the old price stands, and the seller is told', async () => {
  const number = await placed(shop)
  shop.payUp(await start(number), 'buyer-1')
  expect(await reprice(number)).toEqual({ ok: false, error: 'already_paid' })
  expect(await shop.order(number)).toMatchObject({
    state: 'paid',
    payableFen: 4790,
    payment: { totalFen: 4790 },
  })
  expect((await shop.order(number)).todo).toEqual([])
})

test('WeChat does not answer: no payment starts meanwhile, and cron makes the price', async () => {
  const number = await placed(shop)
  await start(number)
  shop.wechat.failNext({ status: 500, code: 'SYSTEM_ERROR' })
  expect(await reprice(number)).toEqual({ ok: false, error: 'pay_unavailable' })
  expect(await shop.call('payment.start', { number })).toEqual({ ok: false, error: 'being_repriced' })
  expect(await shop.ask('order.show', { number })).toMatchObject({ payableFen: 4790, actions: ['cancel'] })
  expect(await shop.ask('seller_order.show', { number }, 'owner-1')).toMatchObject({ priceWaits: 4290 })

  await shop.pass(61_000)
  expect(await shop.ask('order.show', { number })).toMatchObject({
    payableFen: 4290,
    actions: ['pay', 'cancel'],
  })
  shop.payUp(await start(number), 'buyer-1')
  await shop.pass(61_000)
  expect(await shop.order(number)).toMatchObject({ state: 'paid', payment: { totalFen: 4290 } })
})

test('a buyer whose prepay was under way gets no old price: what WeChat has just opened is closed again', async () => {
  const number = await placed(shop)
  const { pay } = shop.ports
  const late: Pay['prepay'] = async order => {
    expect(await reprice(number)).toMatchObject({ ok: true })
    return pay.prepay(order)
  }
  const ports = { ...shop.ports, pay: { ...pay, prepay: late } }
  expect(await startPayment(ports, { openid: 'buyer-1' }, { number })).toEqual({
    ok: false,
    error: 'price_changed',
  })
  expect(shop.wechat.tradeOf(number)?.state).toBe('CLOSED')
  expect(await start(number)).toMatchObject({ package: expect.stringMatching(/^prepay_id=/) })
})

test('money that came on the old number all the same goes back whole, and the new price still waits for its own', async () => {
  const number = await placed(shop)
  const old = await start(number)
  const { pay } = shop.ports
  // WeChat says that it closed the trade, and takes the money.
  const lying = { ...shop.ports, pay: { ...pay, close: async () => ({ ok: true, value: true }) as const } }
  const input = { number, offFen: 500, freightFen: 800, reason: '老朋友' }
  const { repriceOrder } = await import('../../../cloudfunctions/shop/seller-order/reprice-order')
  expect(await repriceOrder(lying, { openid: 'owner-1' }, input)).toMatchObject({ ok: true })
  shop.payUp(old, 'buyer-1')
  await shop.notify({ outTradeNo: number })
  expect(await shop.order(number)).toMatchObject({
    state: 'unpaid',
    refunds: [{ outTradeNo: number, refundFen: 4790, reason: '付的是改价前的价格，原路退回' }],
  })
  shop.payUp(await start(number), 'buyer-1')
  await shop.notify({ outTradeNo: `${number}-2` })
  expect(await shop.order(number)).toMatchObject({ state: 'paid', payment: { totalFen: 4290 } })
})

test('a new price gives the whole time to pay; without payment the order closes by it, and nothing is held', async () => {
  const number = await placed(shop)
  await start(number)
  shop.clock.skip(14 * 60_000)
  await reprice(number)
  await shop.pass(10 * 60_000)
  expect((await shop.order(number)).state).toBe('unpaid')
  await shop.pass(6 * 60_000)
  expect(await shop.order(number)).toMatchObject({ state: 'closed', closeReason: 'timeout' })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('of two owners who reprice at once one price stands, and it is what WeChat is paid', async () => {
  await owner(shop, 'owner-2')
  const number = await placed(shop)
  await start(number)
  await Promise.all([
    reprice(number, { offFen: 300 }),
    shop.call('seller_order.reprice', { number, offFen: 700, freightFen: 800, reason: '熟客' }, 'owner-2'),
    start(number).catch(() => undefined),
  ])
  await shop.pass(61_000)
  const { payableFen, attempts } = await shop.order(number)
  expect([4490, 4090]).toContain(payableFen)
  expect(attempts.at(-1)?.totalFen).toBe(payableFen)
  shop.payUp(await start(number), 'buyer-1')
  await shop.pass(61_000)
  expect(await shop.order(number)).toMatchObject({ state: 'paid', payment: { totalFen: payableFen } })
  expect(money()).toMatchObject({ inFen: payableFen })
})

test('cancelling beside a new price closes the order: no attempt takes money any more', async () => {
  const number = await placed(shop)
  await start(number)
  await Promise.all([reprice(number), shop.call('order.cancel', { number })])
  await shop.pass(61_000)
  await shop.pass(61_000)
  expect(await shop.order(number)).toMatchObject({ state: 'closed', todo: [] })
  expect(shop.wechat.tradeOf(number)?.state).toBe('CLOSED')
  expect(['CLOSED', undefined]).toContain(shop.wechat.tradeOf(`${number}-2`)?.state)
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('a refund is reckoned by the new price: no more than was paid', async () => {
  const number = await placed(shop)
  await reprice(number, { offFen: 500, freightFen: 0 })
  shop.payUp(await start(number), 'buyer-1')
  await shop.notify({ outTradeNo: number })
  const give = (refundFen: number, freightFen: number) =>
    shop.call(
      'refund.give',
      {
        requestId: '00000000-0000-4000-8000-000000000001',
        number,
        lines: [{ lineId: '1', quantity: 1, refundFen, restock: false }],
        freightFen,
        reason: '坏了',
      },
      'owner-1',
    )
  expect(await give(3_491, 0)).toMatchObject({ error: 'more_than_paid' })
  expect(await give(3_490, 1)).toMatchObject({ error: 'more_than_paid' })
  expect(await give(3_490, 0)).toMatchObject({ ok: true })
})

test('too dear, for nothing, paid, or not there: refused, and the order stands as it stood', async () => {
  const number = await placed(shop)
  const before = await shop.order(number)
  expect(await reprice(number, { offFen: 0, freightFen: 801 })).toEqual({
    ok: false,
    error: 'price_out_of_range',
  })
  expect(await reprice(number, { offFen: 3_990, freightFen: 0 })).toEqual({
    ok: false,
    error: 'price_out_of_range',
  })
  expect(await shop.order(number)).toEqual(before)
  const { _id: sold } = await paid(shop, 'buyer-2')
  expect(await reprice(sold)).toEqual({ ok: false, error: 'already_paid' })
  expect(await reprice('ABCDEFGHIJKLMNOP')).toEqual({ ok: false, error: 'order_not_found' })
})
