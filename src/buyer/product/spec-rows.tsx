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
        <View className={mostlyOff(row) ? 'spec-values is-mostly-off' : 'spec-values'}>
          {row.values.map((spec, nth) => (
            <Tap
              key={spec.value}
              id={`spec-${axis}-${nth}`}
              className={looks(spec, mostlyOff(row))}
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

/** Said once by the row: one choice may leave nothing of a hundred other values. */
const mostlyOff = ({ values }: SpecRow): boolean =>
  values.filter(({ on, fits }) => !on && !fits).length * 2 > values.length

function looks({ on, fits }: SpecValue, rowIsOff: boolean): string {
  if (on) return 'spec spec-on'
  return fits === rowIsOff ? 'spec spec-unlike' : 'spec'
}

function remark({ inStock }: SpecValue, priceFen: number | undefined): string {
  if (!inStock) return '卖完了'
  return priceFen === undefined ? '' : yuanShort(priceFen)
}
