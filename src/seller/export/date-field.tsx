import { Picker, Text, View } from '@tarojs/components'

export interface DateFieldProps {
  id: string
  label: string
  /** `2026-11-22`. */
  day: string
  onChange: (day: string) => void
}

/** One day, from WeChat's own picker. */
export const DateField = ({ id, label, day, onChange }: DateFieldProps) => (
  <Picker id={id} mode="date" value={day} onChange={event => onChange(event.detail.value)}>
    <View className="field" ariaRole="button" ariaLabel={`${label} ${day}`}>
      <Text className="field-label">{label}</Text>
      <View className="grow">{day}</View>
      <View className="icon icon-right quiet-icon" />
    </View>
  </Picker>
)
