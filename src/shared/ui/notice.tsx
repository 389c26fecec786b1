import { View } from '@tarojs/components'
import { Icon } from './icon'

/** Something the shop has to say to everybody: closed for the new year, parcels late because of snow. */
export const Notice = ({ id, words }: { id: string; words: string }) => (
  <View id={id} className="notice" ariaRole="note">
    <Icon name="info" className="small-icon" />
    <View className="grow">{words}</View>
  </View>
)
