import { isOver } from '../after-sale/claims'
import type { Order } from '../documents'
import { unshippedOf } from './order'

/** A moment as text that sorts by time; what follows it in a key makes it unique. */
export const timeKey = (at: number): string => String(at).padStart(15, '0')

/** A unique place in a list by time. */
export const keyAt = (at: number, number: string): string => `${timeKey(at)}:${number}`

const soldAt = ({ events }: Pick<Order, 'events'>): number | undefined =>
  events.find(({ event }) => event === 'pay' || event === 'retake')?.at

type Keyed = Pick<Order, '_id' | 'events' | 'payment' | 'state' | 'lines' | 'refunds' | 'afterSales'>

/**
 * The places of an order in the lists of staff, '' where it is in none: `saleKey` when the shop heard of its money (its
 * own clock, so that nothing is ever added to the past), `shipKey` the same while pieces wait to be shipped, `refundKey`
 * when money was last given back, or an after-sale asked that is not over.
 */
export function orderKeys(order: Keyed): Pick<Order, 'saleKey' | 'shipKey' | 'refundKey'> {
  const at = order.payment && soldAt(order)
  const saleKey = at === undefined ? '' : keyAt(at, order._id)
  const waits = order.state === 'paid' && order.lines.some(line => unshippedOf(line) > 0)
  const open = order.afterSales?.findLast(one => !isOver(one))
  const backAt = Math.max(order.refunds.at(-1)?.at ?? 0, open?.events[0]?.at ?? 0)
  return {
    saleKey,
    shipKey: waits ? saleKey : '',
    refundKey: backAt > 0 ? keyAt(backAt, order._id) : '',
  }
}
