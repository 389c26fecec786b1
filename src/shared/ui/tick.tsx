import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

interface TickProps {
  id: string
  label: string
  on: boolean
  disabled?: boolean
  onTap: () => void
}

/** A round tick box. Drawn by us: the kits' boxes cannot be read aloud. */
export const Tick = ({ id, label, on, disabled = false, onTap }: TickProps) => (
  <Tap
    id={id}
    className={on ? 'tick tick-on' : 'tick'}
    role="checkbox"
    on={on}
    label={label}
    disabled={disabled}
    onTap={onTap}
  >
    <View className="tick-round">{on ? <Icon name="check" className="tick-icon" /> : null}</View>
  </Tap>
)
