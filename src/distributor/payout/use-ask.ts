import { useState } from 'react'
import type { PayoutStandView, PayoutView } from '../../../types/api/payout'
import type { CallError } from '../../shared/call'
import { mayStand } from '../../shared/may-stand'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { askToTellPayout } from '../../shared/wx/tell-payout'
import { readAmount } from './amount'
import { askPayout } from './ask-payout'
import { usePreview } from './use-preview'

interface AskHears {
  onAsked: (payout: PayoutView) => void
  /** Something is not as it stands on the screen. */
  onOutdated: () => void
}

/** Why nothing was asked for, and what did not change. */
const refusedWords = (error: CallError): string =>
  mayStand(error)
    ? `${errorWords[error]}。钱没有少，再点一次不会重复提现。`
    : `${errorWords[error]}。账上的钱没有变。`

/** The sum that is typed, what would arrive of it, and asking for it. */
export function useAsk(stand: PayoutStandView, { onAsked, onOutdated }: AskHears) {
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState('')
  const amount = readAmount(typed, stand)
  const { preview, retry } = usePreview('fen' in amount ? amount.fen : undefined)
  const change = (words: string) => {
    setTyped(words)
    setRefused('')
  }
  const ask = useAction(async () => {
    if (preview.state !== 'ready') return
    const { grossFen } = preview.value
    setRefused('')
    // WeChat lets its question be asked by this very tap alone; whatever is answered there, the money is asked for.
    const telling = askToTellPayout()
    const reply = await askPayout(grossFen)
    await telling
    if (!reply.ok) {
      setRefused(refusedWords(reply.error))
      if (!mayStand(reply.error)) onOutdated()
      return
    }
    if (reply.value.grossFen !== grossFen) say('刚才那一次已经提交成功了')
    onAsked(reply.value)
  })
  return { typed, change, amount, preview, retry, refused, ask }
}
