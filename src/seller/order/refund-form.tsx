import { View } from '@tarojs/components'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { yuanTyped } from '../../shared/yuan'
import { moneyLeft } from './refund-draft'
import { RefundLine } from './refund-line'
import { type RefundProps, useRefund } from './use-refund'
import { YuanField } from './yuan-field'

/** What `refund.give` takes; WeChat shows the reason to the buyer. */
const reasonChars = 60
/** About a screen of lines, chosen as they may all be. */
const linesPerBox = 5
const linePx = 60

/** Money back, per line and quantity, and of the freight; what it comes to is shown while it is typed. */
export function RefundForm({ order, refund }: RefundProps) {
  const { draft, wish, setLine, setFreight, setReason, send } = useRefund({ order, refund })
  const freightLeft = order.freightFen - order.freightRefundedFen
  return (
    <View>
      <View className="sheet-title">退款</View>
      <FoldingRows
        name="refund-lines"
        dense
        rowPx={linePx}
        boxes={inBoxes(
          order.lines.filter(line => moneyLeft(line) > 0),
          linesPerBox,
        )}
        draw={line => (
          <RefundLine key={line.id} line={line} draft={draft.lines[line.id]} onChange={setLine(line.id)} />
        )}
      />
      {freightLeft > 0 ? (
        <YuanField
          id="refund-freight"
          label={`运费 ${yuanTyped(freightLeft)}`}
          yuan={draft.freight}
          onChange={setFreight}
        />
      ) : null}
      <Field
        id="refund-reason"
        label="为什么"
        placeholder="例如：两个压坏了"
        initial=""
        maxLength={reasonChars}
        onChange={setReason}
      />
      <View id="refund-sum" className="sheet-sum" ariaRole="status">
        {wish.ok ? `一共退 ${yuan(wish.refundFen)}` : wish.why}
      </View>
      <Button id="send-refund" busy={refund.busy} onTap={send}>
        退款
      </Button>
    </View>
  )
}
