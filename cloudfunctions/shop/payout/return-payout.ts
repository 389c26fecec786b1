import type { PayoutReason } from '../../../types/api/payout'
import type { Ports } from '../ports'
import type { Payout } from './document'
import { followPayout } from './follow-payout'
import { movePayout } from './move-payout'
import { moved } from './payout'

/** WeChat has no such transfer and gets none: the money is available again, unless something else was first. */
export async function returnPayout(
  ports: Pick<Ports, 'store' | 'clock'>,
  payout: Payout,
  { reason, detail = '' }: { reason: PayoutReason; detail?: string },
): Promise<void> {
  const by = reason === 'called_off' ? 'shop' : 'wechat'
  const event = { event: 'return', at: ports.clock.now(), by, words: '', byId: '', reason } as const
  const move = moved(payout, event, { reason, detail, leasedUntil: 0 })
  const now = move && (await movePayout(ports.store, payout, move))
  if (now) await followPayout(ports, now, { justMoved: true })
}
