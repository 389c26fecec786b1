import { View } from '@tarojs/components'
import type { StockRow } from '../../../types/api/stock'
import { Picture } from '../../shared/ui/picture'
import './stock-name.scss'

type Named = Pick<StockRow, 'name' | 'spec' | 'picture' | 'tint'>

const levels = { enough: '', low: '快卖完', sold_out: '卖完了' } as const

/** Picture, name and spec of a SKU; where few are left, how many there are to sell. */
export const StockName = ({ row, bold = false }: { row: Named & Partial<StockRow>; bold?: boolean }) => (
  <View className="stock-name">
    <Picture className="stock-picture" picture={row.picture} tint={row.tint} name={row.name} />
    <View className="grow">
      <View className={bold ? 'stock-title stock-bold' : 'stock-title'}>{row.name}</View>
      <View className="small quiet stock-spec">{row.spec}</View>
      {row.level && row.level !== 'enough' ? (
        <View className={row.level === 'low' ? 'small stock-low' : 'small stock-none'}>
          {levels[row.level]}
          {row.level === 'low' ? `，还能卖 ${row.available}` : ''}
        </View>
      ) : null}
    </View>
  </View>
)
