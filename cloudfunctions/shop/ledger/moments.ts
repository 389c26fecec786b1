import type { Order } from '../documents'

type Told = Pick<Order, 'events' | 'credit'>

const lastOf = ({ events }: Told, names: readonly string[]): number =>
  events.findLast(({ event }) => names.includes(event))?.at ?? 0

/** When the shop heard of an order's money, by its own clock. */
export const soldAt = (order: Told): number => lastOf(order, ['pay', 'retake'])

/**
 * When what was earned became available, or void: the seller may have looked, or given the credit to somebody, before the
 * order was over or after. All that is past by then, so this never changes again.
 */
export function settledAt(order: Told): number {
  const { looked, spans = [] } = order.credit ?? {}
  const over = looked?.verdict === 'void' ? soldAt(order) : lastOf(order, ['complete', 'refund_all'])
  return Math.max(over, looked?.at ?? 0, spans.at(-1)?.at ?? 0)
}
