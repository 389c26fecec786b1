import { Text, View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import type { StockRow } from '../../../types/api/stock'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { StockName } from '../stock/stock-name'
import '../words'
import { MoveRow } from './move-row'
import { undoneBy } from './move-sentence'
import { useHistory } from './use-history'
import './index.scss'

/** Half a screen of moves. */
const movesPerBox = 8

/** Everything that ever moved one SKU, newest first. */
export default function StockHistoryPage() {
  const { id = '' } = useRouter().params
  const history = useHistory(id)
  useReachBottom(() => void history.more())
  return (
    <PageRoot>
      <View id="stock-history" className="page">
        <History {...history} />
      </View>
    </PageRoot>
  )
}

function History({ query, restart, row, undo }: ReturnType<typeof useHistory>) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="库存没有变。" onRetry={restart} />
  }
  const moves = query.pages.flatMap(page => page.moves)
  const undone = undoneBy(moves)
  return (
    <View>
      {row ? <Now row={row} /> : null}
      {moves.length === 0 ? (
        <Empty icon="clock" title="还没有动过" words="进货、卖出、盘点，每一笔都会记在这里。" />
      ) : (
        <View className="card moves">
          <FoldingRows
            name="moves"
            dense
            rowPx={60}
            boxes={inBoxes(moves, movesPerBox)}
            draw={move => (
              <MoveRow key={move.id} move={move} undone={undone.has(move.id)} onUndo={() => undo(move)} />
            )}
          />
        </View>
      )}
      {moves.length > 0 && !query.after ? <View className="moves-end">都在这里了</View> : null}
    </View>
  )
}

/** The figures as they stand. */
const Now = ({ row }: { row: StockRow }) => (
  <View id="stock-now" className="card card-padded">
    <StockName row={row} bold />
    <View className="row history-figures">
      <Figure words="架上" pieces={row.onHand} />
      <Figure words="等着发" pieces={row.committed} />
      <Figure words="等人付款" pieces={row.held} />
      <Figure words="还能卖" pieces={row.available} />
    </View>
  </View>
)

const Figure = ({ words, pieces }: { words: string; pieces: number }) => (
  <View className="grow history-figure">
    <View className="history-pieces">{pieces}</View>
    <Text className="small quiet">{words}</Text>
  </View>
)
