import type { FunnelSums } from '../../../types/api/funnel'
import { sumFen } from '../../../types/fen'
import { daysUpTo } from '../beijing'
import type { Order } from '../documents'
import { earnerOf, isVoid } from './contest'
import { earnedBy } from './credit-view'
import type { ShareCode } from './document'

/** How often a code was sent on these days. */
export const sentWithin = ({ sentOn }: Pick<ShareCode, 'sentOn'>, today: string, days: number): number =>
  daysUpTo(today, days).reduce((sum, day) => sum + (sentOn[day] ?? 0), 0)

/** Paid orders that are this distributor's by now: neither lost, nor given to somebody else, nor void by the seller's look. */
export const creditedTo = (orders: readonly Order[], distributorId: string): Order[] =>
  orders.filter(
    ({ credit, payment }) =>
      payment && credit && earnerOf(credit)?.distributorId === distributorId && !isVoid(credit),
  )

/** What credited orders come to. A buyer counts once, however often they bought. */
export function sumsOf(
  orders: readonly Order[],
): Pick<FunnelSums, 'buyers' | 'orders' | 'kept' | 'again' | 'earnFen'> {
  const kept = orders.filter(({ state }) => state !== 'closed')
  const times = new Map<string, number>()
  for (const { buyerId } of kept) times.set(buyerId, (times.get(buyerId) ?? 0) + 1)
  const earned = orders.map(order => {
    const span = earnerOf(order.credit)
    return span ? earnedBy(span, order) : 0
  })
  return {
    buyers: new Set(orders.map(({ buyerId }) => buyerId)).size,
    orders: orders.length,
    kept: kept.length,
    again: [...times.values()].filter(n => n > 1).length,
    earnFen: sumFen(earned),
  }
}
