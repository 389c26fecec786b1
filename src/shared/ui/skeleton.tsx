import { View } from '@tarojs/components'

const rows = ['first', 'second', 'third']

/** Cards of the shape that is to come, while it is on its way. Static, so that it costs next to no setData. */
export const Skeleton = ({ cards = 3 }: { cards?: number }) => (
  <View className="skeleton" ariaRole="status" ariaLabel="正在打开">
    {rows.slice(0, cards).map(row => (
      <View key={row} className="skeleton-card">
        <View className="skeleton-picture" />
        <View className="skeleton-lines">
          <View className="skeleton-line" />
          <View className="skeleton-line skeleton-short" />
        </View>
      </View>
    ))}
  </View>
)
