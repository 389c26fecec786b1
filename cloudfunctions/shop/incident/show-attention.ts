import type { Answer } from '../../../types/api'
import type { AttentionSummary, AttentionView } from '../../../types/api/attention'
import { type Fen, fen } from '../../../types/fen'
import { ok, type Result } from '../../../types/result'
import type { AfterSaleDocument } from '../after-sale/document'
import type { Caller } from '../caller'
import type { Incident, OutboxItem, Refund } from '../documents'
import type { Ports } from '../ports'
import { type Found, findAttention } from './find-attention'

/** A list that is sorted by deadline puts what has none last. */
const isDue = ({ dueAt }: AfterSaleDocument): boolean => dueAt > 0

function summaryOf(found: Found): AttentionSummary {
  const { orders, afterSales, untold, refunds, outbox, incidents, asked, heldUp } = found
  const since = orders[0]?.payment?.at
  const [urgent] = afterSales.filter(isDue)
  const tries = untold[0]?.tries
  return {
    toShip: { count: orders.length, ...(since !== undefined && { since }) },
    afterSales: {
      count: afterSales.length,
      ...(urgent && { first: { state: urgent.state, dueAt: urgent.dueAt } }),
    },
    untold: { count: untold.length, ...(tries !== undefined && { tries }) },
    refunds: refunds.length,
    outbox: outbox.length,
    incidents: incidents.length,
    payouts: {
      asked: asked.length,
      ...(asked[0] && { since: asked[0].at }),
      heldUp: heldUp.length,
    },
    sharing: found.sharing,
    stock: { low: found.low, soldOut: found.soldOut },
  }
}

const orderNumberOf = (orderNumber: string) => (orderNumber ? { orderNumber } : {})
const amountOf = (amountFen: number): { amountFen?: Fen } =>
  amountFen > 0 ? { amountFen: fen(amountFen) } : {}

const incidentView = ({ _id: id, what, orderNumber, about, amountFen, at }: Incident): AttentionView => ({
  id,
  kind: 'incident',
  what,
  at,
  ...orderNumberOf(orderNumber),
  ...(about && { about }),
  ...amountOf(amountFen),
})

const refundView = ({ _id: id, why, orderNumber, refundFen, at }: Refund): AttentionView => ({
  id,
  kind: 'refund',
  what: why,
  at,
  orderNumber,
  amountFen: refundFen,
})

const outboxView = ({ _id: id, lastError, at }: OutboxItem): AttentionView => ({
  id,
  kind: 'outbox',
  what: lastError,
  at,
})

/** How much needs a person, for 今日. */
export async function summarizeAttention(
  { store }: Ports,
  _caller: Caller,
): Promise<Result<Answer<'attention.summary'>, never>> {
  return ok(summaryOf(await findAttention(store)))
}

/** Everything that needs a person: how much, and each thing that is no order, newest first. */
export async function listAttention(
  { store }: Ports,
  _caller: Caller,
): Promise<Result<Answer<'attention.list'>, never>> {
  const found = await findAttention(store)
  const items = [
    ...found.incidents.map(incidentView),
    ...found.refunds.map(refundView),
    ...found.outbox.map(outboxView),
  ]
  return ok({ summary: summaryOf(found), items: items.sort((a, b) => b.at - a.at) })
}
