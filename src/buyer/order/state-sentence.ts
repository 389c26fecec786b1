import type { OrderView } from '../../../types/api/order'
import { yuan } from '../../shared/money'
import { moneyBack } from '../../shared/money-back'
import { closeWords } from '../../shared/words'

/** One sentence under the state: what it means for the buyer. */
export function stateSentence(order: OrderView, confirming: boolean): string {
  const { state, closeReason } = order
  if (confirming) return '正在和微信核对，请稍等，不用再付一次。'
  if (state === 'closed' && closeReason === 'refunded') return refundedSentence(order)
  if (state === 'closed') return closeReason ? closeWords[closeReason] : ''
  return sentences[state]
}

/** All pieces may be given back for less than all of the money, or without the freight. */
function refundedSentence(order: OrderView): string {
  const { refundedFen, isAll } = moneyBack(order)
  return isAll ? closeWords.refunded : `已退款 ${yuan(refundedFen)}，订单已关闭。钱会回到付款的地方。`
}

const sentences: Record<Exclude<OrderView['state'], 'closed'>, string> = {
  placing: '这一单还没有确认好，过一会儿再来看看。',
  unpaid: '付了款，店家就开始备货。',
  closing: '正在关闭这一单，已付的钱会退回。',
  paid: '店家已经看到这一单，发货后这里能看到单号。',
  shipped: '包裹在路上，收到后点「确认收货」。',
  received: '谢谢惠顾，有问题可以找店家。',
  completed: '谢谢惠顾，欢迎再来。',
}
