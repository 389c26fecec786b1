import { View } from '@tarojs/components'
import { Icon } from '../../shared/ui/icon'

/** Why it did not leave, where one has to act on it. */
export const Refused = ({ words }: { words: string }) =>
  words ? (
    <View id="refused" className="card card-padded ship-refused" ariaRole="alert">
      <Icon name="warn" className="small-icon" />
      <View className="grow">{words}</View>
    </View>
  ) : null
