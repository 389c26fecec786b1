import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { StockRow } from '../../../types/api/stock'
import { routes } from '../../routes'
import { Picture } from '../../shared/ui/picture'
import { Tap } from '../../shared/ui/tap'

/** What is nearly sold out, the fewest first, and the way to buy more in. */
export const LowGoods = ({ rows }: { rows: readonly StockRow[] }) => (
  <View id="low-goods" className="card today-goods">
    <View className="section">
      <Text>快卖完</Text>
      <Tap
        id="to-restock"
        className="text-tap"
        role="link"
        onTap={() => void Taro.redirectTo({ url: routes.sellerStockLow })}
      >
        去补货
      </Tap>
    </View>
    {rows.map(({ skuId, name, spec, picture, tint, available, level }) => (
      <View key={skuId} className="today-row">
        <Picture className="today-picture" picture={picture} tint={tint} name={name} />
        <View className="grow">
          <View className="one-line">{name}</View>
          {spec ? <View className="small quiet one-line">{spec}</View> : null}
        </View>
        <Text className="title">{level === 'sold_out' ? '卖完了' : `剩 ${available}`}</Text>
      </View>
    ))}
  </View>
)
