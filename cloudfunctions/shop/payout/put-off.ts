import type { PayoutReason } from '../../../types/api/payout'
import type { Ports } from '../ports'
import type { Payout } from './document'
import { movePayout } from './move-payout'
import { moved } from './payout'
import { nextAskAt } from './said-by-wechat'

/** Silence is told to the owner after so many tries. */
const TELL_SILENCE_AFTER = 4

/**
 * Nothing came of it now: WeChat is asked again later, with back-off. Why it is held up is told once, as long as it stays the
 * same.
 */
export async function putOff(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  payout: Payout,
  why?: { reason: PayoutReason; detail?: string },
): Promise<void> {
  const at = clock.now()
  const { _id, rev, tries } = payout
  const later = { tries: tries + 1, dueAt: nextAskAt(payout, at), leasedUntil: 0 }
  const isNews =
    why && why.reason !== payout.reason && (why.reason !== 'unavailable' || tries + 1 >= TELL_SILENCE_AFTER)
  if (isNews) {
    const { reason, detail = '' } = why
    const event = { event: 'hold_up', at, by: 'wechat', words: '', byId: '', reason } as const
    const move = moved(payout, event, { ...later, reason, detail })
    if (move) return void (await movePayout(store, payout, move))
  }
  await store.change('payouts', _id, { rev }, { set: later })
}
