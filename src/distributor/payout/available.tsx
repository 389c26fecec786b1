import { View } from '@tarojs/components'
import { Price } from '../../shared/ui/price'

/** What one can have paid out: the one figure this page is about. */
export const Available = ({ fen }: { fen: number }) => (
  <View className="card card-padded">
    <View className="small middling">可提现</View>
    <Price id="payout-available" fen={fen} size="huge" tone="ink" />
    <View className="small quiet">提到这个微信的零钱，不收手续费。</View>
  </View>
)
