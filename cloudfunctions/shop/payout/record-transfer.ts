import { reportIncident } from '../incident/report-incident'
import { Busy } from '../order/change-order'
import type { Ports } from '../ports'
import type { Transfer } from '../transfer-port'
import type { Payout } from './document'
import { followPayout } from './follow-payout'
import { movePayout } from './move-payout'
import { contradicts, isOurs, moveBy } from './said-by-wechat'

type Some = Pick<Ports, 'store' | 'clock'>

const LOOKS = 5

/** WeChat's word does not fit what is written here: a person must look, and nothing is changed. */
const tellDiffers = (ports: Some, { _id, netFen, state }: Payout, said: Transfer) =>
  reportIncident(ports, {
    id: `transfer_differs:${_id}`,
    what: 'transfer_differs',
    orderNumber: '',
    about: { kind: 'payout', id: _id, name: '' },
    detail: `${_id} ${netFen ?? 'never reckoned'} ${state} / ${said.outBillNo} ${said.transferFen} ${said.state}`,
    amountFen: said.transferFen,
  })

/**
 * Records what WeChat says of a transfer, from its answer, its notice or our asking. Repeats and what is older than what is
 * known change nothing. The payout as it then is; undefined when it does not fit, which is an incident.
 */
export async function recordTransfer(
  ports: Some,
  payout: Payout,
  said: Transfer,
): Promise<Payout | undefined> {
  let known = payout
  for (let look = 0; look < LOOKS; look += 1) {
    if (!isOurs(known, said) || contradicts(known, said)) {
      await tellDiffers(ports, known, said)
      return undefined
    }
    const move = moveBy(said, known, ports.clock.now())
    if (!move) return known
    const now = await movePayout(ports.store, known, move)
    if (now) {
      await followPayout(ports, now, { justMoved: true })
      return now
    }
    const read = await ports.store.get('payouts', payout._id)
    if (!read) throw new Error(`no payout ${payout._id}`)
    known = read
  }
  throw new Busy(`payout ${payout._id} keeps changing`)
}
