import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { RefusedLine } from './refused-line'
import { RestockRow } from './restock-row'
import { SaidField } from './said-field'
import { likelySellable } from './terms'
import type { useSellerAfterSale } from './use-seller-after-sale'

/** About a screen of lines. */
const linesPerBox = 8
const linePx = 90

interface ReceiveSheetProps {
  view: AfterSaleView
  afterSale: ReturnType<typeof useSellerAfterSale>
}

/** The goods are back: what of them can be sold again, and the money goes out. */
export function ReceiveSheet({ view, afterSale: { open, turnTo, refused, receive } }: ReceiveSheetProps) {
  const [restock, setRestock] = useState(() => likelySellable(view))
  const words = useRef('')
  const send = useAction(() => {
    const lines = view.lines.map(({ lineId }) => ({ lineId, restock: restock[lineId] ?? 0 }))
    return receive({ lines, words: words.current.trim() })
  })
  return (
    <Sheet id="receive-sheet" open={open === 'receive'} label="收到退货" onClose={() => turnTo(undefined)}>
      <View className="heading">收到退货</View>
      <View className="small middling">能再卖的放回货架，其余的不算库存。钱马上原路退回。</View>
      <FoldingRows
        name="receive-lines"
        dense
        rowPx={linePx}
        boxes={inBoxes(view.lines, linesPerBox)}
        draw={({ lineId, name, spec, quantity }) => (
          <View key={lineId} className="terms-line">
            <View className="title">
              {name} {spec} ×{quantity}
            </View>
            <RestockRow
              id={`back-${lineId}`}
              quantity={restock[lineId] ?? 0}
              most={quantity}
              onChange={pieces => setRestock({ ...restock, [lineId]: pieces })}
            />
          </View>
        )}
      />
      <SaidField
        id="receive-words"
        placeholder="对买家说一句（可以不写）"
        onChange={said => {
          words.current = said
        }}
      />
      <RefusedLine error={refused} />
      <Button id="confirm-receive" busy={send.busy} onTap={send.run}>
        收到了，退 {yuan(view.refundFen)}
      </Button>
    </Sheet>
  )
}
