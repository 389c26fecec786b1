import { Input, Text, View } from '@tarojs/components'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { type Draft, figureOf, typedFigure } from './draft'

interface DialProps {
  draft: Draft
  onHand: number
  canLess: boolean
  disabled: boolean
  onType: (figure: string) => void
  onStep: (step: 1 | -1) => void
}

/** − figure +, large; the figure can be typed too. */
export const Dial = ({ draft, onHand, canLess, disabled, onType, onStep }: DialProps) => (
  <View className="dial">
    <Tap
      id="dial-less"
      className="dial-step"
      label="减一份"
      disabled={disabled || !canLess}
      onTap={() => onStep(-1)}
    >
      <Icon name="minus" />
    </Tap>
    <View className="dial-middle">
      <Input
        id="dial-figure"
        className="field-input dial-figure"
        type="number"
        ariaLabel="架上的份数"
        value={figureOf(draft, onHand)}
        maxlength={5}
        disabled={disabled}
        onInput={event => onType(typedFigure(event.detail.value))}
      />
      <Difference onHand={onHand} pieces={draft.pieces} />
    </View>
    <Tap id="dial-more" className="dial-step" label="加一份" disabled={disabled} onTap={() => onStep(1)}>
      <Icon name="plus" />
    </Tap>
  </View>
)

/** `原来 86，少 4`. */
const Difference = ({ onHand, pieces }: { onHand: number; pieces: number }) =>
  pieces === 0 ? (
    <View id="dial-change" className="small quiet">
      架上现有
    </View>
  ) : (
    <View id="dial-change" className="small quiet">
      原来 {onHand}，{pieces > 0 ? '多 ' : '少 '}
      <Text className={pieces > 0 ? 'dial-up' : 'dial-down'}>{Math.abs(pieces)}</Text>
    </View>
  )
