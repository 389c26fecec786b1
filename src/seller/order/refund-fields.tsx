import { Text, View } from '@tarojs/components'
import { Stepper } from '../../shared/ui/stepper'
import { Tick } from '../../shared/ui/tick'
import { draftOf, type Line, type LineDraft, piecesLeft } from './refund-draft'
import { YuanField } from './yuan-field'

interface RefundFieldsProps {
  line: Line
  draft: LineDraft
  onChange: (draft: LineDraft) => void
}

/** How many pieces come back, for how much, and whether they can be sold again. No pieces = money only, any sum. */
export function RefundFields({ line, draft, onChange }: RefundFieldsProps) {
  const { quantity, yuan, restock } = draft
  return (
    <View className="refund-fields">
      <View className="row row-apart">
        <Text className="small quiet">{quantity === 0 ? '只退钱' : '退几件'}</Text>
        <Stepper
          id={`refund-pieces-${line.id}`}
          quantity={quantity}
          least={0}
          most={piecesLeft(line)}
          onChange={n => onChange(n === 0 ? { ...draft, quantity: 0 } : draftOf(line, n, restock))}
        />
      </View>
      <YuanField
        id={`refund-yuan-${line.id}`}
        label="退多少"
        yuan={yuan}
        onChange={typed => onChange({ ...draft, yuan: typed })}
      />
      {quantity > 0 ? (
        <View className="row">
          <Tick
            id={`restock-${line.id}`}
            label="还能卖，放回货架"
            on={restock}
            onTap={() => onChange({ ...draft, restock: !restock })}
          />
          <Text>还能卖，放回货架</Text>
        </View>
      ) : null}
    </View>
  )
}
