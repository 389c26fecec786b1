import { View } from '@tarojs/components'
import { ListSkeleton } from '../goods-list/list-skeleton'

const rounds = ['a', 'b', 'c', 'd', 'e']

/** The home page's shape while it is on its way. */
export const HomeSkeleton = () => (
  <View className="page home">
    <View className="shop-head">
      <View className="seal seal-blank" />
      <View className="skeleton-line skeleton-short" />
    </View>
    <View className="search-box" />
    <View className="home-skeleton-row">
      {rounds.map(one => (
        <View key={one} className={`category-round goods-blank-${one}`} />
      ))}
    </View>
    <View className="season season-blank" />
    <ListSkeleton look="grid" />
  </View>
)
