import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { Payout } from './document'
import { monthSoFar } from './month-so-far'
import type { Reckoning } from './payout-view'

/** What a distributor's payouts are reckoned from now; one wave. */
export async function reckoningOf({ store, clock }: Ports, openid: string): Promise<Reckoning> {
  const [person, soFar] = await Promise.all([
    store.get('distributors', openid, ['events', 'trail']),
    monthSoFar(store, openid, clock.now()),
  ])
  return { person, soFar }
}

/** The caller's own payout; somebody else's is not there. One wave. */
export async function ownPayout(
  ports: Ports,
  { openid }: Caller,
  payoutId: string,
): Promise<Result<{ payout: Payout; reckoning: Reckoning }, 'payout_not_found'>> {
  const [payout, reckoning] = await Promise.all([
    ports.store.get('payouts', payoutId),
    reckoningOf(ports, openid),
  ])
  return payout?.distributorId === openid ? ok({ payout, reckoning }) : no('payout_not_found')
}
