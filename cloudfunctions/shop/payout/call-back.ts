import type { Ports } from '../ports'
import type { Transfer } from '../transfer-port'
import type { Payout } from './document'
import { putOff } from './put-off'
import { returnPayout } from './return-payout'
import { take } from './take'

/** WeChat gives back until the distributor has confirmed. */
const BEFORE_CONFIRMING: readonly Transfer['state'][] = ['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM']

/**
 * One turn of a payout that the owner has called off: WeChat is asked, never told to transfer. What never went to WeChat, and
 * what WeChat does not know once nothing can arrive there any more, is available again; what waits for the distributor's word
 * is asked back; what was confirmed first is paid.
 */
export async function callBack(ports: Ports, payout: Payout): Promise<void> {
  if (!payout.sent) return returnPayout(ports, payout, { reason: 'called_off' })
  const said = await ports.transfers.query(payout._id)
  if (said.ok) {
    // What comes of it is told by notice, or by asking again.
    if (BEFORE_CONFIRMING.includes(said.value.state)) await ports.transfers.cancel(payout._id)
    return take(ports, payout, said.value)
  }
  if (said.error === 'unavailable') return putOff(ports, payout, { reason: 'unavailable' })
  const mayArrive = ports.clock.now() < (payout.arrivesUntil ?? 0)
  // What waits for the distributor was there once: that WeChat knows nothing of it now proves nothing.
  return mayArrive || payout.state !== 'approved'
    ? putOff(ports, payout)
    : returnPayout(ports, payout, { reason: 'called_off' })
}
