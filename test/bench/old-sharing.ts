import type { Credit, CreditDocument } from '../../cloudfunctions/shop/attribution/document'
import { creditDocuments } from '../../cloudfunctions/shop/attribution/file-credits'
import type { Distributor } from '../../cloudfunctions/shop/distributor/document'
import type { Order } from '../../cloudfunctions/shop/documents'
import type { Ids } from '../../cloudfunctions/shop/ports'

const ORDERS_PER_PERSON = 20
const ORDERS_PER_CREDIT = 10

const personAt = (ids: Ids, i: number, at: number): Distributor => ({
  ...{ _id: `sharer-${i}`, publicId: ids.derived('distributor', `sharer-${i}`) },
  ...{ state: i % 3 === 0 ? 'applied' : 'active', name: `小满${i}`, phone: '13900001111' },
  ...{ agreedTo: '2026-11', appliedAt: at, reason: '', events: [] },
})

/** Won by one card, to the winner's own phone; lost by another, whose distributor contests it. */
function creditOf(order: Order, winner: Distributor, loser: Distributor): Credit {
  const { placedAt: at } = order
  const touch = { code: '', channel: 'chat' as const, productId: '', touchedAt: at - 1_000 }
  const told = ({ _id: distributorId, name }: Distributor) => ({
    ...{ ...touch, distributorId, name, touchId: `${order._id}:${distributorId}` },
  })
  return {
    spans: [{ ...told(winner), rule: 'last', untilAt: at, rateBp: { '1': 1_000 }, fromRefund: 0, at }],
    others: [{ ...told(loser), why: 'later_touch' }],
    withinDays: 15,
    hold: 'same_phone',
    contests: [{ distributorId: loser._id, words: '是这边的', at }],
  }
}

/** Somebody shares for every 20th order; every 10th paid one was led to by two of them. Writes it onto the orders. */
export function sharingOf(
  ids: Ids,
  orders: Order[],
): { distributors: Distributor[]; credits: CreditDocument[] } {
  const distributors = orders
    .filter((_, i) => i % ORDERS_PER_PERSON === 0)
    .map(({ placedAt }, i) => personAt(ids, i, placedAt))
  const credits = orders.flatMap((order, i) => {
    const [winner, loser] = [0, 1].map(n => distributors[(i + n) % distributors.length])
    if (i % ORDERS_PER_CREDIT !== 0 || !order.payment || !winner || !loser) return []
    const credited = { ...order, credit: creditOf(order, winner, loser) }
    orders[i] = credited
    return creditDocuments(ids, credited)
  })
  return { distributors, credits }
}
