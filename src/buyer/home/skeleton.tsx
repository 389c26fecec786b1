import { View } from '@tarojs/components'

const cells = ['a', 'b', 'c', 'd']

/** The home page's shape while it is on its way. */
export const HomeSkeleton = () => (
  <View className="page home" ariaLabel="正在打开">
    <View className="skeleton-line skeleton-short" />
    <View className="home-skeleton-row">
      {cells.map(cell => (
        <View key={cell} className="category-round" />
      ))}
    </View>
    <View className="goods-grid">
      {cells.map(cell => (
        <View key={cell} className={`goods goods-blank goods-blank-${cell}`} />
      ))}
    </View>
  </View>
)
