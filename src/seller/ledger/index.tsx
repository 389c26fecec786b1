import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { usePages } from '../../shared/use-pages'
import '../words'
import { Account } from './account'
import { EntryRow } from './entry-row'
import './index.scss'

/** About a screen of entries. */
const entriesPerBox = 10

/** What one distributor has by now, and every posting it came from, newest first. */
export default function SellerLedgerPage() {
  const { id = '', name = '' } = useRouter().params
  return (
    <PageRoot>
      <View id="seller-ledger" className="page">
        <Ledger distributorId={id} name={decodeURIComponent(name)} />
      </View>
    </PageRoot>
  )
}

function Ledger({ distributorId, name }: { distributorId: string; name: string }) {
  const { query, more, restart } = usePages('ledger.of', { distributorId })
  useReachBottom(() => void more())
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="账没有变。" onRetry={restart} />
  }
  const entries = query.pages.flatMap(page => page.entries)
  return (
    <View>
      <Account name={name} account={query.first.account} />
      {entries.length === 0 ? (
        <Empty icon="wallet" title="还没有账" words="买家从这位的卡片买了东西，每一笔都会记在这里。" />
      ) : (
        <View className="card ledger-entries">
          <FoldingRows
            name="entries"
            dense
            rowPx={90}
            boxes={inBoxes(entries, entriesPerBox)}
            draw={entry => <EntryRow key={entry.id} entry={entry} />}
          />
        </View>
      )}
      {entries.length === 0 ? null : (
        <View className="list-end">{query.after ? '往上拉，还有' : '都在这里了'}</View>
      )}
    </View>
  )
}
