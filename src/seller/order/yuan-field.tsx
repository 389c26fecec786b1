import { Input, Text, View } from '@tarojs/components'

interface YuanFieldProps {
  id: string
  label: string
  /** What is typed, in yuan. */
  yuan: string
  onChange: (yuan: string) => void
}

/** A sum to type, in yuan. */
export const YuanField = ({ id, label, yuan, onChange }: YuanFieldProps) => (
  <View className="field">
    <Text className="field-label">{label}</Text>
    <Input
      id={id}
      className="field-input"
      type="digit"
      value={yuan}
      maxlength={10}
      placeholder="0.00"
      placeholderClass="field-placeholder"
      ariaLabel={`${label}，元`}
      onInput={event => onChange(event.detail.value)}
    />
    <Text className="small quiet">元</Text>
  </View>
)
