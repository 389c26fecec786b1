import type { Ports } from '../ports'
import type { Payout } from './document'
import { putOff } from './put-off'
import { sendTransfer, take } from './send-transfer'

const PER_SWEEP = 50
/** How long whoever speaks to WeChat about a payout has it alone: longer than the calls of one turn take. */
const LEASE_MS = 60_000

/** Takes a payout for one turn, so that two who sweep at once do not both send. False when another has it. */
function claim({ store, clock }: Ports, { _id, rev, dueAt, state }: Payout): Promise<boolean> {
  const now = clock.now()
  const until = now + LEASE_MS
  const mark = state === 'approved' && { sent: true }
  const when = { rev, dueAt, leasedUntil: { lte: now } }
  return store.change('payouts', _id, when, { set: { dueAt: until, leasedUntil: until, ...mark } })
}

/** Asks how a transfer stands, and has it given back if the owner wants that and nobody has confirmed. */
async function askTransfer(ports: Ports, payout: Payout): Promise<void> {
  const said = await ports.transfers.query(payout._id)
  if (!said.ok) return putOff(ports, payout)
  const mayCancel = payout.calledOff && said.value.state === 'WAIT_USER_CONFIRM'
  // What comes of it is told by notice, or by asking again.
  if (mayCancel) await ports.transfers.cancel(payout._id)
  return take(ports, payout, said.value)
}

/** One turn of one payout at WeChat. A fault of our own making is put before the owner and thrown, to be logged. */
async function carryOn(ports: Ports, payout: Payout): Promise<void> {
  if (!(await claim(ports, payout))) return
  const turn = payout.state === 'approved' ? sendTransfer(ports, payout) : askTransfer(ports, payout)
  await turn.catch(async error => {
    await putOff(ports, payout, { reason: 'refused_by_wechat', detail: 'broken' })
    throw error
  })
}

/** What WeChat is to be told or asked about now. */
export async function sweepTransfers(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const due = await ports.store.query('payouts', {
    index: 'due',
    range: { field: 'dueAt', above: 0, upTo: ports.clock.now() },
    limit: PER_SWEEP,
  })
  return due.map(payout => () => carryOn(ports, payout))
}
