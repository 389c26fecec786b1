import { View } from '@tarojs/components'
import { useRef } from 'react'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { say } from '../../shared/wx/say'
import { WordsArea } from './words-area'

interface ReasonFormProps {
  title: string
  /** What follows, as one sentence. */
  words: string
  /** The deed. */
  yes: string
  busy: boolean
  onDecide: (reason: string) => void
}

/** Says no to somebody, with the reason that they read. */
export function ReasonForm({ title, words, yes, busy, onDecide }: ReasonFormProps) {
  const reason = useRef('')
  const send = () => {
    const said = reason.current.replace(/\s+/g, ' ').trim()
    if (said) onDecide(said)
    else say('写一句为什么，本人会看到')
  }
  return (
    <View>
      <View className="heading sheet-heading">{title}</View>
      <View className="small middling">{words}</View>
      <WordsArea
        id="decision-reason"
        label="为什么"
        placeholder="为什么，本人会看到"
        maxLength={LIMITS.decisionChars}
        onChange={said => {
          reason.current = said
        }}
      />
      <Button id="confirm-decision" busy={busy} onTap={send}>
        {yes}
      </Button>
    </View>
  )
}
