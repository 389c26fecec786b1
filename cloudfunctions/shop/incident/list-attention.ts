import type { Answer } from '../../../types/api'
import { type Fen, fen } from '../../../types/fen'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

const EACH = 50

const orderNumberOf = (orderNumber: string) => (orderNumber ? { orderNumber } : {})
const amountOf = (amountFen: number): { amountFen?: Fen } =>
  amountFen > 0 ? { amountFen: fen(amountFen) } : {}

/** Everything that needs a person, newest first: incidents, refunds that are stuck, calls to WeChat that keep failing. */
export async function listAttention(
  { store }: Ports,
  _caller: Caller,
): Promise<Result<Answer<'attention.list'>, never>> {
  const [incidents, refunds, outbox] = await Promise.all([
    store.query('incidents', { index: 'inState', equal: { state: 'open' }, limit: EACH }),
    store.query('refunds', { index: 'inState', equal: { state: 'attention' }, limit: EACH }),
    store.query('outbox', { index: 'inState', equal: { state: 'failing' }, limit: EACH }),
  ])
  const items: Answer<'attention.list'>['items'] = [
    ...incidents.map(({ _id: id, what, orderNumber, amountFen, at }) => ({
      id,
      kind: 'incident' as const,
      what,
      at,
      ...orderNumberOf(orderNumber),
      ...amountOf(amountFen),
    })),
    ...refunds.map(({ _id: id, why, orderNumber, refundFen, at }) => ({
      id,
      kind: 'refund' as const,
      what: why,
      at,
      orderNumber,
      amountFen: refundFen,
    })),
    ...outbox.map(({ _id: id, lastError, at }) => ({ id, kind: 'outbox' as const, what: lastError, at })),
  ]
  return ok({ items: items.sort((a, b) => b.at - a.at) })
}
