import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { ReviewForm } from './review-form'
import { useReviews } from './use-reviews'
import './index.scss'

/** Stars and words for each line of an order that has arrived. */
export default function ReviewWritePage() {
  const { id = '' } = useRouter().params
  return (
    <PageRoot>
      <Reviews number={id} />
    </PageRoot>
  )
}

function Reviews({ number }: { number: string }) {
  const { order, mine, retry, write } = useReviews(number)
  if (order.state === 'failed') {
    return <ErrorBox error={order.error} unchanged="订单和写过的评价都没有变。" onRetry={retry} />
  }
  if (mine.state === 'failed') {
    return <ErrorBox error={mine.error} unchanged="订单和写过的评价都没有变。" onRetry={retry} />
  }
  if (order.state === 'loading' || mine.state === 'loading') return <Skeleton />
  const { state, lines } = order.value
  if (state !== 'received' && state !== 'completed') {
    return <Empty icon="box" title="收到货以后再评价" words="确认收货以后，这里就能写了。" />
  }
  const done = new Set(mine.value.lineIds)
  return (
    <View className="page">
      {lines.map(line => (
        <ReviewForm key={line.id} line={line} done={done.has(line.id)} onWrite={write} />
      ))}
    </View>
  )
}
