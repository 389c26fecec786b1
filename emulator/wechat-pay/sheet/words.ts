import type { PayRefusal } from '../payer'

/** Why the sheet takes no money, as the payer reads it. */
export const REFUSAL_WORDS: Record<PayRefusal, string> = {
  bad_signature: '支付签名不正确，没有扣款',
  unknown_prepay: '找不到这笔支付，没有扣款',
  wrong_payer: '这笔订单要由下单的人支付，没有扣款',
  already_paid: '这笔订单已经支付过，不会重复扣款',
  trade_closed: '订单已关闭，没有扣款',
  trade_expired: '支付时间已过，没有扣款',
  prepay_expired: '支付页面已过期，请回到订单重新支付',
}
