import { Text, View } from '@tarojs/components'
import type { StockReason, StockRow } from '../../../types/api/stock'
import { Button } from '../../shared/ui/button'
import { Picks } from '../shell/picks'
import { type Draft, deedWords, promised, promisedWords, reasonsFor } from './draft'
import { moveWords } from './move-words'

/** Whether the change would take boxes that are promised to buyers. The server refuses it all the same. */
const takesPromised = (row: StockRow, pieces: number): boolean =>
  pieces < 0 && row.onHand + pieces < promised(row)

/** How many there will be to sell, and what stands in the way. */
export function Sellable({ row, pieces }: { row: StockRow; pieces: number }) {
  const tooFew = takesPromised(row, pieces)
  return (
    <View id="sellable" className={tooFew ? 'small stock-sellable stock-none' : 'small stock-sellable quiet'}>
      {promisedWords(row)}
      {tooFew ? (
        `架上至少留 ${promised(row)} 份`
      ) : (
        <Text className="stock-will">
          {pieces === 0 ? '还能卖 ' : '改完还能卖 '}
          <Text className="stock-left">{row.available + pieces}</Text>
        </Text>
      )}
    </View>
  )
}

/** Why: only reasons that fit the direction. */
export const Reasons = ({ draft, onChoose }: { draft: Draft; onChoose: (reason: StockReason) => void }) => (
  <Picks
    id="reason"
    label="为什么"
    choices={reasonsFor(draft.pieces).map(id => ({ id, words: moveWords[id] }))}
    chosen={draft.reason}
    onChoose={onChoose}
  />
)

interface DeedsProps {
  row: StockRow
  draft: Draft
  busy: boolean
  onLeave: () => void
  onWrite: (reason: StockReason) => void
}

/** To turn back, or to write what the button says. */
export const Deeds = ({ row, draft: { pieces, reason }, busy, onLeave, onWrite }: DeedsProps) => (
  <View className="row stock-deeds">
    <Button id="leave-it" kind="plain" className="stock-leave" onTap={onLeave}>
      不改了
    </Button>
    <Button
      id="write-change"
      className="grow stock-write"
      disabled={!reason || takesPromised(row, pieces)}
      busy={busy}
      onTap={() => (reason ? onWrite(reason) : undefined)}
    >
      {reason ? `记下：${deedWords(pieces, reason)}` : '先选为什么少了'}
    </Button>
  </View>
)
