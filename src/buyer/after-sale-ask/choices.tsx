import { View } from '@tarojs/components'
import { Tap } from '../../shared/ui/tap'

interface ChoicesProps<Id extends string> {
  /** What is chosen by them. */
  label: string
  /** Ids of its parts: `<id>-<id of the choice>`. */
  id: string
  choices: readonly { id: Id; words: string; disabled?: boolean }[]
  chosen: Id | undefined
  onChoose: (id: Id) => void
}

/** One of a few, as pills that wrap. */
export const Choices = <Id extends string>({ label, id, choices, chosen, onChoose }: ChoicesProps<Id>) => (
  <View className="choices" ariaRole="group" ariaLabel={label}>
    {choices.map(choice => (
      <Tap
        key={choice.id}
        id={`${id}-${choice.id}`}
        className={choice.id === chosen ? 'choice is-on' : 'choice'}
        role="checkbox"
        on={choice.id === chosen}
        disabled={choice.disabled ?? false}
        onTap={() => onChoose(choice.id)}
      >
        {choice.words}
      </Tap>
    ))}
  </View>
)
