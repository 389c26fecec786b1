import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { OutboxItem, Refund } from '../documents'
import type { Ports } from '../ports'
import { outboxId } from './open-refund'
import { outRefundNoOf } from './refund'
import { askRefund, sendRefund } from './send-refund'

/** Refunds that WeChat never accepted are sent again; those it accepted are asked about. */
const NOT_ACCEPTED = new Set(['not_enough', 'refused'])

/**
 * WeChat has closed the refund: no money went out and none will under this number, so a new one is made. Only WeChat's
 * own word of now counts, and of two who ask at once one makes it. The outbox goes first: cut off after it, the old
 * number is sent once more, which tells the same again.
 */
async function makeAnew(ports: Ports, refund: Refund, item: OutboxItem): Promise<void> {
  const { store, pay, clock } = ports
  const said = await pay.queryRefund(outRefundNoOf(refund))
  if (!said.ok || said.value.state !== 'CLOSED') return askRefund(ports, refund)
  await store.change('outbox', item._id, {}, { set: { state: 'waiting', dueAt: clock.now(), lastError: '' } })
  const made = await store.change(
    'refunds',
    refund._id,
    { state: 'attention', attempt: refund.attempt },
    { set: { state: 'asked', why: '', dueAt: 0 }, inc: { attempt: 1 } },
  )
  if (made) await sendRefund(ports, item)
}

/** The owner has mended the cause (topped up, cleared the account): the refund is tried once more. */
export async function retryRefund(
  ports: Ports,
  _caller: Caller,
  { refundId }: Parsed<'refund.retry'>,
): Promise<Result<Answer<'refund.retry'>, Refused<'refund.retry'>>> {
  const { store } = ports
  const [refund, item] = await Promise.all([
    store.get('refunds', refundId),
    store.get('outbox', outboxId(refundId)),
  ])
  if (!refund || !item) return no('refund_not_found')
  if (refund.state !== 'attention') return no('nothing_to_retry')
  if (NOT_ACCEPTED.has(refund.why)) await sendRefund(ports, item)
  else if (refund.why === 'closed') await makeAnew(ports, refund, item)
  else await askRefund(ports, refund)
  const now = await store.get('refunds', refundId)
  return ok({ state: now?.state ?? refund.state })
}
