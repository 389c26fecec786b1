import fc from 'fast-check'
import { contested } from '../../../cloudfunctions/shop/attribution/contest'
import type { Credit } from '../../../cloudfunctions/shop/attribution/document'
import { dismissed, lookedAt } from '../../../cloudfunctions/shop/attribution/reassign'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { reassignCredit, settleCredit } from '../../../cloudfunctions/shop/ledger/credit-life'
import { advance } from '../../../cloudfunctions/shop/order/order'
import { settle } from '../../../cloudfunctions/shop/payment/payment'
import { giveBack, markRefund } from '../../../cloudfunctions/shop/refund/refund'
import { aSpan } from '../../support/credit'
import { ask, how } from './a-refund'
import { anOrder, NOON, paidOrders } from './an-order'

export const PEOPLE = ['d-1', 'd-2', 'd-3'] as const
/** Rates that round in every way, of lines counted round. */
const RATES = [0, 1, 333, 1000, 1777, 2999, 3000]

const ratesOf = (order: Order, seed: number): Record<string, number> =>
  Object.fromEntries(order.lines.map(({ id }, i) => [id, RATES[(seed + i) % RATES.length] ?? 0]))

/** A touch that lost: who may contest the order. */
function lost(distributorId: string): Credit['others'][number] {
  const { name, touchId, code, channel, productId, touchedAt } = aSpan()
  return { distributorId, name, touchId, code, channel, productId, touchedAt, why: 'later_touch' }
}

/** Orders that wait for payment, credited at placing: to somebody or nobody, now and then under a hold. */
const credited: fc.Arbitrary<Order> = fc
  .record({
    bought: paidOrders,
    who: fc.constantFrom(...PEOPLE, undefined),
    seed: fc.nat(20),
    hold: fc.constantFrom<Credit['hold'][]>(undefined, undefined, 'same_phone'),
  })
  .map(({ bought: { payment: _, ...order }, who, seed, hold }) => {
    const spans = who ? [aSpan({ distributorId: who, rateBp: ratesOf(order, seed), at: NOON })] : []
    return anOrder({
      lines: order.lines,
      freightFen: order.freightFen,
      attempts: [{ outTradeNo: order._id, totalFen: order.payableFen, prepayId: 'p', startedAt: NOON }],
      credit: { spans, others: PEOPLE.filter(one => one !== who).map(lost), ...(hold && { hold }) },
    })
  })

/** Several orders, apart by their numbers. */
export const orderSets = fc
  .array(credited, { minLength: 1, maxLength: 3 })
  .map(orders => orders.map((order, i) => ({ ...order, _id: `ABCDEFGHIJKLMNO${'ABC'[i]}` })))

const STEPS = [
  ...['pay', 'ship', 'receive', 'complete', 'reassign', 'pass', 'void', 'money_back', 'post'],
  ...['refund', 'refund', 'refund', 'refund_rest'],
  ...['contest', 'contest', 'dismiss'],
] as const

/** One thing that happens to one of the orders, or to the ledger. */
export const aWish = fc.record({
  ...{ order: fc.nat(2), step: fc.constantFrom(...STEPS), a: fc.nat(60), b: fc.nat(60) },
})
export const wishes = fc.array(aWish, { minLength: 10, maxLength: 60, size: 'max' })
export type Wish = (typeof wishes extends fc.Arbitrary<infer W> ? W : never)[number]

const given = (decided: { ok: true; value: Order } | { ok: false }, order: Order) =>
  decided.ok ? decided.value : order

function pay(order: Order, at: number): Order {
  const trade = { outTradeNo: order.attempts[0]?.outTradeNo ?? '', state: 'SUCCESS' as const }
  const paid = { totalFen: order.payableFen, payerId: order.buyerId, appId: 'app', mchId: 'mch', at }
  const how = { refundId: `stray-${order._id}`, at }
  return settle(order, { ...trade, paid: { transactionId: `t-${order._id}`, ...paid } }, how)
}

function refund(order: Order, { a, b, step }: Wish, at: number): Order {
  const line = order.lines[a % order.lines.length]
  if (!line) return order
  const [pieces, money] = [line.quantity - line.refunded, line.paidFen - line.refundedFen]
  const all = step === 'refund_rest'
  const part = { quantity: all ? pieces : b % (pieces + 1), refundFen: all ? money : b % (money + 1) }
  const how1 = how(`${order._id}-${order.refunds.length}`, at)
  return given(giveBack(order, ask([{ lineId: line.id, ...part }]), how1), order)
}

/** A refund's money arrived; the last of it closes the order, as WeChat's notice does. */
function moneyBack(order: Order, at: number): Order {
  const open = order.refunds.find(({ state }) => state !== 'done')
  return open ? markRefund(order, open.id, 'done', at) : order
}

function complete(order: Order, at: number): Order {
  const done = advance(order, 'complete', { at, by: 'shop' })
  return done.ok ? settleCredit({ ...done.value, completedAt: at }, at) : order
}

/** The order after a wish; the same when it cannot be had. */
export function lived(order: Order, wish: Wish, at: number): Order {
  const { step, a, b } = wish
  if (step === 'pay') return order.payment ? order : pay(order, at)
  if (step === 'ship' || step === 'receive') return given(advance(order, step, { at, by: 'shop' }), order)
  if (step === 'complete') return complete(order, at)
  if (step === 'refund' || step === 'refund_rest') return refund(order, wish, at)
  if (step === 'money_back') return moneyBack(order, at)
  if (step === 'pass' || step === 'void') return given(lookedAt(order, { verdict: step, at, by: 'o' }), order)
  const person = PEOPLE[a % PEOPLE.length] ?? ''
  if (step === 'contest')
    return given(contested(order, { distributorId: person, words: '是这边的', at }), order)
  const no = { verdict: 'dismiss', words: '看过了', at, by: 'o' } as const
  const asks = order.credit?.contests?.find(({ answer }) => !answer)?.distributorId
  if (step === 'dismiss') return asks ? given(dismissed(order, asks, no), order) : order
  if (step !== 'reassign') return order
  const to = aSpan({ distributorId: person, rateBp: ratesOf(order, b), at })
  return given(reassignCredit(order, to), order)
}
