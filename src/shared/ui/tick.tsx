import { View } from '@tarojs/components'
import { Tap } from './tap'

interface TickProps {
  id: string
  label: string
  on: boolean
  disabled?: boolean
  /**
   * In a list of many: what most of them are. The list around it says so by the class `ticks-on` or `ticks-off`; then one
   * tap that changes all of them changes one class, and not one of each.
   */
  mostly?: boolean
  onTap: () => void
}

/** A round tick box. Drawn by us: the kits' boxes cannot be read aloud. */
export const Tick = ({ id, label, on, disabled = false, mostly, onTap }: TickProps) => (
  <Tap
    id={id}
    className={lookOf(on, mostly)}
    role="checkbox"
    on={on}
    label={label}
    disabled={disabled}
    onTap={onTap}
  >
    <View className="tick-round" />
  </Tap>
)

function lookOf(on: boolean, mostly: boolean | undefined): string {
  if (mostly === undefined) return on ? 'tick tick-on' : 'tick'
  return on === mostly ? 'tick' : 'tick tick-unlike'
}
