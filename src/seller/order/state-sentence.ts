import type { SellerOrderView } from '../../../types/api/seller-order'
import { yuan } from '../../shared/money'
import { moneyBack } from '../../shared/money-back'
import { minutesLeft } from '../../shared/time'
import { closedWords } from './state-words'

/** One sentence under the state: what it means for the shop. `now` in epoch ms. */
export function stateSentence(order: SellerOrderView, now: number): string {
  if (order.state === 'closed') return closedSentence(order)
  if (order.state !== 'unpaid') return sentences[order.state]
  const left = minutesLeft(order.payBy, now)
  return left ? `还有 ${left}可以付款，过时自动关闭` : '付款时间已过，正在关闭'
}

/** All pieces may be given back for less than all of the money, or without the freight. */
function closedSentence(order: SellerOrderView): string {
  if (!order.closeReason) return ''
  const { refundedFen, isAll } = moneyBack(order)
  if (order.closeReason !== 'refunded' || isAll) return closedWords[order.closeReason]
  return `货都退了，钱退了 ${yuan(refundedFen)}`
}

const sentences: Record<Exclude<SellerOrderView['state'], 'closed' | 'unpaid'>, string> = {
  placing: '正在占库存，一会儿就好',
  closing: '正在和微信核对付款，付了的会退回',
  paid: '钱已到，等着发货',
  shipped: '都发出去了，等买家收货',
  received: '买家收到了',
  completed: '售后期已过，这一单完了',
}
