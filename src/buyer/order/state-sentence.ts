import type { OrderView } from '../../../types/api/order'
import { closeWords, stateWords } from '../../shared/words'
import type { Confirming } from './use-confirming'

/** The heading: how it stands, as far as that is known. */
export const stateHeading = ({ state }: Pick<OrderView, 'state'>, confirming: Confirming): string =>
  confirming === 'settled' ? stateWords[state] : confirming === 'asking' ? '正在确认' : '还没有确认'

/** One sentence under the state: what it means for the buyer. */
export function stateSentence({ state, closeReason }: OrderView, confirming: Confirming): string {
  if (confirming === 'asking') return '正在和微信核对，请稍等，不用再付一次。'
  if (confirming === 'unheard' && state === 'unpaid') return unheardWords
  if (state === 'closed') return closeReason ? closeWords[closeReason] : ''
  return sentences[state]
}

const unheardWords = '微信还没有说收到这笔钱。已经扣了款就不用再付，钱不会丢，过一会儿再问一次。'

const sentences: Record<Exclude<OrderView['state'], 'closed'>, string> = {
  placing: '这一单还没有确认好，过一会儿再来看看。',
  unpaid: '付了款，店家就开始备货。',
  closing: '正在关闭这一单，已付的钱会退回。',
  paid: '店家已经看到这一单，发货后这里能看到单号。',
  shipped: '包裹在路上，收到后点「确认收货」。',
  received: '谢谢惠顾，有问题可以找店家。',
  completed: '谢谢惠顾，欢迎再来。',
}
