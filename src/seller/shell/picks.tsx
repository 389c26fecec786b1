import { View } from '@tarojs/components'
import { Tap } from '../../shared/ui/tap'

interface PicksProps<Id extends string> {
  /** What is chosen by them, for a reader. */
  label: string
  /** Ids of its parts: `<id>-<id of the choice>`. */
  id: string
  choices: readonly { id: Id; words: string }[]
  chosen: Id | undefined
  onChoose: (id: Id) => void
}

/** One of a few, as tiles large enough for a thumb: reasons, carriers. */
export const Picks = <Id extends string>({ label, id, choices, chosen, onChoose }: PicksProps<Id>) => (
  <View className="picks" ariaRole="group" ariaLabel={label}>
    {choices.map(choice => (
      <Tap
        key={choice.id}
        id={`${id}-${choice.id}`}
        className={choice.id === chosen ? 'pick is-on' : 'pick'}
        role="checkbox"
        on={choice.id === chosen}
        onTap={() => onChoose(choice.id)}
      >
        {choice.words}
      </Tap>
    ))}
  </View>
)
