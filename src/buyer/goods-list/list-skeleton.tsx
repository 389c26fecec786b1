import { View } from '@tarojs/components'

const cells = ['a', 'b', 'c', 'd']

/** Goods of the shape and tint that are to come, while they are on their way. */
export const ListSkeleton = ({ look }: { look: 'grid' | 'rows' }) => (
  <View className={`goods-${look}`} ariaRole="status" ariaLabel="正在打开">
    {cells.map(cell => (
      <View key={cell} className={`goods goods-blank goods-blank-${cell}`} />
    ))}
  </View>
)
