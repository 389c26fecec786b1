import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { OrderView } from '../../../types/api/order'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { closeWords, stateWords } from '../../shared/words'
import { Actions } from './actions'
import { Goods } from './goods'
import { LifeLine } from './life-line'
import { Parcels } from './parcels'
import { Refunds } from './refunds'
import { useOrder } from './use-order'
import { Whereto } from './whereto'
import './index.scss'

/** One order: how it stands, its life, goods and sums, parcels, money back, and what the buyer may do now. */
export default function OrderPage() {
  const { id = '', outcome = '' } = useRouter().params
  const { query, retry, confirming, act } = useOrder(id, outcome)
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="你的订单和钱都没有变。" onRetry={retry} />
  }
  const order = query.value
  return (
    <View className="page page-with-foot">
      <View id="order-state" className="heading">
        {confirming ? '正在确认' : stateWords[order.state]}
      </View>
      <View className="small middling order-words">{stateSentence(order, confirming)}</View>
      <LifeLine order={order} />
      <Parcels order={order} />
      <Refunds refunds={order.refunds} />
      <Goods order={order} />
      <Whereto order={order} />
      <Actions actions={confirming ? [] : order.actions} busy={act.busy} onAct={act.run} />
    </View>
  )
}

/** One sentence under the state: what it means for the buyer. */
function stateSentence({ state, closeReason }: OrderView, confirming: boolean): string {
  if (confirming) return '正在和微信核对，请稍等，不用再付一次。'
  if (state === 'closed') return closeReason ? closeWords[closeReason] : ''
  return sentences[state]
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
