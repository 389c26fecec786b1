import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { usePages } from '../../shared/use-pages'
import { Money } from '../home/money'
import { EntryRow } from './entry-row'
import './index.scss'

/** About a screen of entries. */
const entriesPerBox = 10

/** Every posting of one's commissions, newest first, each in three lines. */
export default function DistributorLedgerPage() {
  return (
    <PageRoot>
      <View id="distributor-ledger" className="page">
        <Money />
        <Entries />
      </View>
    </PageRoot>
  )
}

function Entries() {
  const { query, more, restart } = usePages('ledger.list', {})
  useReachBottom(() => void more())
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="账上的钱没有变。" onRetry={restart} />
  }
  const entries = query.pages.flatMap(page => page.entries)
  if (entries.length === 0) {
    return <Empty icon="wallet" title="还没有账" words="朋友从分享的卡片买了东西，每一笔都会记在这里。" />
  }
  return (
    <View>
      <View className="card card-padded">
        <FoldingRows
          name="entries"
          dense
          rowPx={90}
          boxes={inBoxes(entries, entriesPerBox)}
          draw={entry => <EntryRow key={entry.id} entry={entry} />}
        />
      </View>
      <View className="list-end">{query.after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}
