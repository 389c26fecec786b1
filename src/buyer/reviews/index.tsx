import { Text, View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import type { ReviewView } from '../../../types/api/review'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { day } from '../../shared/time'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Gone } from '../../shared/ui/gone'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useReviews } from './use-reviews'
import './index.scss'

/** What buyers wrote about one product, newest first, to the last. */
export default function ReviewsPage() {
  return (
    <PageRoot>
      <Reviews />
    </PageRoot>
  )
}

function Reviews() {
  const { id = '' } = useRouter().params
  const { query, open, more } = useReviews(id)
  useReachBottom(() => void more())
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    if (query.error === 'bad_input') return <Gone />
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={open} />
  }
  const { pages, after } = query.list
  if (pages.length === 0) {
    return <Empty icon="star" title="还没有人评价" words="买过的人收到货以后，会在这里说说。" />
  }
  return (
    <View className="page">
      <FoldingRows
        name="reviews"
        rowPx={110}
        boxes={pages}
        draw={review => <Review key={review.id} review={review} />}
      />
      <View className="list-end">{after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}

const Review = ({ review: { id, name, spec, stars, words, at } }: { review: ReviewView }) => (
  <View id={`review-${id}`} className="card card-padded">
    <View className="row row-apart">
      <Text className="title">{name}</Text>
      <View className="review-stars" ariaRole="img" ariaLabel={`${stars} 星`}>
        {'★'.repeat(stars) + '☆'.repeat(5 - stars)}
      </View>
    </View>
    <View className="review-words">{words}</View>
    <View className="review-spec">{[day(at, Date.now()), spec].filter(Boolean).join('·')}</View>
  </View>
)
