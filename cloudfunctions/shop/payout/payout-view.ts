import type { PayoutEventView, PayoutView } from '../../../types/api/payout'
import type { Distributor } from '../distributor/document'
import type { MonthSoFar } from '../tax/tax'
import type { Payout, PayoutEventOf } from './document'
import { type Reckoned, reckoned } from './month-so-far'
import { mayTake } from './payout'

const eventView = ({ event, at, by, words, reason }: PayoutEventOf): PayoutEventView => ({
  ...{ event, at, by, words },
  ...(reason && { reason }),
})

/** What its tax is reckoned from as long as it is not fixed. */
export interface Reckoning {
  person: Pick<Distributor, 'business'> | undefined
  soFar: MonthSoFar
}

/** Tax and net: as the approval fixed them, else what they would be now. */
function taxOf({ grossFen, tax, taxFen, netFen }: Payout, { person, soFar }: Reckoning): Reckoned {
  if (tax && taxFen !== undefined && netFen !== undefined) return { tax, taxFen, netFen }
  return reckoned(grossFen, person, soFar)
}

/** What both sides see of a payout. */
export function sharedView(payout: Payout, reckoning: Reckoning): Omit<PayoutView, 'actions'> {
  const { _id: id, state, at, grossFen, confirmBy, reason, calledOff, events } = payout
  return {
    ...{ id, state, at, grossFen, ...taxOf(payout, reckoning) },
    ...(state === 'waiting' && { confirmBy }),
    ...(reason && (state === 'approved' || state === 'returned') && { reason }),
    ...(calledOff && mayTake(payout, 'call_off') && { calledOff }),
    events: events.map(eventView),
  }
}

/** A payout as its distributor sees it. */
export const payoutView = (payout: Payout, reckoning: Reckoning): PayoutView => ({
  ...sharedView(payout, reckoning),
  actions: [
    ...(mayTake(payout, 'withdraw') ? (['withdraw'] as const) : []),
    ...(payout.state === 'waiting' && !payout.calledOff ? (['confirm'] as const) : []),
  ],
})
