import { fen } from '../../../types/fen'
import type { Order, OrderRefund, Payment } from '../documents'
import { owesCommission } from '../ledger/owes-commission'
import { advanced, FOLLOW_UP_MS, withoutTodo, withTodo } from '../order/order'
import type { Trade } from '../pay-port'

/** A trade that WeChat calls paid. */
export type PaidTrade = Trade & { paid: NonNullable<Trade['paid']> }

/** Whether money came in for this trade (a refunded one was paid before). */
export const isPaid = (trade: Trade): trade is PaidTrade =>
  trade.paid !== undefined && (trade.state === 'SUCCESS' || trade.state === 'REFUND')

type Difference = 'app_differs' | 'merchant_differs' | 'payer_differs' | 'amount_differs' | 'attempt_unknown'

/**
 * What is wrong with genuine money, if anything: it must be for this merchant and app, from this buyer, and of the
 * attempt's exact sum (`amount.total`; `payer_total` is less when WeChat gives the payer a coupon).
 */
export function differenceOf(
  order: Order,
  { outTradeNo, paid }: PaidTrade,
  merchant: { appId: string; mchId: string },
): Difference | undefined {
  const attempt = order.attempts.find(one => one.outTradeNo === outTradeNo)
  if (!attempt) return 'attempt_unknown'
  if (paid.appId !== merchant.appId) return 'app_differs'
  if (paid.mchId !== merchant.mchId) return 'merchant_differs'
  if (paid.payerId !== order.buyerId) return 'payer_differs'
  return paid.totalFen === attempt.totalFen ? undefined : 'amount_differs'
}

const isKnown = (order: Order, transactionId: string, refundId: string): boolean =>
  order.payment?.transactionId === transactionId ||
  order.lateMoney?.transactionId === transactionId ||
  order.refunds.some(({ id }) => id === refundId)

/** The order once it has been decided about this late money; other money that is still being judged stays so. */
function judged(order: Order, { transactionId }: Payment): Order {
  const { lateMoney, ...rest } = order
  return lateMoney?.transactionId === transactionId ? withoutTodo(rest, ['late_money']) : order
}

/** The whole of a payment goes back: nothing is bought for it. */
export function giveBackAll(
  order: Order,
  payment: Payment,
  how: { refundId: string; at: number; reason: string },
): Order {
  const refund: OrderRefund = {
    id: how.refundId,
    outTradeNo: payment.outTradeNo,
    totalFen: payment.totalFen,
    refundFen: payment.totalFen,
    freightFen: fen(0),
    lines: [],
    reason: how.reason,
    at: how.at,
    state: 'under_way',
  }
  const told = { event: 'late_money_refunded', at: how.at, by: 'shop' }
  const decided = {
    ...judged(order, payment),
    refunds: [...order.refunds, refund],
    events: [...order.events, told],
  }
  return withTodo(decided, { kind: 'refund', refundId: how.refundId, at: how.at + FOLLOW_UP_MS })
}

/** Why money buys nothing, in words for its payer. */
function whyBack(order: Order, current: boolean): string {
  if (order.payment) return '重复付款，原路退回'
  return current ? '订单已关闭，付款原路退回' : '付的是改价前的价格，原路退回'
}

/**
 * Money is here: the order is paid; or it came too late, and either the order may live again (it had only timed out) or
 * the money goes back (the buyer had closed it, or another attempt was paid). The same order when it is known already.
 */
export function settle(
  order: Order,
  { outTradeNo, paid }: PaidTrade,
  how: { refundId: string; at: number },
): Order {
  if (isKnown(order, paid.transactionId, how.refundId)) return order
  const { at } = how
  const payment: Payment = {
    outTradeNo,
    transactionId: paid.transactionId,
    totalFen: fen(paid.totalFen),
    at: paid.at,
  }
  const current = order.attempts.at(-1)?.outTradeNo === outTradeNo
  if (current && (order.state === 'unpaid' || order.state === 'closing')) {
    const { closeReason: _, ...open } = order
    const paid = advanced({ ...open, payment }, 'pay', { at, by: order.buyerId })
    const settled = withoutTodo(paid, ['ask_pay', 'reprice'])
    return owesCommission(withTodo(settled, { kind: 'commit', at: at + FOLLOW_UP_MS }), at)
  }
  if (current && order.state === 'closed' && order.closeReason === 'timeout' && !order.lateMoney) {
    return withTodo({ ...order, lateMoney: payment }, { kind: 'late_money', at: at + FOLLOW_UP_MS })
  }
  return giveBackAll(order, payment, { ...how, reason: whyBack(order, current) })
}
