import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'

interface SwitchRowProps {
  id: string
  icon: IconName
  label: string
  on: boolean
  onTap: () => void
}

/** A whole row that switches something on and off. The state is told to readers, and seen by place, not by colour alone. */
export const SwitchRow = ({ id, icon, label, on, onTap }: SwitchRowProps) => (
  <Tap id={id} className="switch-row" role="checkbox" label={label} on={on} onTap={onTap}>
    <Icon name={icon} />
    <Text className="grow">{label}</Text>
    <View className={on ? 'switch is-on' : 'switch'}>
      <View className="switch-knob" />
    </View>
  </Tap>
)
