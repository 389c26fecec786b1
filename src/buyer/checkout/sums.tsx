import { Text, View } from '@tarojs/components'
import type { ShopView } from '../../../types/api/catalog'
import { Price } from '../../shared/ui/price'
import type { CheckoutSums } from './checkout-sums'

interface SumsProps {
  sums: CheckoutSums
  shop: ShopView
  couponName: string | undefined
}

/** Every part of the sum, and the sum. */
export const Sums = ({ sums, shop, couponName }: SumsProps) => (
  <View className="card card-padded sums">
    <View className="sums-row">
      <Text>商品 {sums.pieces} 件</Text>
      <Price id="goods-sum" fen={sums.goodsFen} size="small" tone="ink" />
    </View>
    <View className="sums-row">
      <View>
        运费
        {shop.freightFen > 0 && shop.freeFromFen > 0 ? (
          <Text className="sums-why">满 {shop.freeFromFen / 100} 元包邮</Text>
        ) : null}
      </View>
      <Price id="freight" fen={sums.freightFen} size="small" tone="ink" />
    </View>
    {couponName ? (
      <View className="sums-row">
        <Text>{couponName}</Text>
        <View id="discount" className="row sums-off">
          <Text>−</Text>
          <Price fen={sums.discountFen} size="small" tone="brand" />
        </View>
      </View>
    ) : null}
    <View className="sums-row sums-total">
      <Text>应付</Text>
      <Price id="payable" fen={sums.payableFen} size="large" />
    </View>
  </View>
)
