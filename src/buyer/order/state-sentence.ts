import type { OrderView } from '../../../types/api/order'
import { yuan } from '../../shared/money'
import { moneyBack } from '../../shared/money-back'
import { closeWords, stateWords } from '../../shared/words'
import type { Confirming } from './use-confirming'

/** The heading: how it stands, as far as that is known. */
export function stateHeading({ state }: Pick<OrderView, 'state'>, confirming: Confirming): string {
  if (confirming === 'settled' || state === 'closing') return stateWords[state]
  return confirming === 'asking' ? '正在确认' : '还没有确认'
}

/** One sentence under the state: what it means for the buyer. */
export function stateSentence(order: OrderView, confirming: Confirming): string {
  const { state, closeReason } = order
  if (state === 'closing') return sentences.closing
  if (confirming === 'asking') return '正在和微信核对，请稍等，不用再付一次。'
  if (confirming === 'unheard' && state === 'unpaid') return unheardWords
  if (state === 'closed' && closeReason === 'refunded') return refundedSentence(order)
  if (state === 'closed') return closeReason ? closeWords[closeReason] : ''
  return sentences[state]
}

const unheardWords = '微信还没有说收到这笔钱。已经扣了款就不用再付，钱不会丢，过一会儿再问一次。'

/** All pieces may be given back for less than all of the money, or without the freight. */
function refundedSentence(order: OrderView): string {
  const { refundedFen, isAll } = moneyBack(order)
  return isAll ? closeWords.refunded : `已退款 ${yuan(refundedFen)}，订单已关闭。钱会回到付款的地方。`
}

const sentences: Record<Exclude<OrderView['state'], 'closed'>, string> = {
  placing: '这一单还没有确认好，过一会儿再来看看。',
  unpaid: '付了款，店家就开始备货。',
  closing: '正在和微信核对。没付的不会再扣钱，已经付了的也不会丢。',
  paid: '店家已经看到这一单，发货后这里能看到单号。',
  shipped: '包裹在路上，收到后点「确认收货」。',
  received: '谢谢惠顾，有问题可以找店家。',
  completed: '谢谢惠顾，欢迎再来。',
}
