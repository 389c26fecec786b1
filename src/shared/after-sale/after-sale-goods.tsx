import { Text, View } from '@tarojs/components'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { FoldingRows } from '../folding/folding-rows'
import { inBoxes } from '../folding/in-boxes'
import { yuan } from '../money'
import { Picture } from '../ui/picture'
import { Price } from '../ui/price'
import './after-sale.scss'

/** About a screen of lines. */
const linesPerBox = 10
const linePx = 66

/** Asked while nobody has decided, agreed from then on. */
const isAsked = ({ events }: AfterSaleView): boolean =>
  !events.some(({ event }) => event === 'agree_refund' || event === 'agree_return')

/** The pieces it is about, what comes back for each, and the sum; where less was agreed, what had been asked. */
export function AfterSaleGoods({ view }: { view: AfterSaleView }) {
  const askedFen = view.events.find(({ event }) => event === 'ask')?.refundFen ?? view.refundFen
  const parts = [
    view.freightFen > 0 ? `含运费 ${yuan(view.freightFen)}` : '',
    askedFen === view.refundFen ? '' : `申请 ${yuan(askedFen)}`,
  ]
  return (
    <View className="card after-sale-block">
      <FoldingRows
        name="after-sale-lines"
        dense
        rowPx={linePx}
        boxes={inBoxes(view.lines, linesPerBox)}
        draw={line => (
          <View key={line.lineId} className="after-sale-line">
            <Picture className="after-sale-picture" picture={line.picture} name={line.name} />
            <View className="grow">
              <View className="title">{line.name}</View>
              <View className="small quiet">
                {line.spec} ×{line.quantity}
              </View>
            </View>
            <Price fen={line.refundFen} size="small" tone="ink" />
          </View>
        )}
      />
      <View className="after-sale-sum">
        <Text className="small quiet">{parts.filter(Boolean).join('，')}</Text>
        <View className="row after-sale-total">
          <Text className="small">{isAsked(view) ? '申请退' : '同意退'}</Text>
          <Price id="after-sale-sum" fen={view.refundFen} />
        </View>
      </View>
    </View>
  )
}
