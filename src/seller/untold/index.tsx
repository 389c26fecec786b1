import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Notice } from '../../shared/ui/notice'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import '../shell/shell.scss'
import '../words'
import { UntoldCard } from './untold-card'
import { useUntold } from './use-untold'
import './index.scss'

/** Payments that WeChat holds back, because it has not taken their shipping. */
export default function UntoldPage() {
  return (
    <PageRoot>
      <View id="seller-untold" className="page">
        <Untold />
      </View>
    </PageRoot>
  )
}

function Untold() {
  const { query, more, restart, tell } = useUntold()
  useReachBottom(() => void more())
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="发出的包裹和货款都没有变。" onRetry={restart} />
  }
  if (query.first.items.length === 0) {
    return <Empty icon="check" title="微信都知道了" words="发出的每一单都告诉了微信，没有货款压着。" />
  }
  return (
    <View>
      <Notice id="untold-notice" words="还没告诉微信，货款先压着。包裹照常走，买家看得到单号。" />
      <FoldingRows
        name="untold"
        rowPx={210}
        boxes={query.pages.map(({ items }) => items)}
        draw={item => <UntoldCard key={item.number} item={item} onTell={tell} />}
      />
    </View>
  )
}
