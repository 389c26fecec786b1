import { useState } from 'react'
import type { Input } from '../../../types/api'
import type { PayoutCard } from '../../../types/api/payout'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { usePages } from '../../shared/use-pages'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { choosable, type Outcome, outcomesOf, toggled } from './selection'
import { usePayoutDeeds } from './use-payout-deeds'

export type Which = Input<'payout.queue'>['which']

/** What lies over the list: several about to be approved, then what became of each; or one about to be refused. */
export type Open =
  | { what: 'approve'; payouts: PayoutCard[]; outcomes?: Outcome[] }
  | { what: 'refuse'; payout: PayoutCard }
  | undefined

/** The payouts of one list, what of it is chosen, and what the owner decides. Deciding twice is one on the server. */
export function usePayouts(which: Which) {
  const list = usePages('payout.queue', { which })
  const [picked, setPicked] = useState<readonly string[]>([])
  const [open, setOpen] = useState<Open>()
  const shown = list.query.state === 'ready' ? list.query.pages.flatMap(({ payouts }) => payouts) : []
  const mayChoose = choosable(shown)
  /** What was chosen and has moved since is chosen no more. */
  const chosen = picked.filter(id => mayChoose.includes(id))
  const begin = () => {
    setOpen(undefined)
    setPicked([])
    return list.reload()
  }
  const approve = useAction(async (payouts: PayoutCard[]) => {
    const reply = await call('payout.approve', { payoutIds: payouts.map(({ id }) => id) })
    if (!reply.ok) return say(errorWords[reply.error])
    setOpen({ what: 'approve', payouts, outcomes: outcomesOf(payouts, reply.value.done) })
  })
  const deeds = usePayoutDeeds(begin)
  return {
    ...{ ...list, shown, mayChoose, chosen, open, setOpen, begin, approve, ...deeds },
    choose: (id: string) => setPicked(toggled(chosen, id)),
    chooseAll: () => setPicked(chosen.length === mayChoose.length ? [] : mayChoose),
  }
}
