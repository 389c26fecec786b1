import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StockRow, StockView } from '../../../types/api/stock'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { Dial } from './dial'
import { draftOf, promised, stepped, typedAs, untouched } from './draft'
import { Deeds, Reasons, Sellable } from './editor-parts'
import type { FirstStep } from './stock-item'
import { StockName } from './stock-name'
import { useStockChange } from './use-stock-change'
import './stock-editor.scss'

interface StockEditorProps {
  row: StockRow
  first: FirstStep
  onFigures: (stock: StockView) => void
  onClose: () => void
  onThreshold: () => void
}

/** The open row: another figure on the shelf, why, and a button that says what it will write. */
export function StockEditor({ row, first, onFigures, onClose, onThreshold }: StockEditorProps) {
  const [draft, setDraft] = useState(() => (first === 0 ? untouched : stepped(untouched, row, first)))
  const { write, unsure, leave } = useStockChange(row, { onFigures, onDone: onClose })
  const restock = () => {
    setDraft(draftOf(row.usualPieces, { ...untouched, reason: 'restock' }))
    void write.run(row.usualPieces, 'restock')
  }
  return (
    <View className="stock-editor">
      <EditorHead row={row} onClose={() => void leave()} />
      <Dial
        {...{ draft, onHand: row.onHand, disabled: unsure }}
        canLess={row.onHand + draft.pieces > promised(row)}
        onType={figure => setDraft(typedAs(figure, draft, row.onHand))}
        onStep={step => setDraft(now => stepped(now, row, step))}
      />
      <Sellable row={row} pieces={draft.pieces} />
      {draft.pieces === 0 ? (
        <Untouched row={row} busy={write.busy} onRestock={restock} onThreshold={onThreshold} />
      ) : (
        <View>
          <Reasons draft={draft} onChoose={reason => (unsure ? undefined : setDraft({ ...draft, reason }))} />
          {unsure ? (
            <View className="small stock-unsure" ariaRole="alert">
              没连上店里，不知道记上没有。再点一次，不会记两遍。
            </View>
          ) : null}
          <Deeds
            {...{ row, draft, busy: write.busy }}
            onLeave={() => void leave()}
            onWrite={reason => void write.run(draft.pieces, reason)}
          />
        </View>
      )}
    </View>
  )
}

const EditorHead = ({ row, onClose }: { row: StockRow; onClose: () => void }) => (
  <View className="row">
    <View className="grow">
      <StockName row={row} bold />
    </View>
    <Tap id="close-editor" className="stock-close" label="收起" onTap={onClose}>
      <Icon name="close" />
    </Tap>
  </View>
)

interface UntouchedProps {
  row: StockRow
  busy: boolean
  onRestock: () => void
  onThreshold: () => void
}

/** While nothing is changed: buying in as usual by one tap, and what else there is to a SKU. */
const Untouched = ({ row, busy, onRestock, onThreshold }: UntouchedProps) => (
  <View>
    <Button id="restock" kind="soft" busy={busy} onTap={onRestock}>
      补 {row.usualPieces} 份
    </Button>
    <View className="row row-apart stock-links">
      <Tap
        id="to-history"
        className="stock-link"
        role="link"
        onTap={() => void go(routes.stockHistory(row.skuId))}
      >
        看记录
      </Tap>
      <Tap id="set-threshold" className="stock-link" onTap={onThreshold}>
        提醒线：{row.lowAt} 份
      </Tap>
    </View>
  </View>
)
