import { Text, View } from '@tarojs/components'
import type { DateFieldProps } from './date-field'

/** The browser's own field: Taro's wheel for browsers can neither be reached by keys nor read aloud. */
export const DateField = ({ id, label, day, onChange }: DateFieldProps) => (
  <View id={id} className="field">
    <Text className="field-label">{label}</Text>
    <input
      className="date-input"
      type="date"
      aria-label={label}
      value={day}
      onChange={event => onChange(event.target.value)}
    />
  </View>
)
