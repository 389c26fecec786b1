import { View } from '@tarojs/components'
import { enterWords } from '../../shared/go'

/** In Moments' single-page mode: what to do instead of buying. In the flow, because WeChat's own bar lies over the foot. */
export const EnterLine = () => (
  <View id="enter" className="enter-line">
    {enterWords}
  </View>
)
