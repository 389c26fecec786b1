import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports, When } from '../ports'
import type { Payout } from './document'
import { followPayout } from './follow-payout'
import { movePayout } from './move-payout'
import { moved } from './payout'
import { readCards } from './payout-card'

type Decided = Result<Answer<'payout.refuse'>, Refused<'payout.refuse'>>

async function shown(ports: Ports, payout: Payout): Promise<Decided> {
  const [card] = await readCards(ports, [payout], true)
  return card ? ok(card) : no('payout_not_found')
}

/** The owner does not pay this one, and says why; the money is available again. Refusing twice changes nothing. */
export async function refusePayout(
  ports: Ports,
  { openid }: Caller,
  { payoutId, words }: Parsed<'payout.refuse'>,
): Promise<Decided> {
  const payout = await ports.store.get('payouts', payoutId)
  if (!payout) return no('payout_not_found')
  if (payout.state === 'refused') return shown(ports, payout)
  const event = { event: 'refuse', at: ports.clock.now(), by: 'owner', words, byId: openid } as const
  const move = moved(payout, event)
  const now = move && (await movePayout(ports.store, payout, move))
  if (!now) return no('payout_moved')
  await followPayout(ports, now, { justMoved: true })
  return shown(ports, now)
}

/** When the function that may speak to WeChat is to do so: now, or when whoever does so now has ended. */
async function wake({ store, clock }: Ports, { _id, rev }: Payout): Promise<boolean> {
  const now = clock.now()
  const change = (when: When, set: Record<string, number>) =>
    store.change('payouts', _id, { rev, ...when }, { set })
  if (await change({ leasedUntil: { lte: now } }, { dueAt: now, tries: 0 })) return true
  return change({ leasedUntil: { gte: now + 1 } }, { tries: 0 })
}

/** What held it up is mended (topped up, say): WeChat is told again within a minute, under the same number. */
export async function retryPayout(
  ports: Ports,
  _caller: Caller,
  { payoutId }: Parsed<'payout.retry'>,
): Promise<Decided> {
  const payout = await ports.store.get('payouts', payoutId)
  if (!payout) return no('payout_not_found')
  if (payout.state !== 'approved' || !(await wake(ports, payout))) return no('payout_moved')
  return shown(ports, payout)
}

/**
 * The owner wants it back, whether WeChat does not take it or nobody has confirmed: written down here, as only `payout` may
 * speak to WeChat. Its new revision is what keeps a turn that read the payout before from being begun; one that has begun is
 * waited for.
 */
export async function callOffPayout(
  ports: Ports,
  { openid }: Caller,
  { payoutId }: Parsed<'payout.call_off'>,
): Promise<Decided> {
  const { store, clock } = ports
  const payout = await store.get('payouts', payoutId)
  if (!payout) return no('payout_not_found')
  if (payout.calledOff) return shown(ports, payout)
  const at = clock.now()
  const event = { event: 'call_off', at, by: 'owner', words: '', byId: openid } as const
  const move = moved(payout, event, { calledOff: true, dueAt: Math.max(at, payout.leasedUntil), tries: 0 })
  const now = move && (await movePayout(store, payout, move))
  if (now) return shown(ports, now)
  // Somebody was first: with the same wish, or WeChat's word.
  const read = await store.get('payouts', payoutId)
  return read?.calledOff ? shown(ports, read) : no('payout_moved')
}
