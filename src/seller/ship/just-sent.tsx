import { Text, View } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'

/** The order that left before this one. */
export interface JustSent {
  number: string
  name: string
  /** Its last parcel: carrier and number. */
  parcel: string
}

/** A wrong number is noticed right after: the way back to what has just left. */
export const JustSentRow = ({ sent: { number, name, parcel } }: { sent: JustSent }) => (
  <Tap
    id="just-sent"
    className="card card-padded row just-sent"
    role="link"
    onTap={() => void go(routes.ship(number))}
  >
    <Icon name="check" className="small-icon just-sent-tick" />
    <View className="grow">
      <View className="small">刚发出：{name}的这一单</View>
      <View className="small quiet">{parcel}</View>
    </View>
    <Text className="small brand">改单号</Text>
    <Icon name="right" className="quiet-icon" />
  </Tap>
)
