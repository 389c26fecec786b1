import type { Answer, Parsed } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { Payout } from './document'
import { reckoned } from './month-so-far'
import { movePayout } from './move-payout'
import { reckoningOf } from './own-payout'
import { moved } from './payout'

type Done = Answer<'payout.approve'>['done'][number]

/**
 * Fixes what is withheld and lets WeChat be told. The tax counts in the month of the approval: what is withheld must be known
 * before WeChat is told how much to transfer, and the distributor's own word may come a day, and a month, later. Of one person
 * one payout is open at a time and every earlier one is over, so what the month has come to cannot move between reading it and
 * writing this; and of two who approve at once the revision lets one.
 */
async function approveOne(ports: Ports, { openid }: Caller, payout: Payout): Promise<boolean> {
  const at = ports.clock.now()
  const { person, soFar } = await reckoningOf(ports, payout.distributorId)
  const fixed = reckoned(payout.grossFen, person, soFar)
  const event = { event: 'approve', at, by: 'owner', words: '', byId: openid } as const
  const move = moved(payout, event, { ...fixed, month: soFar.month, dueAt: at })
  return move !== undefined && (await movePayout(ports.store, payout, move)) !== undefined
}

const isApproved = (payout: Payout | undefined): boolean =>
  payout?.events.some(({ event }) => event === 'approve') ?? false

async function decide(ports: Ports, caller: Caller, id: string, payout: Payout | undefined): Promise<Done> {
  if (!payout) return { id, refused: 'payout_not_found' }
  if (isApproved(payout) || (await approveOne(ports, caller, payout))) return { id }
  // Somebody was first: with the same decision, or with another.
  const now = await ports.store.get('payouts', id)
  return isApproved(now) ? { id } : { id, refused: 'payout_moved' }
}

/** The owner lets these be paid, each for itself; what was approved already stays so. */
export async function approvePayouts(
  ports: Ports,
  caller: Caller,
  { payoutIds }: Parsed<'payout.approve'>,
): Promise<Result<Answer<'payout.approve'>, never>> {
  const ids = [...new Set(payoutIds)]
  const found = new Map((await ports.store.getMany('payouts', ids)).map(one => [one._id, one]))
  return ok({ done: await Promise.all(ids.map(id => decide(ports, caller, id, found.get(id)))) })
}
