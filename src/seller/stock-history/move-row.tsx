import { Text, View } from '@tarojs/components'
import type { StockMoveView } from '../../../types/api/stock'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/chip'
import { Tap } from '../../shared/ui/tap'
import { useAction } from '../../shared/use-action'
import { moveSentence, shelfFigure } from './move-sentence'

interface MoveRowProps {
  move: StockMoveView
  undone: boolean
  onUndo: () => Promise<void>
}

/** One move: why, by whom, of which order, what it did and what it left. */
export function MoveRow({ move, undone, onUndo }: MoveRowProps) {
  const { run } = useAction(onUndo)
  return (
    <View id={`move-${move.id}`} className="move">
      <View className="grow">
        <View>
          <Text className="move-why">{moveSentence(move)}</Text>
          {undone ? <Chip>已撤销</Chip> : null}
        </View>
        <View className="small quiet">
          {moment(move.at, Date.now())}
          {move.by ? ` · ${move.by}` : ''}
        </View>
        {move.orderNumber ? <View className="small quiet">订单 {move.orderNumber}</View> : null}
      </View>
      {move.undoable && !undone ? (
        <Tap id={`undo-${move.id}`} className="text-tap move-undo" onTap={() => void run()}>
          撤销
        </Tap>
      ) : null}
      <View className="move-figures">
        <View className={move.onHand < 0 ? 'move-figure move-less' : 'move-figure move-more'}>
          {shelfFigure(move)}
        </View>
        {move.onHandAfter === undefined ? null : <View className="small quiet">架上 {move.onHandAfter}</View>}
      </View>
    </View>
  )
}
