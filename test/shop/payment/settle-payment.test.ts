import { type AShop, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { restFault, stockFault } from '../../support/invariants'
import { paid, paidUnheard, placed } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 40)
})
afterEach(() => shop.stop())

const incidents = async () => shop.ports.store.page('incidents', '', 100)

test('a notice settles: paid once, holds become promises, the shelf stays', async () => {
  const number = await paidUnheard(shop)
  expect(await shop.notify({ outTradeNo: number })).toEqual({ ok: true, value: true })
  expect(await shop.order(number)).toMatchObject({
    state: 'paid',
    todo: [],
    todoAt: 0,
    payment: { totalFen: 4790 },
  })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 40, committed: 1, available: 39, holds: {} })
  expect(await restFault(shop, 'orange-5')).toBe('')
  expect(await shop.call('payment.start', { number })).toMatchObject({ error: 'already_paid' })
})

test('30 notices at once on one SKU: 30 settled', async () => {
  const numbers = await Promise.all(Array.from({ length: 30 }, (_, i) => paidUnheard(shop, `many-${i}`)))
  const taken = await Promise.all(numbers.map(number => shop.notify({ outTradeNo: number })))
  expect(taken.every(({ ok }) => ok)).toBe(true)
  const orders = await Promise.all(numbers.map(number => shop.order(number)))
  expect(orders.every(({ state, todoAt }) => state === 'paid' && todoAt === 0)).toBe(true)
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 40, committed: 30, available: 10, holds: {} })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('10 equal notices at once and again: one payment, one set of moves', async () => {
  const number = await paidUnheard(shop)
  const taken = await Promise.all(Array.from({ length: 10 }, () => shop.notify({ outTradeNo: number })))
  expect(taken.every(({ ok }) => ok)).toBe(true)
  const settled = await shop.order(number)
  expect(settled.events.filter(({ event }) => event === 'pay')).toHaveLength(1)
  expect(await shop.stock('orange-5')).toMatchObject({ committed: 1, available: 39 })
  await shop.pass(60_000)
  await shop.pass(180_000) // filed and off the stock by now
  expect((await shop.stock('orange-5')).unfiled).toEqual([])
  await shop.notify({ outTradeNo: number })
  expect(await shop.order(number)).toEqual(settled)
  expect(await shop.stock('orange-5')).toMatchObject({ committed: 1, available: 39 })
  const moves = await shop.ports.store.page('stock_moves', '', 100)
  expect(moves.filter(({ reason }) => reason === 'sale')).toHaveLength(1)
})

test.each([
  ['forged', { signature: 'forged' }],
  ['stale', { ageMs: 6 * 60_000 }],
  ['from the future', { ageMs: -6 * 60_000 }],
  ['a SIGNTEST probe', { signature: 'signtest' }],
  ['sealed under another key', { apiV3Key: '0123456789abcdef0123456789abcdef' }],
  ['signed by another key', { keyId: 'PUB_KEY_ID_0000000000000000000000000001' }],
] as const)('a notice that is %s is refused and changes nothing', async (_, twist) => {
  const number = await paidUnheard(shop)
  const before = [await shop.order(number), await shop.stock('orange-5')]
  expect(await shop.notify({ outTradeNo: number }, twist)).toMatchObject({ ok: false, error: 'unproven' })
  expect([await shop.order(number), await shop.stock('orange-5')]).toEqual(before)
  expect(await incidents()).toEqual([])
})

