import type { ConfirmRefusal } from '../payee'
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

/** Why the confirm page takes no word, as the payee reads it. */
export const CONFIRM_REFUSAL_WORDS: Record<ConfirmRefusal, string> = {
  wrong_merchant: '收款信息有误，请联系商家处理',
  unknown_package: '找不到这笔转账，请返回重新打开',
  wrong_payee: '这笔转账不是给当前微信的，请换回收款的微信',
  not_ready: '这笔转账还在准备，请过几分钟再来',
  already_received: '这笔转账已经收下了，不用再确认',
  transfer_failed: '这笔转账没有成功，钱已退回付款方',
  called_off: '付款方已撤销这笔转账',
}
