import type { OutboxItem, Refund } from '../documents'
import { failed } from '../outbox/outbox'
import type { Ports } from '../ports'
import { outboxId } from './open-refund'
import { moveRefund, recordRefund } from './record-refund'
import { outRefundNoOf } from './refund'

/**
 * Sends a refund to WeChat, always under its own number, so that sending twice refunds once. No answer: tried again with
 * back-off. Not enough money or refused: a person must look, and the buyer is not left guessing.
 */
export async function sendRefund(ports: Ports, item: OutboxItem): Promise<void> {
  const refund = await ports.store.get('refunds', item.subjectId)
  if (!refund) throw new Error(`no refund ${item.subjectId}`)
  const { outTradeNo, refundFen, totalFen, reason } = refund
  const outRefundNo = outRefundNoOf(refund)
  const asked = ports.pay.refund({ outRefundNo, outTradeNo, refundFen, totalFen, reason })
  // A fault of our own making (a wrong key, say) is logged by whoever called, and must come before the seller too.
  const sent = await asked.catch(async error => {
    await failed(ports, item, 'broken', { retry: true, patient: false })
    throw error
  })
  if (!sent.ok) {
    if (sent.error !== 'unavailable') await moveRefund(ports, refund, 'attention', sent.error)
    const how = { retry: sent.error !== 'refused', patient: sent.error === 'unavailable' }
    return failed(ports, item, sent.error, how)
  }
  await recordRefund(ports, refund, sent.value)
  await ports.store.change('outbox', item._id, {}, { set: { state: 'sent', dueAt: 0, lastError: '' } })
}

/**
 * Sends the refunds of an order that were just decided, without waiting for cron. The decision stands whatever becomes of
 * this: failures stay in the outbox, and the sweep tries them again and logs them.
 */
export async function sendNow(ports: Ports, refundIds: readonly string[]): Promise<void> {
  const items = await ports.store.getMany('outbox', refundIds.map(outboxId))
  await Promise.allSettled(
    items.filter(({ state }) => state === 'waiting').map(item => sendRefund(ports, item)),
  )
}

/** Asks WeChat how a refund stands, when it was sent and no notice has settled it. */
export async function askRefund(ports: Ports, refund: Refund): Promise<void> {
  const said = await ports.pay.queryRefund(outRefundNoOf(refund))
  if (said.ok) await recordRefund(ports, refund, said.value)
  else await moveRefund(ports, refund, refund.state, refund.why)
}
