import { Text, View } from '@tarojs/components'
import type { StockRow } from '../../../types/api/stock'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { StockName } from './stock-name'

/** How a row was opened: to look, or with the first piece more or less. */
export type FirstStep = -1 | 0 | 1

interface StockItemProps {
  row: StockRow
  onOpen: (first: FirstStep) => void
}

const tones = { enough: '', low: 'stock-low', sold_out: 'stock-none' } as const

/** One SKU with what stands on the shelf, between − and +. */
export const StockItem = ({ row, onOpen }: StockItemProps) => (
  <View className="stock-item">
    <Tap id={`open-${row.skuId}`} className="stock-words" onTap={() => onOpen(0)}>
      <StockName row={row} />
    </Tap>
    <View className="stock-steps">
      <Tap
        id={`less-${row.skuId}`}
        className="stock-step"
        label={`${row.name} ${row.spec}，减一份`}
        onTap={() => onOpen(-1)}
      >
        <Icon name="minus" />
      </Tap>
      <Text id={`figure-${row.skuId}`} className={`stock-figure ${tones[row.level]}`}>
        {row.onHand}
      </Text>
      <Tap
        id={`more-${row.skuId}`}
        className="stock-step"
        label={`${row.name} ${row.spec}，加一份`}
        onTap={() => onOpen(1)}
      >
        <Icon name="plus" />
      </Tap>
    </View>
  </View>
)
