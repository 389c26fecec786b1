import { View } from '@tarojs/components'
import { yuanShort } from '../../shared/money'
import { Tap } from '../../shared/ui/tap'
import type { SpecRow, SpecValue } from './sku-choice'

interface SpecRowsProps {
  rows: SpecRow[]
  /** Price in fen by value, where a value alone decides it. */
  prices: Record<string, number>
  onChoose: (axis: number, value: string) => void
}

/** The values to choose from. What cannot be had stays in its place, outlined. */
export const SpecRows = ({ rows, prices, onChoose }: SpecRowsProps) => (
  <>
    {rows.map((row, axis) => (
      <View key={row.name} className="spec-row">
        <View className="title">{row.name}</View>
        <View className="spec-values">
          {row.values.map((spec, nth) => (
            <Tap
              key={spec.value}
              id={`spec-${axis}-${nth}`}
              className={`spec ${looks(spec)}`}
              role="checkbox"
              on={spec.on}
              disabled={!spec.inStock}
              onTap={() => onChoose(axis, spec.value)}
            >
              <View>{spec.value}</View>
              <View className="spec-remark">{remark(spec, prices[spec.value])}</View>
            </Tap>
          ))}
        </View>
      </View>
    ))}
  </>
)

const looks = ({ on, fits }: SpecValue): string => (on ? 'spec-on' : fits ? '' : 'spec-off')

function remark({ inStock }: SpecValue, priceFen: number | undefined): string {
  if (!inStock) return '卖完了'
  return priceFen === undefined ? '' : yuanShort(priceFen)
}
