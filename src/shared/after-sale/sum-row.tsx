import { Input, Text, View } from '@tarojs/components'
import './after-sale.scss'

interface SumRowProps {
  /** Of the field; its hint is `<id>-hint`. */
  id: string
  name: string
  /** Whose sum it is, for a reader. */
  label: string
  /** In yuan, as it was typed. */
  typed: string
  /** What is wrong with it; empty = nothing. */
  fault: string
  hint: string
  onChange: (typed: string) => void
}

/** A sum in yuan to type over, with what it may be under it, or what is wrong with it. */
export const SumRow = ({ id, name, label, typed, fault, hint, onChange }: SumRowProps) => (
  <View>
    <View className="much-row">
      <Text className="small quiet">{name}</Text>
      <View className="much-sum">
        <Text>¥</Text>
        <Input
          id={id}
          className="field-input much-input"
          type="digit"
          maxlength={10}
          value={typed}
          ariaLabel={label}
          onInput={event => onChange(event.detail.value)}
        />
      </View>
    </View>
    <View id={`${id}-hint`} className={fault ? 'much-hint much-fault' : 'much-hint'}>
      {fault || hint}
    </View>
  </View>
)
