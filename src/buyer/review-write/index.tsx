import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { type Drafts, ReviewForm } from './review-form'
import { useReviews } from './use-reviews'
import './index.scss'

/** A form is about a third of a screen. */
const formsPerBox = 4
const formPx = 260

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
  const { current: drafts } = useRef<Drafts>(new Map())
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
      <FoldingRows
        name="review-lines"
        dense
        rowPx={formPx}
        boxes={inBoxes(lines, formsPerBox)}
        draw={line => (
          <ReviewForm key={line.id} line={line} done={done.has(line.id)} drafts={drafts} onWrite={write} />
        )}
      />
    </View>
  )
}
