import { no, ok, type Result } from '../../../types/result'
import type { PaymentRecord } from '../../wechat-pay/payments'
import { ORDER_STATES, orderStateOf, type World } from '../shipping'

/** How the component is told which payment it is about. */
export interface ConfirmKey {
  transaction_id?: string | undefined
  merchant_id?: string | undefined
  merchant_trade_no?: string | undefined
}

/** `not_waiting`: not shipped yet, received already, or refunded. */
export type ConfirmRefusal = 'order_unknown' | 'wrong_payer' | 'not_waiting'

function paymentOf({ payments }: World, key: ConfirmKey): PaymentRecord | undefined {
  if (key.transaction_id) return payments.byTransaction(key.transaction_id)
  const payment = payments.byTradeNo(key.merchant_trade_no ?? '')
  return payment?.mchId === key.merchant_id ? payment : undefined
}

/** The payment that this person may confirm now. */
export function confirmable(
  world: World,
  key: ConfirmKey,
  openid: string,
): Result<PaymentRecord, ConfirmRefusal> {
  const payment = paymentOf(world, key)
  if (!payment) return no('order_unknown')
  if (payment.payerId !== openid) return no('wrong_payer')
  return orderStateOf(world, payment.transactionId) === ORDER_STATES.shipped ? ok(payment) : no('not_waiting')
}

/** The buyer confirms in WeChat's component. */
export function confirm(world: World, key: ConfirmKey, openid: string): Result<true, ConfirmRefusal> {
  const payment = confirmable(world, key, openid)
  if (!payment.ok) return payment
  const shipping = world.book.shippings.get(payment.value.transactionId)
  if (!shipping) throw new Error(`shipped without a shipping: ${payment.value.transactionId}`)
  world.book.putShipping({ ...shipping, confirmedAt: world.now() })
  return ok(true)
}
