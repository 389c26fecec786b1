import type { Ports } from '../ports'
import { followPayout } from './follow-payout'

const PER_SWEEP = 50

/** Does what crashes left undone: entries and messages that follow from how payouts stand. Asks WeChat nothing. */
export async function followPayouts(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const due = await ports.store.query('payouts', {
    index: 'todo',
    range: { field: 'todoAt', above: 0, upTo: ports.clock.now() },
    limit: PER_SWEEP,
  })
  return due.map(payout => () => followPayout(ports, payout))
}
