import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

interface StepperProps {
  /** Ids of its parts: `<id>-less`, `<id>-quantity`, `<id>-more`. */
  id: string
  quantity: number
  most: number
  onChange: (quantity: number) => void
}

/** − n +, never under 1 nor over `most`. */
export const Stepper = ({ id, quantity, most, onChange }: StepperProps) => (
  <View className="stepper">
    <Tap
      id={`${id}-less`}
      className="stepper-tap"
      label="减一份"
      disabled={quantity <= 1}
      onTap={() => onChange(Math.min(quantity - 1, Math.max(1, most)))}
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
