import { View } from '@tarojs/components'
import { Picks } from '../shell/picks'

interface ChoiceRowProps<Id extends string> {
  id: string
  label: string
  choices: readonly { id: Id; words: string; means: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** One of two ways, and what the chosen one means. */
export const ChoiceRow = <Id extends string>({
  id,
  label,
  choices,
  chosen,
  onChoose,
}: ChoiceRowProps<Id>) => (
  <View className="rule-choice">
    <View className="rule-label">{label}</View>
    <Picks label={label} id={id} choices={choices} chosen={chosen} onChoose={onChoose} />
    <View id={`${id}-means`} className="small quiet rule-means" ariaRole="status">
      {choices.find(one => one.id === chosen)?.means}
    </View>
  </View>
)
