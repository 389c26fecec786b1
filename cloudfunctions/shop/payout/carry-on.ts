import type { Ports } from '../ports'
import { callBack } from './call-back'
import type { Payout } from './document'
import { putOff } from './put-off'
import { sendTransfer } from './send-transfer'
import { take } from './take'

const PER_SWEEP = 50
/** How long whoever speaks to WeChat about a payout has it alone: longer than the calls of one turn take. */
const LEASE_MS = 60_000
/** WeChat takes no request that was signed longer ago than this. */
const SIGNED_FOR_MS = 5 * 60_000

/**
 * Takes a payout for one turn, so that two who sweep at once do not both send: until when, or undefined when another has it. In
 * the same change it is marked that WeChat may be told; on the revision that was seen, so never of one called off meanwhile.
 */
async function claim(
  { store, clock }: Ports,
  { _id, rev, dueAt, state, calledOff }: Payout,
): Promise<number | undefined> {
  const now = clock.now()
  const until = now + LEASE_MS
  const mark = state === 'approved' && !calledOff && { sent: true, arrivesUntil: until + SIGNED_FOR_MS }
  const when = { rev, dueAt, leasedUntil: { lte: now } }
  const change = { set: { dueAt: until, leasedUntil: until, ...mark } }
  return (await store.change('payouts', _id, when, change)) ? until : undefined
}

/** Asks how a transfer stands. */
async function askTransfer(ports: Ports, payout: Payout): Promise<void> {
  const said = await ports.transfers.query(payout._id)
  return said.ok ? take(ports, payout, said.value) : putOff(ports, payout)
}

function turnOf(ports: Ports, payout: Payout, until: number): Promise<void> {
  if (payout.calledOff) return callBack(ports, payout)
  return payout.state === 'approved' ? sendTransfer(ports, payout, until) : askTransfer(ports, payout)
}

/** One turn of one payout at WeChat. A fault of our own making is put before the owner and thrown, to be logged. */
async function carryOn(ports: Ports, payout: Payout): Promise<void> {
  const until = await claim(ports, payout)
  if (until === undefined) return
  await turnOf(ports, payout, until).catch(async error => {
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
