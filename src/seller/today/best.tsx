import { Text, View } from '@tarojs/components'
import type { TodayView } from '../../../types/api/today'
import { yuanShort } from '../../shared/money'
import { Picture } from '../../shared/ui/picture'

/** What sells best today. */
export const Best = ({ best }: { best: TodayView['best'] }) => (
  <View id="best" className="card today-goods">
    <View className="section">今天卖得最好</View>
    {best.map(({ productId, name, picture, pieces, paidFen }) => (
      <View key={productId} className="today-row">
        <Picture className="today-picture" picture={picture} name={name} />
        <View className="grow">
          <View className="one-line">{name}</View>
          <View className="small quiet">{yuanShort(paidFen)}</View>
        </View>
        <Text className="title">{pieces} 件</Text>
      </View>
    ))}
  </View>
)
