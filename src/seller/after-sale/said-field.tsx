import { Textarea } from '@tarojs/components'
import { LIMITS } from '../../../types/limits'

interface SaidFieldProps {
  id: string
  placeholder: string
  onChange: (words: string) => void
}

/** A word to the buyer. */
export const SaidField = ({ id, placeholder, onChange }: SaidFieldProps) => (
  <Textarea
    id={id}
    className="words-area"
    placeholder={placeholder}
    placeholderClass="field-placeholder"
    maxlength={LIMITS.afterSaleChars}
    ariaLabel="对买家说"
    onInput={event => onChange(event.detail.value)}
  />
)
