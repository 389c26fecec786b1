import type { Order } from '../documents'

type Told = Pick<Order, 'events' | 'credit' | 'state'>

const lastOf = ({ events }: Pick<Told, 'events'>, names: readonly string[]): number =>
  events.findLast(({ event }) => names.includes(event))?.at ?? 0

/** When the shop heard of an order's money, by its own clock. */
export const soldAt = (order: Pick<Told, 'events'>): number => lastOf(order, ['pay', 'retake'])

/** The answers that a completed order waited for; a void or closed one waits for none, and may be answered later. */
const answersAt = ({ credit, state }: Told): number[] => {
  const { looked, contests = [] } = credit ?? {}
  if (looked?.verdict === 'void' || state !== 'completed') return []
  return contests.map(({ answer }) => answer?.at ?? 0)
}

/**
 * When what was earned became available, or void: the owner may have looked, answered a contest, or given the credit to
 * somebody, before the order was over or after. All that is past by then, so this never changes again.
 */
export function settledAt(order: Told): number {
  const { looked, spans = [] } = order.credit ?? {}
  const over = looked?.verdict === 'void' ? soldAt(order) : lastOf(order, ['complete', 'refund_all'])
  return Math.max(over, looked?.at ?? 0, spans.at(-1)?.at ?? 0, ...answersAt(order))
}
