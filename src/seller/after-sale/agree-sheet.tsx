import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { SumRow } from '../../shared/after-sale/sum-row'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { RefusedLine } from './refused-line'
import { RestockRow } from './restock-row'
import { SaidField } from './said-field'
import { agreedTerms, asAsked, sumFault, termsFen } from './terms'
import type { useSellerAfterSale } from './use-seller-after-sale'

/** About a screen of lines. */
const linesPerBox = 5
const linePx = 170

interface AgreeSheetProps {
  view: AfterSaleView
  afterSale: ReturnType<typeof useSellerAfterSale>
}

/** The owner's terms: how much for each line, what goes back onto the shelf, freight, a word to the buyer. */
export function AgreeSheet({ view, afterSale: { open, turnTo, refused, agree } }: AgreeSheetProps) {
  const [terms, setTerms] = useState(() => asAsked(view))
  const words = useRef('')
  const isReturn = view.kind === 'return'
  const sumFen = termsFen(terms)
  const send = useAction(() => agree({ ...agreedTerms(view, terms), words: words.current.trim() }))
  return (
    <Sheet id="agree-sheet" open={open === 'agree'} label="同意" onClose={() => turnTo(undefined)}>
      <View className="heading">同意{isReturn ? '退货' : '退款'}</View>
      <View className="small middling">
        {isReturn ? '买家会看到退货地址，货收到以后再退款。' : '点了以后，钱马上原路退回，收不回来。'}
      </View>
      <FoldingRows
        name="agree-lines"
        dense
        rowPx={linePx}
        boxes={inBoxes(view.lines, linesPerBox)}
        draw={({ lineId, name, spec, quantity, refundFen }) => (
          <View key={lineId} className="terms-line">
            <View className="title">
              {name} {spec} ×{quantity}
            </View>
            <SumRow
              id={`agree-sum-${lineId}`}
              name="退多少"
              label={`${name}退多少元`}
              typed={terms.sums[lineId] ?? ''}
              fault={sumFault(terms.sums[lineId] ?? '')}
              hint={`申请 ${yuan(refundFen)}`}
              onChange={typed => setTerms({ ...terms, sums: { ...terms.sums, [lineId]: typed } })}
            />
            {isReturn ? null : (
              <RestockRow
                id={`restock-${lineId}`}
                quantity={terms.restock[lineId] ?? 0}
                most={quantity}
                onChange={pieces => setTerms({ ...terms, restock: { ...terms.restock, [lineId]: pieces } })}
              />
            )}
          </View>
        )}
      />
      <View className="terms-line">
        <SumRow
          id="agree-freight"
          name="运费"
          label="运费退多少元"
          typed={terms.freight}
          fault={sumFault(terms.freight)}
          hint={`申请 ${yuan(view.freightFen)}`}
          onChange={freight => setTerms({ ...terms, freight })}
        />
      </View>
      <SaidField
        id="agree-words"
        placeholder="对买家说一句（可以不写）"
        onChange={said => {
          words.current = said
        }}
      />
      <RefusedLine error={refused} />
      <Button id="confirm-agree" disabled={!sumFen} busy={send.busy} onTap={send.run}>
        {sumFen === undefined ? '请先改好金额' : `同意退 ${yuan(sumFen)}`}
      </Button>
    </Sheet>
  )
}
