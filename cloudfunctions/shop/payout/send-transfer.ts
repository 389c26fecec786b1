import { realNameOf } from '../payee/identity'
import type { Ports } from '../ports'
import { NAME_FROM_FEN, type TransferRefusal } from '../transfer-port'
import type { Payout } from './document'
import { fixedOf } from './entries-of-payout'
import { putOff } from './put-off'
import { returnPayout } from './return-payout'
import { reasonOfRefusal } from './said-by-wechat'
import { take } from './take'

/** What the distributor reads in WeChat. */
const REMARK = '推广佣金'

/** Refused: held up until the cause is mended, or given back; but only after WeChat has said that it has no such transfer. */
async function refused(ports: Ports, payout: Payout, refusal: TransferRefusal): Promise<void> {
  const reason = reasonOfRefusal[refusal]
  if (refusal === 'not_enough' || refusal === 'limit_reached')
    return putOff(ports, payout, { reason, detail: refusal })
  const said = await ports.transfers.query(payout._id)
  if (said.ok) return take(ports, payout, said.value)
  return said.error === 'transfer_unknown'
    ? returnPayout(ports, payout, { reason, detail: refusal })
    : putOff(ports, payout, { reason: 'unavailable' })
}

/** A turn that has lasted longer than it has the payout alone tells WeChat nothing any more: another may have given it back. */
async function create(ports: Ports, payout: Payout, until: number): Promise<void> {
  const { _id: outBillNo, distributorId: payeeId } = payout
  const { netFen: transferFen } = fixedOf(payout)
  // What is sealed stays so where WeChat does not want it.
  const realName = transferFen < NAME_FROM_FEN ? '' : await realNameOf(ports, payeeId)
  if (ports.clock.now() >= until) return
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
 * lost answer said what the phone opens; under the same number that moves nothing twice. `until`: when this turn is over.
 */
export async function sendTransfer(ports: Ports, payout: Payout, until: number): Promise<void> {
  const said = payout.sent ? await ports.transfers.query(payout._id) : undefined
  if (said && !said.ok && said.error === 'unavailable')
    return putOff(ports, payout, { reason: 'unavailable' })
  const needsPackage = said?.ok && said.value.state === 'WAIT_USER_CONFIRM' && !payout.packageInfo
  return said?.ok && !needsPackage ? take(ports, payout, said.value) : create(ports, payout, until)
}
