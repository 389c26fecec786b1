import type { HeldCard } from '../../../types/api/credit-views'
import type { Order } from '../documents'
import { earnerOf } from './contest'
import { earnedBy, goodsOf } from './credit-view'
import type { CreditSpan } from './document'
import { isHeld } from './open-questions'

/** What this distributor earns by the order, if the owner is to look at it; all given back, nothing is left to decide. */
function heldSpan({ credit, lines }: Order, distributorId: string): CreditSpan | undefined {
  const earner = earnerOf(credit)
  if (!credit || !earner || earner.distributorId !== distributorId || !isHeld(credit)) return undefined
  return earnedBy(earner, { lines }) > 0 ? earner : undefined
}

/** Since when the owner is to look at what this distributor earns by the order; undefined while nobody is. */
export const heldSince = (order: Order, distributorId: string): number | undefined =>
  heldSpan(order, distributorId)?.at

/** A held credit, as staff sees it in the list; undefined when it waits no more. `id` stands for who is to earn. */
export function heldCard(order: Order, distributorId: string, id: string): HeldCard | undefined {
  const { credit, state } = order
  const span = heldSpan(order, distributorId)
  if (!credit?.hold || !span) return undefined
  return {
    number: order._id,
    placedAt: order.placedAt,
    lines: goodsOf(order),
    distributorId: id,
    name: span.name,
    why: credit.hold,
    earnFen: earnedBy(span, order),
    over: state === 'completed' || state === 'closed',
  }
}
