import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import '../words'
import { ContestItem } from './contest-item'
import { ContestSheet } from './contest-sheet'
import { contestKey, useContests } from './use-contests'
import './index.scss'

/** Orders of which a distributor says that their card led to it, the oldest first. The owner answers, clerks look. */
export default function ContestsPage() {
  const contests = useContests()
  useReachBottom(() => void contests.more())
  return (
    <PageRoot>
      <View id="seller-contests" className="page">
        <Contests contests={contests} />
        <ContestSheet {...contests} />
      </View>
    </PageRoot>
  )
}

function Contests({ contests: { query, restart, turnTo } }: { contests: ReturnType<typeof useContests> }) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="归属没有变。" onRetry={restart} />
  }
  if (query.first.contests.length === 0) {
    return <Empty icon="check" title="没有等答复的" words="分销员对一单的归属有异议，会在这里说。" />
  }
  return (
    <View>
      <FoldingRows
        name="contests"
        rowPx={330}
        boxes={query.pages.map(page => page.contests)}
        draw={contest => (
          <ContestItem key={contestKey(contest)} contest={contest} onOpen={() => turnTo(contest)} />
        )}
      />
      {query.after ? null : <View className="list-end">都在这里了</View>}
    </View>
  )
}