test.each([
  ['amount', { totalFen: 1 }, 'amount_differs'],
  ['merchant', { mchId: '1900009999' }, 'merchant_differs'],
  ['app', { appId: 'wx0000000000000000' }, 'app_differs'],
  ['payer', { payerId: 'someone-else' }, 'payer_differs'],
] as const)('a genuine notice with another %s: an incident, the order unchanged', async (_, change, what) => {
  const number = await paidUnheard(shop)
  const before = [await shop.order(number), await shop.stock('orange-5')]
  expect(await shop.notify({ outTradeNo: number }, { change })).toMatchObject({ ok: false, error: 'unfit' })
  await shop.notify({ outTradeNo: number }, { change })
  expect([await shop.order(number), await shop.stock('orange-5')]).toEqual(before)
  const told = await incidents()
  expect(told.map(incident => incident.what)).toEqual([what])
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 0 })
  expect((await shop.ask('attention.list', {}, 'clerk-1')).items).toMatchObject([
    { kind: 'incident', what, orderNumber: number },
  ])
})

test('WeChat’s own coupon makes payer_total smaller: still paid in full', async () => {
  const number = await placed(shop)
  const params = await shop.ask('payment.start', { number })
  const confirmed = shop.wechat.pay(params, { openid: 'buyer-1', payerTotalFen: 4000 })
  expect(confirmed).toMatchObject({ ok: true })
  expect(await shop.notify({ outTradeNo: number })).toMatchObject({ ok: true })
  expect(await shop.order(number)).toMatchObject({ state: 'paid', payment: { totalFen: 4790 } })
})

test('back from the pay sheet without a notice: the shop asks WeChat and settles', async () => {
  const number = await paidUnheard(shop)
  expect(await shop.ask('payment.check', { number })).toMatchObject({ state: 'paid' })
  expect(await shop.ask('payment.check', { number })).toMatchObject({ state: 'paid' })
  expect(await shop.stock('orange-5')).toMatchObject({ committed: 1, available: 39 })
})

test('back from the sheet unpaid: nothing settles; WeChat silent: told so, nothing changes', async () => {
  const number = await placed(shop)
  await shop.ask('payment.start', { number })
  expect(await shop.ask('payment.check', { number })).toMatchObject({ state: 'unpaid' })
  shop.wechat.failNext({ status: 502, code: 'SYSTEM_ERROR' })
  expect(await shop.call('payment.check', { number })).toMatchObject({ error: 'pay_unavailable' })
  expect(await shop.order(number)).toMatchObject({ state: 'unpaid' })
})

test('starting to pay twice is one attempt at WeChat; without an answer it can be started again', async () => {
  const number = await placed(shop)
  shop.wechat.failNext({ status: 429, code: 'FREQUENCY_LIMITED' })
  expect(await shop.call('payment.start', { number })).toMatchObject({ error: 'pay_unavailable' })
  const [one, two] = await Promise.all([
    shop.ask('payment.start', { number }),
    shop.ask('payment.start', { number }),
  ])
  const three = await shop.ask('payment.start', { number })
  const order = await shop.order(number)
  expect(order.attempts).toHaveLength(1)
  expect(three.package).toBe(`prepay_id=${order.attempts[0]?.prepayId}`)
  expect([one, two].every(({ package: text }) => text.startsWith('prepay_id='))).toBe(true)
  expect(shop.wechat.tradeOf(number)?.totalFen).toBe(4790)
})

test('WeChat itself refuses money after the order’s deadline', async () => {
  const number = await placed(shop)
  const params = await shop.ask('payment.start', { number })
  shop.clock.skip(15 * 60_000 + 1000)
  expect(shop.wechat.pay(params, { openid: 'buyer-1' })).toMatchObject({ ok: false, error: 'trade_expired' })
  expect(await shop.call('payment.start', { number })).toMatchObject({ error: 'order_closed' })
})

test('a sale over two SKUs moves both, once each', async () => {
  const lines = aProduct().skus.map(({ id, priceFen }) => ({
    productId: 'orange',
    skuId: id,
    quantity: 2,
    priceFen,
  }))
  await paid(shop, 'buyer-1', { lines })
  expect(await shop.stock('orange-5')).toMatchObject({ committed: 2, available: 38 })
  expect(await shop.stock('orange-10')).toMatchObject({ committed: 2, available: 38 })
  expect(await stockFault(shop, 'orange-5')).toBe('')
})
