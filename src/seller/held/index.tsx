import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { useIsOwner } from '../../shared/my-role'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { usePages } from '../../shared/use-pages'
import '../words'
import { HeldItem } from './held-item'

/** About a screen and a half of cards. */
const cardsPerBox = 5

/** Orders that go to the distributor's own phone or door, the oldest first. The owner looks on the order, clerks see them. */
export default function HeldPage() {
  const list = usePages('credit.held', {})
  useReachBottom(() => void list.more())
  return (
    <PageRoot>
      <View id="seller-held" className="page">
        <Held list={list} />
      </View>
    </PageRoot>
  )
}

function Held({ list: { query, restart } }: { list: ReturnType<typeof usePages<'credit.held'>> }) {
  const isOwner = useIsOwner()
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="佣金没有变。" onRetry={restart} />
  }
  if (query.first.held.length === 0) {
    return <Empty icon="check" title="没有等核对的" words="买家的电话或地址和分销员的一样，会在这里说。" />
  }
  return (
    <View>
      {isOwner ? null : (
        <View id="only-owner" className="card card-padded small middling">
          佣金由店主核对，这里可以看。
        </View>
      )}
      <FoldingRows
        name="held"
        rowPx={260}
        boxes={inBoxes(
          query.pages.flatMap(({ held }) => held),
          cardsPerBox,
        )}
        draw={one => <HeldItem key={one.number} held={one} isOwner={isOwner} />}
      />
      {query.after ? null : <View className="list-end">都在这里了</View>}
    </View>
  )
}
