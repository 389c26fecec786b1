import { fen } from '../../../types/fen'
import { isVoid } from '../attribution/contest'
import type { Credit, CreditSpan } from '../attribution/document'
import type { Order, OrderLine } from '../documents'
import { commissionOn } from './commission'
import type { CommissionEntry, Place } from './document'
import { keptAfter } from './kept'
import { settledAt, soldAt } from './moments'

/** One line of an order under one of its spans: `n` says which, `until` before which of the refunds it ends. */
interface Stretch {
  order: Order
  credit: Credit
  line: OrderLine
  span: CreditSpan
  n: number
  until: number
  isLast: boolean
}

type Posting = Pick<CommissionEntry, 'id' | 'what' | 'from' | 'to' | 'at'> & {
  /** What was kept before and after, in fen. */
  kept: readonly [before: number, after: number]
  nth?: number
}

/** A posting moves what the kept money earns now more or less than before; a settlement moves all of it. */
function entryOf(
  { order, line, span }: Stretch,
  { kept: [before, after], ...told }: Posting,
): CommissionEntry {
  const { distributorId } = span
  const rateBp = span.rateBp[line.id] ?? 0
  const now = commissionOn(rateBp, after)
  return {
    _id: told.id,
    ...told,
    distributorId,
    fen: told.what === 'settle' ? now : fen(Math.abs(now - commissionOn(rateBp, before))),
    orderNumber: order._id,
    lineId: line.id,
    name: line.name,
    spec: line.spec,
    rateBp,
    keptBeforeFen: fen(before),
    keptAfterFen: fen(after),
  }
}

/** The span begins: with the sale, or with what the one before had to leave. */
function opening(stretch: Stretch): CommissionEntry {
  const { order, line, span, n } = stretch
  const kept = [0, keptAfter(span.fromRefund, order, line)] as const
  const way = { from: 'shop', to: 'pending', kept } as const
  const at = Math.max(soldAt(order), span.at)
  const id = n === 0 ? `sale:${order._id}:${line.id}` : `reassign_in:${order._id}:${n}:${line.id}`
  return entryOf(stretch, { id, what: n === 0 ? 'sale' : 'reassign_in', at, ...way })
}

/** What each refund takes back, from where the money is: it is never too late, and never more than was earned by it. */
function refunds(stretch: Stretch): CommissionEntry[] {
  const { order, credit, line, span, until } = stretch
  const settled = credit.settledRefunds ?? Number.POSITIVE_INFINITY
  const end = isVoid(credit) ? Math.min(until, settled) : until
  return order.refunds.slice(span.fromRefund, end).map(({ id, at }, i) => {
    const before = span.fromRefund + i
    const from: Place = before < settled ? 'pending' : 'available'
    const ofGoods = order.refunds.slice(0, before + 1).filter(({ lines }) => lines.length > 0)
    return entryOf(stretch, {
      ...{ id: `refund:${id}:${line.id}`, what: 'refund', from, to: 'shop', at, nth: ofGoods.length },
      kept: [keptAfter(before, order, line), keptAfter(before + 1, order, line)],
    })
  })
}

/** The span ends: somebody else has the credit, or it is settled, or void. */
function ending(stretch: Stretch): CommissionEntry[] {
  const { order, credit, line, n, until, isLast } = stretch
  if (!isLast) {
    const next = n + 1
    const kept = [keptAfter(until, order, line), 0] as const
    const id = `reassign_out:${order._id}:${next}:${line.id}`
    const at = Math.max(soldAt(order), credit.spans[next]?.at ?? 0)
    return [entryOf(stretch, { id, what: 'reassign_out', from: 'pending', to: 'shop', at, kept })]
  }
  if (credit.settledRefunds === undefined) return []
  const stands = keptAfter(credit.settledRefunds, order, line)
  const about = { from: 'pending', at: settledAt(order) } as const
  const how = isVoid(credit)
    ? ({ what: 'void', to: 'shop', kept: [stands, 0] } as const)
    : ({ what: 'settle', to: 'available', kept: [stands, stands] } as const)
  return [entryOf(stretch, { id: `${how.what}:${order._id}:${line.id}`, ...how, ...about })]
}

/**
 * Every entry that must exist by now because of this order, and nothing else: derived from the order alone, under ids from what
 * caused them. An order only ever gains entries; those that it had stay as they are.
 */
export function entriesOf(order: Order): CommissionEntry[] {
  const { credit, payment, lines } = order
  if (!credit || !payment) return []
  const all = lines.flatMap(line =>
    credit.spans.flatMap((span, n) => {
      const until = credit.spans[n + 1]?.fromRefund ?? order.refunds.length
      const stretch = { order, credit, line, span, n, until, isLast: n === credit.spans.length - 1 }
      return [opening(stretch), ...refunds(stretch), ...ending(stretch)]
    }),
  )
  return all.filter(entry => entry.fen !== 0)
}
