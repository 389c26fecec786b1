import type { AfterSaleState } from '../../../types/api/after-sale-views'
import type { CloseReason } from '../../../types/api/order'

/** Why an order was closed, as the shop says it. */
export const closedWords: Record<CloseReason, string> = {
  buyer: '买家取消了，没有付钱',
  timeout: '过了付款时间，没有付钱',
  out_of_stock: '货不够，没有下成',
  coupon_gone: '优惠券被另一单用了，没有下成',
  not_finished: '没有下成',
  refunded: '钱都退了',
}

/** How an after-sale stands, as the shop says it. */
export const afterSaleWords: Record<AfterSaleState, string> = {
  asked: '等着答复',
  agreed_return: '等买家寄回',
  sent_back: '退货在路上，等着收',
  refunding: '退款中',
  held_up: '退款卡住了',
  done: '已退款',
  refused: '已拒绝',
  withdrawn: '买家撤回了',
  lapsed: '没有寄回，已关闭',
}
