import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { outboxId } from './open-refund'
import { askRefund, sendRefund } from './send-refund'

/** Refunds that WeChat never accepted are sent again; those it accepted are only asked about. */
const NOT_ACCEPTED = new Set(['not_enough', 'refused'])

/** The owner has mended the cause (topped up, cleared the account): the refund is tried once more, under its own number. */
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
  else await askRefund(ports, refund)
  const now = await store.get('refunds', refundId)
  return ok({ state: now?.state ?? refund.state })
}
