import { Textarea } from '@tarojs/components'
import './words-area.scss'

interface WordsAreaProps {
  id: string
  /** Its name, for a reader. */
  label: string
  placeholder: string
  maxLength: number
  onChange: (words: string) => void
}

/** A few sentences to write. */
export const WordsArea = ({ id, label, placeholder, maxLength, onChange }: WordsAreaProps) => (
  <Textarea
    id={id}
    className="area"
    placeholder={placeholder}
    placeholderClass="field-placeholder"
    maxlength={maxLength}
    ariaLabel={label}
    onInput={event => onChange(event.detail.value)}
  />
)
