import { Text, View } from '@tarojs/components'
import type { OrderView } from '../../../types/api/order'
import { Icon } from '../../shared/ui/icon'
import { lifeLine } from './life'

/** The order's life: time on the left, a dot, words on the right. Vertical, so that large text does not break it. */
export const LifeLine = ({ order }: { order: OrderView }) => (
  <View id="life" className="card life">
    {lifeLine(order, Date.now()).map(({ name, stage, when, words }) => (
      <View key={name} className={`life-step life-${stage}`}>
        <Text className="life-when">{when}</Text>
        <View className="life-dot">
          {stage === 'done' ? <Icon name="check" className="life-tick" /> : null}
        </View>
        <View className="grow">
          <View className="life-name">{name}</View>
          {words ? <View className="small quiet">{words}</View> : null}
        </View>
      </View>
    ))}
  </View>
)
