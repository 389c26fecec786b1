import { useState } from 'react'
import type { Input } from '../../../types/api'
import type { ContestCard } from '../../../types/api/credit-views'
import { type CallError, call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { usePages } from '../../shared/use-pages'
import { say } from '../../shared/wx/say'

type Verdict = Input<'credit.answer'>['verdict']

/** An order may be contested by several, and somebody may contest several. */
export const contestKey = ({ number, distributorId }: ContestCard): string => `${number}-${distributorId}`

/** The contests that wait, and the owner's answer. The same answer twice is one on the server. */
export function useContests() {
  const list = usePages('credit.contests', {})
  const [open, setOpen] = useState<ContestCard>()
  const [refused, setRefused] = useState<CallError>()
  const turnTo = (contest: ContestCard | undefined) => {
    setRefused(undefined)
    setOpen(contest)
  }
  const answer = useAction(
    async ({ number, distributorId, name }: ContestCard, verdict: Verdict, words: string) => {
      setRefused(undefined)
      const reply = await call('credit.answer', { number, distributorId, verdict, words })
      if (!reply.ok) return setRefused(reply.error)
      turnTo(undefined)
      say(verdict === 'uphold' ? `答复了，佣金改归${name}` : '答复了，归属没有变')
      await list.reload()
    },
  )
  return { ...list, open, turnTo, refused, answer }
}
