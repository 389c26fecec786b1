import type { Order, PayAttempt } from '../../../cloudfunctions/shop/documents'
import { FOLLOW_UP_MS } from '../../../cloudfunctions/shop/order/order'
import type { Trade } from '../../../cloudfunctions/shop/pay-port'
import { numberOf, outTradeNoOf } from '../../../cloudfunctions/shop/payment/attempt'
import { differenceOf, isPaid, type PaidTrade, settle } from '../../../cloudfunctions/shop/payment/payment'
import type { CloseReason, OrderState } from '../../../types/api/order'
import { fen } from '../../../types/fen'
import { anOrder, aPayment, NOON, NUMBER } from './an-order'

const merchant = { appId: 'wx-shop', mchId: '1900000001' }
const attempt = (n: number, totalFen = 4790): PayAttempt => ({
  outTradeNo: outTradeNoOf(NUMBER, n),
  totalFen: fen(totalFen),
  prepayId: `wx-${n}`,
  startedAt: NOON,
})
const aTrade = (paid: Partial<PaidTrade['paid']> = {}, outTradeNo = NUMBER): PaidTrade => ({
  outTradeNo,
  state: 'SUCCESS',
  paid: { transactionId: '42001', totalFen: 4790, payerId: 'buyer-1', ...merchant, at: NOON, ...paid },
})
const how = { refundId: 'stray-1', at: NOON + 5_000 }
const started = (overrides: Partial<Order> = {}): Order =>
  anOrder({
    attempts: [attempt(1)],
    todo: [{ kind: 'ask_pay', at: NOON, tries: 0 }],
    ...overrides,
  })

/** Everything that an order may be when WeChat says that it was paid. */
const standings: [OrderState, CloseReason?][] = [
  ['unpaid'],
  ['closing', 'buyer'],
  ['closing', 'timeout'],
  ['paid'],
  ['shipped'],
  ['received'],
  ['completed'],
  ['closed', 'timeout'],
  ['closed', 'buyer'],
  ['closed', 'out_of_stock'],
  ['closed', 'not_finished'],
  ['closed', 'refunded'],
]
const stand = ([state, closeReason]: [OrderState, CloseReason?], attempts = [attempt(1)]): Order => {
  const bought = ['paid', 'shipped', 'received', 'completed'].includes(state) || closeReason === 'refunded'
  const order = started({ state, attempts, ...(closeReason && { closeReason }) })
  return bought ? { ...order, payment: aPayment(order) } : order
}
const settles = (state: OrderState) => state === 'unpaid' || state === 'closing'

test.each(standings.filter(([state]) => settles(state)))(
  'money for an order that is %s (%s) pays it',
  (...standing) => {
    const order = stand(standing)
    const paid = settle(order, aTrade(), how)
    expect(paid).toMatchObject({
      state: 'paid',
      payment: { outTradeNo: NUMBER, transactionId: '42001', totalFen: 4790, at: NOON },
      todo: [{ kind: 'commit', at: how.at + FOLLOW_UP_MS }],
      dueAt: 0,
      refunds: [],
    })
    expect(paid.closeReason).toBeUndefined()
    expect(paid.events.at(-1)).toEqual({ event: 'pay', at: how.at, by: 'buyer-1' })
  },
)

test('money for an order that had only timed out waits to be judged, and the order is not yet paid', () => {
  const order = stand(['closed', 'timeout'])
  const { lateMoney, todo, ...rest } = settle(order, aTrade(), how)
  const { todo: owedBefore, ...before } = order
  expect(lateMoney).toMatchObject({ transactionId: '42001', totalFen: 4790 })
  expect(todo).toEqual([...owedBefore, { kind: 'late_money', at: how.at + FOLLOW_UP_MS }])
  expect(rest).toEqual(before)
})

const goesBack = standings.filter(([state, reason]) => !settles(state) && reason !== 'timeout')

