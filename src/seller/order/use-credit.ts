import { useState } from 'react'
import type { Input } from '../../../types/api'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { type CallError, call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

type Verdict = Input<'credit.look'>['verdict']

interface Hears {
  onShow: (order: SellerOrderView) => void
  /** Something stands otherwise than it was seen. */
  onMoved: () => void
  /** The credit is somebody else's now. */
  onGiven: () => void
}

const questions: Record<Verdict, { title: string; words: string; yes: string }> = {
  pass: { title: '核实无误？', words: '佣金照常给。定了就不能改。', yes: '核实无误' },
  void: { title: '这单不算？', words: '这一单不给佣金。定了就不能改。', yes: '这单不算' },
}

/** What the owner decides about who earns by an order. Deciding the same twice changes nothing on the server. */
export function useCredit(number: string, { onShow, onMoved, onGiven }: Hears) {
  const [refused, setRefused] = useState<CallError>()
  const look = useAction(async (verdict: Verdict) => {
    if (!(await sure(questions[verdict]))) return
    const reply = await call('credit.look', { number, verdict })
    if (reply.ok) return onShow(reply.value)
    say(errorWords[reply.error])
    if (reply.error !== 'offline') onMoved()
  })
  const give = useAction(async (distributorId: string, reason: string) => {
    setRefused(undefined)
    const reply = await call('credit.reassign', { number, distributorId, reason })
    if (!reply.ok) {
      setRefused(reply.error)
      if (reply.error !== 'offline') onMoved()
      return
    }
    onShow(reply.value)
    onGiven()
    say(`改归${reply.value.credit?.earner?.name ?? '别人'}了`)
  })
  return { look, give, refused }
}
