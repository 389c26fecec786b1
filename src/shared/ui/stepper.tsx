import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

interface StepperProps {
  /** Ids of its parts: `<id>-less`, `<id>-quantity`, `<id>-more`. */
  id: string
  quantity: number
  most: number
  /** 0 where none is an answer too. */
  least?: 0 | 1
  onChange: (quantity: number) => void
}

/** − n +, never under `least` nor over `most`. */
export const Stepper = ({ id, quantity, least = 1, most, onChange }: StepperProps) => (
  <View className="stepper" ariaRole="group" ariaLabel="数量">
    <Tap
      id={`${id}-less`}
      className="stepper-tap"
      label="减一份"
      disabled={quantity <= least}
      onTap={() => onChange(Math.min(quantity - 1, Math.max(least, most)))}
    >
      <Icon name="minus" />
    </Tap>
    <Text id={`${id}-quantity`} className="stepper-quantity">
      {quantity}
    </Text>
    <Tap
      id={`${id}-more`}
      className="stepper-tap"
      label="加一份"
      disabled={quantity >= most}
      onTap={() => onChange(quantity + 1)}
    >
      <Icon name="plus" />
    </Tap>
  </View>
)
