import { View } from '@tarojs/components'
import type { OrderView } from '../../../types/api/order'
import { promotedWords } from '../../shared/share-code'

/** Who earns by this order; nothing when nobody does. */
export const CreditCard = ({ order: { credit } }: { order: Pick<OrderView, 'credit'> }) =>
  credit ? (
    <View id="credit" className="card card-padded">
      <View className="title">谁因这单获得佣金</View>
      <View className="small middling">
        {promotedWords(credit.name)}。佣金由店家付，价格和平时一样，没有多收一分钱。
      </View>
    </View>
  ) : null