test.each(goesBack)('second or late money for an order that is %s (%s) goes back whole', (...standing) => {
  const order = stand(standing)
  const settled = settle(order, aTrade(), how)
  expect(settled.refunds).toMatchObject([
    { id: 'stray-1', outTradeNo: NUMBER, totalFen: 4790, refundFen: 4790, freightFen: 0, lines: [] },
  ])
  expect(settled.todo).toContainEqual({ kind: 'refund', refundId: 'stray-1', at: how.at + FOLLOW_UP_MS })
  expect([settled.state, settled.payment, settled.lines]).toEqual([order.state, order.payment, order.lines])
})

test.each(standings)(
  'money on an earlier attempt never settles an order that is %s (%s): it goes back',
  (...standing) => {
    const order = stand(standing, [attempt(1), attempt(2, 3000)])
    const settled = settle(order, aTrade(), how)
    expect(settled.refunds).toMatchObject([{ id: 'stray-1', outTradeNo: NUMBER, refundFen: 4790 }])
    expect([settled.state, settled.payment, settled.lateMoney]).toEqual([
      order.state,
      order.payment,
      undefined,
    ])
  },
)

test.each(standings)(
  'the same money told again changes nothing in an order that was %s (%s)',
  (...standing) => {
    const once = settle(stand(standing), aTrade(), how)
    expect(settle(once, aTrade(), { refundId: 'stray-1', at: how.at + 60_000 })).toBe(once)
  },
)

test('while late money is being judged, other late money goes back', () => {
  const waiting = settle(stand(['closed', 'timeout']), aTrade(), how)
  const more = settle(waiting, aTrade({ transactionId: '42002' }), { ...how, refundId: 'stray-2' })
  expect(more.lateMoney).toEqual(waiting.lateMoney)
  expect(more.refunds.map(({ id }) => id)).toEqual(['stray-2'])
  // What was to be judged must still be judged.
  expect(more.todo).toContainEqual({ kind: 'late_money', at: how.at + FOLLOW_UP_MS })
})

test.each([
  ['all as it should be', aTrade(), undefined],
  ['a sum one fen short', aTrade({ totalFen: 4789 }), 'amount_differs'],
  ['a sum one fen over', aTrade({ totalFen: 4791 }), 'amount_differs'],
  ['another merchant', aTrade({ mchId: '1900000002' }), 'merchant_differs'],
  ['another app', aTrade({ appId: 'wx-other' }), 'app_differs'],
  ['another payer', aTrade({ payerId: 'buyer-2' }), 'payer_differs'],
  ['an attempt that was never started', aTrade({}, `${NUMBER}-2`), 'attempt_unknown'],
])('genuine money with %s: %s', (_what, trade, difference) => {
  expect(differenceOf(started(), trade, merchant)).toBe(difference)
})

test('the sum must be that of the attempt the money came for', () => {
  const order = started({ attempts: [attempt(1, 4790), attempt(2, 3000)] })
  expect(differenceOf(order, aTrade({ totalFen: 3000 }, `${NUMBER}-2`), merchant)).toBeUndefined()
  expect(differenceOf(order, aTrade({ totalFen: 4790 }, `${NUMBER}-2`), merchant)).toBe('amount_differs')
  expect(differenceOf(order, aTrade({ totalFen: 4790 }), merchant)).toBeUndefined()
})

test('money has come in once WeChat says success, also when some went back since', () => {
  const { paid } = aTrade()
  const trades: Trade[] = [
    { outTradeNo: NUMBER, state: 'SUCCESS', paid },
    { outTradeNo: NUMBER, state: 'REFUND', paid },
    { outTradeNo: NUMBER, state: 'NOTPAY' },
    { outTradeNo: NUMBER, state: 'CLOSED' },
    { outTradeNo: NUMBER, state: 'SUCCESS' },
  ]
  expect(trades.map(isPaid)).toEqual([true, true, false, false, false])
})

test('later attempts carry a suffix, which leads back to the order', () => {
  expect([1, 2, 12].map(n => outTradeNoOf(NUMBER, n))).toEqual([NUMBER, `${NUMBER}-2`, `${NUMBER}-12`])
  expect([1, 2, 12].map(n => numberOf(outTradeNoOf(NUMBER, n)))).toEqual([NUMBER, NUMBER, NUMBER])
})
