import { Input, Text, View } from '@tarojs/components'

interface CountRowProps {
  id: string
  label: string
  unit: string
  initial: string
  /** With a decimal point among the keys; absent = whole numbers. */
  type?: 'number' | 'digit'
  /** What holds while nothing is filled in. */
  placeholder?: string
  maxLength?: number
  onChange: (typed: string) => void
}

/** A number to fill in, and of what. */
export const CountRow = ({
  id,
  label,
  unit,
  initial,
  type = 'number',
  placeholder = '',
  maxLength = 3,
  onChange,
}: CountRowProps) => (
  <View className="count-row">
    <Text className="grow">{label}</Text>
    <View className="count-box">
      <Input
        id={id}
        className="field-input count-input"
        type={type}
        defaultValue={initial}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        maxlength={maxLength}
        ariaLabel={`${label}，${unit}`}
        onInput={event => onChange(event.detail.value)}
      />
    </View>
    <Text className="count-unit">{unit}</Text>
  </View>
)
