import { View } from '@tarojs/components'

/** The page's shape while it is on its way. */
export const ProductSkeleton = () => (
  <View className="product" ariaRole="status" ariaLabel="正在打开">
    <View className="hero" />
    <View className="summary">
      <View className="skeleton-line skeleton-short" />
      <View className="skeleton-line" />
      <View className="skeleton-line skeleton-short" />
    </View>
  </View>
)
