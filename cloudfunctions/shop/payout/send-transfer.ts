import { realNameOf } from '../payee/identity'
import type { Ports } from '../ports'
import type { TransferRefusal } from '../transfer-port'
import type { Payout } from './document'
import { fixedOf } from './entries-of-payout'
import { followPayout } from './follow-payout'
import { movePayout } from './move-payout'
import { moved } from './payout'
import { putOff } from './put-off'
import { recordTransfer } from './record-transfer'
import { reasonOfRefusal } from './said-by-wechat'

/** What the distributor reads in WeChat. */
const REMARK = '推广佣金'

/** WeChat will not take it, and has not: the money is available again. */
async function giveBack(ports: Ports, payout: Payout, refusal: TransferRefusal): Promise<void> {
  const reason = reasonOfRefusal[refusal]
  const event = { event: 'return', at: ports.clock.now(), by: 'wechat', words: '', byId: '', reason } as const
  const move = moved(payout, event, { reason, detail: refusal, leasedUntil: 0 })
  const now = move && (await movePayout(ports.store, payout, move))
  if (now) await followPayout(ports, now, { justMoved: true })
}

/** Refused: held up until the cause is mended, or given back; but only after WeChat has said that it has no such transfer. */
async function refused(ports: Ports, payout: Payout, refusal: TransferRefusal): Promise<void> {
  const reason = reasonOfRefusal[refusal]
  if (refusal === 'not_enough' || refusal === 'limit_reached')
    return putOff(ports, payout, { reason, detail: refusal })
  const said = await ports.transfers.query(payout._id)
  if (said.ok) return take(ports, payout, said.value)
  return said.error === 'transfer_unknown'
    ? giveBack(ports, payout, refusal)
    : putOff(ports, payout, { reason: 'unavailable' })
}

/** Writes WeChat's word down; when that changes nothing, or does not fit, WeChat is asked again later. */
export async function take(
  ports: Ports,
  payout: Payout,
  said: Parameters<typeof recordTransfer>[2],
): Promise<void> {
  const now = await recordTransfer(ports, payout, said)
  if (!now) return putOff(ports, payout, { reason: 'refused_by_wechat', detail: 'differs' })
  if (now.rev === payout.rev) await putOff(ports, payout)
}

async function create(ports: Ports, payout: Payout): Promise<void> {
  const { _id: outBillNo, distributorId: payeeId } = payout
  const { netFen: transferFen } = fixedOf(payout)
  const realName = await realNameOf(ports, payeeId)
  const order = { outBillNo, payeeId, transferFen, realName, remark: REMARK }
  const made = await ports.transfers.create(order)
  if (made.ok) return take(ports, payout, made.value)
  return made.error === 'unavailable'
    ? putOff(ports, payout, { reason: 'unavailable' })
    : refused(ports, payout, made.error)
}

/**
 * Has WeChat transfer what was approved, always under the payout's own number. Once it may have been told, it is asked before
 * it is told again: an answer may have been lost. What waits for the distributor is told again all the same where only the
 * lost answer said what the phone opens; under the same number that moves nothing twice.
 */
export async function sendTransfer(ports: Ports, payout: Payout): Promise<void> {
  const said = payout.sent ? await ports.transfers.query(payout._id) : undefined
  if (said && !said.ok && said.error === 'unavailable')
    return putOff(ports, payout, { reason: 'unavailable' })
  const needsPackage = said?.ok && said.value.state === 'WAIT_USER_CONFIRM' && !payout.packageInfo
  return said?.ok && !needsPackage ? take(ports, payout, said.value) : create(ports, payout)
}
