import type { OutboxItem, Refund } from '../documents'
import type { Ports } from '../ports'
import { outboxId } from './open-refund'
import { moveRefund, recordRefund } from './record-refund'
import { outRefundNoOf } from './refund'

const RETRY_MS = [60_000, 2 * 60_000, 5 * 60_000, 15 * 60_000, 3_600_000]
/** From this try on, the seller is shown that it keeps failing. */
const SHOW_AFTER_TRIES = 4

async function failed({ store, clock }: Ports, item: OutboxItem, why: string, retry: boolean): Promise<void> {
  const waitMs = RETRY_MS[item.tries] ?? 3_600_000
  const shown = !retry || why !== 'unavailable' || item.tries + 1 >= SHOW_AFTER_TRIES
  await store.change(
    'outbox',
    item._id,
    { tries: item.tries },
    {
      set: { state: shown ? 'failing' : 'waiting', lastError: why, dueAt: retry ? clock.now() + waitMs : 0 },
      inc: { tries: 1 },
    },
  )
}

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
    await failed(ports, item, 'broken', true)
    throw error
  })
  if (!sent.ok) {
    if (sent.error !== 'unavailable') await moveRefund(ports, refund, 'attention', sent.error)
    return failed(ports, item, sent.error, sent.error !== 'refused')
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
