import { Input, Text, View } from '@tarojs/components'

interface FieldProps {
  id: string
  label: string
  placeholder: string
  /** What stands in it at first. Later words of the buyer come through `onChange` and are not sent back. */
  initial: string
  maxLength: number
  type?: 'text' | 'number' | 'idcard'
  onChange: (words: string) => void
}

/** One line to fill in, with its name before it. */
export const Field = ({
  id,
  label,
  placeholder,
  initial,
  maxLength,
  type = 'text',
  onChange,
}: FieldProps) => (
  <View className="field">
    <Text className="field-label">{label}</Text>
    <Input
      id={id}
      className="field-input"
      type={type}
      defaultValue={initial}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="field-placeholder"
      onInput={event => onChange(event.detail.value)}
      ariaLabel={label}
    />
  </View>
)
