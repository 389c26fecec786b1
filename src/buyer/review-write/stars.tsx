import { Text, View } from '@tarojs/components'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'

const names = ['很差', '不太好', '一般', '好', '很好']

interface StarsProps {
  /** Ids of its parts: `<id>-1` to `<id>-5`. */
  id: string
  /** 1 to 5, 0 = none yet. */
  stars: number
  onChange: (stars: number) => void
}

/** Five stars to tap, and in words what they mean: colour alone tells nobody. */
export const Stars = ({ id, stars, onChange }: StarsProps) => (
  <View className="stars">
    {names.map((name, nth) => (
      <Tap
        key={name}
        id={`${id}-${nth + 1}`}
        className={nth < stars ? 'star is-on' : 'star'}
        role="checkbox"
        label={`${nth + 1} 颗星，${name}`}
        on={nth < stars}
        onTap={() => onChange(nth + 1)}
      >
        <Icon name="star" className="star-icon" />
      </Tap>
    ))}
    <Text className="small middling">{names[stars - 1] ?? ''}</Text>
  </View>
)
