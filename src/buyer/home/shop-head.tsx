import { View } from '@tarojs/components'
import type { ShopView } from '../../../types/api/catalog'
import { freightWords } from '../../shared/freight'
import { firstTwo } from '../../shared/ui/letters'

/** The shop's seal, its name and promise, and what a parcel costs. */
export const ShopHead = ({ shop }: { shop: ShopView }) => (
  <View compileMode className="shop-head">
    <View className="seal">{firstTwo(shop.name)}</View>
    <View className="grow">
      <View className="shop-name">{shop.name}</View>
      <View className="shop-sub">{shop.sub || shop.promise}</View>
    </View>
    <View className="shop-freight">{freightWords(shop)}</View>
  </View>
)
