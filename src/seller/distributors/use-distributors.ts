import { useState } from 'react'
import type { DistributorDecision, DistributorState, DistributorView } from '../../../types/api/distributor'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { usePages } from '../../shared/use-pages'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { decidedWords } from './distributor-words'

/** What lies over the page, and about whom. */
export type Open = { what: 'reject' | 'suspend' | 'rate' | 'business'; person: DistributorView } | undefined

/** Asked before what takes away work from somebody. */
const suspending = ({ name }: DistributorView) => ({
  title: `停用${name}？`,
  words: '不能再推广，新的单也不记佣金；以前的单照旧。以后可以恢复。',
  yes: '停用',
})

/** The distributors of one state, and what the owner decides about them. Deciding twice changes nothing on the server. */
export function useDistributors(state: DistributorState) {
  const list = usePages('distributor.list', { state })
  const [open, setOpen] = useState<Open>()
  const decide = async (person: DistributorView, decision: DistributorDecision, reason?: string) => {
    if (decision === 'suspend' && !(await sure(suspending(person)))) return
    const wish = { distributorId: person.id, decision, ...(reason && { reason }) }
    const reply = await call('distributor.decide', wish)
    say(reply.ok ? decidedWords[decision] : errorWords[reply.error])
    // Without an answer the words that were typed stay, to be sent once more.
    if (!reply.ok && reply.error === 'offline') return
    setOpen(undefined)
    await list.reload()
  }
  const recorded = async () => {
    setOpen(undefined)
    await list.reload()
  }
  const rated = async () => {
    say('改好了')
    await recorded()
  }
  return { ...list, open, setOpen, decide, rated, recorded }
}
