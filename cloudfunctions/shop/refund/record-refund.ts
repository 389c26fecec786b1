import { ok } from '../../../types/result'
import type { OrderRefund, Refund, RefundState } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import { DAY_MS } from '../order/order'
import type { WechatRefund } from '../pay-port'
import type { Ports } from '../ports'
import { markRefund, refundLife, stateOf } from './refund'
import { tellRefunded } from './tell-refunded'

const ASK_AGAIN_MS = [60_000, 5 * 60_000, 30 * 60_000, 3 * 3_600_000]
const shownAs: Record<RefundState, OrderRefund['state']> = {
  asked: 'under_way',
  processing: 'under_way',
  attention: 'held_up',
  done: 'done',
}

/** When to ask WeChat again how a refund stands: soon, then daily; 0 = never. */
const nextAskAt = (refund: Refund, state: RefundState, now: number): number =>
  state === 'done' ? 0 : now + (ASK_AGAIN_MS[refund.tries] ?? DAY_MS)

/** Writes a refund's state down: the order first, then the refund, so that a crash between is asked and mended again. */
export async function moveRefund(
  ports: Ports,
  refund: Refund,
  state: RefundState,
  why: string,
): Promise<void> {
  // Done stays done: its order was marked before it, so a repeated notice finds nothing to write.
  if (refund.state === 'done') return
  if (!refundLife[refund.state].includes(state) && refund.state !== state) return
  const now = ports.clock.now()
  const marked = await changeOrder(ports.store, refund.orderNumber, order =>
    ok(markRefund(order, refund._id, shownAs[state], now)),
  )
  // Its after-sale, if it has one, has gone the same way and is to be told; so is the buyer, once the money is there.
  if (marked.ok) {
    const telling = state === 'done' ? [tellRefunded(ports, marked.value, refund)] : []
    await Promise.all([followUp(ports, marked.value), ...telling])
  }
  await ports.store.change(
    'refunds',
    refund._id,
    { state: refund.state },
    { set: { state, why, dueAt: nextAskAt(refund, state, now) }, inc: { tries: 1 } },
  )
}

/** Records what WeChat says of a refund, from its answer, its notice or our asking. A sum that differs is an incident. */
export async function recordRefund(ports: Ports, refund: Refund, said: WechatRefund): Promise<boolean> {
  if (said.refundFen !== refund.refundFen) {
    await reportIncident(ports, {
      id: `refund_differs:${refund._id}`,
      what: 'refund_differs',
      orderNumber: refund.orderNumber,
      detail: `${refund.refundFen} / ${said.refundFen}`,
      amountFen: said.refundFen,
    })
    return false
  }
  const { state, why } = stateOf(said.state)
  await moveRefund(ports, refund, state, why)
  return true
}
