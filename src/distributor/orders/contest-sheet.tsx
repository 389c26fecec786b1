import { Textarea, View } from '@tarojs/components'
import { useRef } from 'react'
import type { CreditCard } from '../../../types/api/credit-views'
import { LIMITS } from '../../../types/limits'
import { call } from '../../shared/call'
import { Button } from '../../shared/ui/button'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

interface ContestSheetProps {
  open: boolean
  credit: CreditCard | undefined
  onSent: () => void
  onClose: () => void
}

/** Says that an order was led to by one's own card. Once per order: a repeat is known by its order. */
export const ContestSheet = ({ open, credit, onSent, onClose }: ContestSheetProps) => (
  <Sheet id="contest-sheet" open={open} label="有异议" onClose={onClose}>
    {credit ? <ContestForm key={`${credit.number}-${open}`} number={credit.number} onSent={onSent} /> : null}
  </Sheet>
)

function ContestForm({ number, onSent }: { number: string; onSent: () => void }) {
  const typed = useRef('')
  const { run, busy } = useAction(async () => {
    const words = typed.current.trim()
    if (!words) return say('先写一句为什么')
    const reply = await call('credit.contest', { number, words })
    if (!reply.ok) return say(errorWords[reply.error])
    say('已经告诉店家')
    onSent()
  })
  return (
    <View>
      <View className="heading contest-heading">有异议</View>
      <View className="small middling contest-intro">
        写清楚为什么该记在自己名下。店家会看，答复也在这一页。一单只能提一次。
      </View>
      <Textarea
        id="contest-words"
        className="sheet-words"
        placeholder="比如：朋友是从昨天发的卡片进来的"
        placeholderClass="field-placeholder"
        maxlength={LIMITS.contestChars}
        ariaLabel="为什么"
        onInput={event => {
          typed.current = event.detail.value
        }}
      />
      <Button id="send-contest" className="contest-send" busy={busy} onTap={() => void run()}>
        告诉店家
      </Button>
    </View>
  )
}
