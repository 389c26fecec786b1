import { View } from '@tarojs/components'
import type { ShopView } from '../../../types/api/catalog'
import { yuanShort } from '../../shared/money'

/** What a parcel costs, in one line. */
function freightWords({ freightFen, freeFromFen }: ShopView): string {
  if (freeFromFen === 0 || freightFen === 0) return '全店包邮'
  return `运费 ${yuanShort(freightFen)}，满 ${freeFromFen / 100} 元包邮`
}

/** The shop's seal, its name and promise, and what a parcel costs. */
export const ShopHead = ({ shop }: { shop: ShopView }) => (
  <View compileMode className="shop-head">
    <View className="seal">{shop.name.slice(0, 2)}</View>
    <View className="grow">
      <View className="shop-name">{shop.name}</View>
      <View className="shop-promise">{shop.sub || shop.promise}</View>
    </View>
    <View className="shop-freight">{freightWords(shop)}</View>
  </View>
)
