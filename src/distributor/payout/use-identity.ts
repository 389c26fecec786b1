import { useRef, useState } from 'react'
import type { PayeeView } from '../../../types/api/payee'
import { type CallError, call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { type IdentityFault, identityFault, tidiedIdentity } from './identity-draft'

export interface IdentityHears {
  onRecorded: (payee: PayeeView) => void
  /** The consent on the screen is no longer the one in force, or a payout is under way. */
  onOutdated: () => void
}

type Fault = Omit<IdentityFault, 'at'> & { at: IdentityFault['at'] | 'all' }

const unchanged = '还没有登记，什么都没有变。'

const places: Partial<Record<CallError, Fault['at']>> = {
  name_wrong: 'name',
  id_number_wrong: 'id',
  identity_taken: 'id',
}

/** At its field, where it is about one. */
function refusal(error: CallError): Fault {
  const at = places[error]
  return at ? { at, words: errorWords[error] } : { at: 'all', words: `${errorWords[error]}。${unchanged}` }
}

/** What is typed, the tick, and recording both. Recording the same again changes nothing. */
export function useIdentity({ consent }: PayeeView, { onRecorded, onOutdated }: IdentityHears) {
  const typed = useRef({ name: '', idNumber: '' })
  const [agreed, setAgreed] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const record = useAction(async () => {
    const identity = tidiedIdentity(typed.current)
    const wrong = identityFault(identity, agreed)
    setFault(wrong)
    if (wrong) return
    const reply = await call('payee.identify', { ...identity, consentTo: consent })
    if (reply.ok) return onRecorded(reply.value)
    setFault(refusal(reply.error))
    if (reply.error === 'consent_changed') setAgreed(false)
    if (reply.error === 'consent_changed' || reply.error === 'payout_open') onOutdated()
  })
  const agree = () => {
    setAgreed(!agreed)
    setFault(undefined)
  }
  return { typed, agreed, agree, fault, record }
}
