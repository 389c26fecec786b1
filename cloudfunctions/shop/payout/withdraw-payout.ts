import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { followPayout } from './follow-payout'
import { movePayout } from './move-payout'
import { ownPayout } from './own-payout'
import { moved } from './payout'
import { payoutView } from './payout-view'

/** The distributor takes the wish back, as long as the owner has not decided. Doing so twice changes nothing. */
export async function withdrawPayout(
  ports: Ports,
  caller: Caller,
  { payoutId }: Parsed<'payout.withdraw'>,
): Promise<Result<Answer<'payout.withdraw'>, Refused<'payout.withdraw'>>> {
  const own = await ownPayout(ports, caller, payoutId)
  if (!own.ok) return own
  const { payout, reckoning } = own.value
  if (payout.state === 'withdrawn') return ok(payoutView(payout, reckoning))
  const told = { event: 'withdraw', at: ports.clock.now(), by: 'distributor', words: '' } as const
  const move = moved(payout, { ...told, byId: caller.openid })
  const now = move && (await movePayout(ports.store, payout, move))
  if (!now) return no('payout_moved')
  await followPayout(ports, now, { justMoved: true })
  return ok(payoutView(now, reckoning))
}
