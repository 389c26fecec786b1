import { View } from '@tarojs/components'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { useIsOwner } from '../../shared/my-role'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { toDos } from '../today/to-do'
import { ToDoRow } from '../today/to-do-row'
import { ItemCard } from './item-card'
import { useAttention } from './use-attention'
import '../words'
import './index.scss'

/** Two of these boxes are more than a screen. */
const itemsPerBox = 10
const itemPx = 150

/** 需要处理: everything that waits for a person, and each thing that no other page is about. */
export default function AttentionPage() {
  return (
    <PageRoot>
      <View id="attention" className="page">
        <Attention />
      </View>
    </PageRoot>
  )
}

function Attention() {
  const { query, retry, act } = useAttention()
  const isOwner = useIsOwner()
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="要处理的都还在，没有变。" onRetry={retry} />
  }
  const { summary, items } = query.value
  // What this page itself shows one by one needs no row that leads here.
  const rows = toDos(summary, Date.now()).filter(({ url }) => url !== routes.sellerAttention)
  if (rows.length === 0 && items.length === 0) {
    return <Empty icon="check" title="都处理好了" words="有新的单子、售后或者对不上的钱，会在这里说。" />
  }
  return (
    <View>
      {rows.length > 0 ? (
        <View id="attention-rows" className="card attention-rows">
          {rows.map(row => (
            <ToDoRow key={row.id} toDo={row} />
          ))}
        </View>
      ) : null}
      <FoldingRows
        name="attention"
        boxes={inBoxes(items, itemsPerBox)}
        rowPx={itemPx}
        draw={item => <ItemCard key={item.id} item={item} isOwner={isOwner} onAct={act} />}
      />
    </View>
  )
}
