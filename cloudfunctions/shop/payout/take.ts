import type { Ports } from '../ports'
import type { Transfer } from '../transfer-port'
import type { Payout } from './document'
import { putOff } from './put-off'
import { recordTransfer } from './record-transfer'

/** Writes WeChat's word down; when that changes nothing, or does not fit, WeChat is asked again later. */
export async function take(ports: Ports, payout: Payout, said: Transfer): Promise<void> {
  const now = await recordTransfer(ports, payout, said)
  if (!now) return putOff(ports, payout, { reason: 'refused_by_wechat', detail: 'differs' })
  if (now.rev === payout.rev) await putOff(ports, payout)
}
