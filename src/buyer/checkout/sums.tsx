import { Text, View } from '@tarojs/components'
import type { ShopView } from '../../../types/api/catalog'
import { Price } from '../../shared/ui/price'

interface SumsProps {
  pieces: number
  goodsFen: number
  freightFen: number
  payableFen: number
  shop: ShopView | undefined
}

/** Every part of the sum, and the sum. */
export const Sums = ({ pieces, goodsFen, freightFen, payableFen, shop }: SumsProps) => (
  <View className="card card-padded sums">
    <View className="sums-row">
      <Text>商品 {pieces} 件</Text>
      <Price id="goods-sum" fen={goodsFen} size="small" tone="ink" />
    </View>
    <View className="sums-row">
      <View>
        运费
        {shop && shop.freeFromFen > 0 ? (
          <Text className="sums-why">满 {shop.freeFromFen / 100} 元包邮</Text>
        ) : null}
      </View>
      <Price id="freight" fen={freightFen} size="small" tone="ink" />
    </View>
    <View className="sums-row sums-total">
      <Text>应付</Text>
      <Price id="payable" fen={payableFen} size="large" />
    </View>
  </View>
)
