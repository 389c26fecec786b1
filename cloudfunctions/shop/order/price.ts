import { type Fen, fen, sumFen } from '../../../types/fen'
import { shareFen } from '../coupon/coupon'
import type { Order } from '../documents'
import type { Repricing } from './document'

/** The sums of an order that a new price touches. */
type Priced = Pick<
  Order,
  'lines' | 'goodsFen' | 'discountFen' | 'freightFen' | 'placedFreightFen' | 'payableFen'
>

/** What each part keeps when `offFen` is shared over all of them. */
function less(parts: readonly number[], offFen: number): number[] {
  if (offFen === 0) return [...parts]
  const shares = shareFen(offFen, parts)
  return parts.map((part, i) => part - (shares[i] ?? 0))
}

/** What the lines cost as they were placed: after the coupon, before anything that the seller takes off. */
const placedLines = ({ lines, discountFen }: Pick<Order, 'lines' | 'discountFen'>): number[] =>
  less(
    lines.map(({ priceFen, quantity }) => priceFen * quantity),
    discountFen,
  )

/** The freight that the order was placed with. */
export const placedFreightOf = ({ placedFreightFen, freightFen }: Priced): Fen =>
  placedFreightFen ?? freightFen

/** What would be paid at this price. */
export const payableAt = (order: Priced, { offFen, freightFen }: Pick<Repricing, 'offFen' | 'freightFen'>) =>
  order.goodsFen - order.discountFen - offFen + freightFen

/**
 * Whether the seller may ask this: something is left to pay for, no line costs less than nothing, and it is no more than
 * the buyer agreed to when placing: nobody is charged a price that they did not see.
 */
export function isInRange(order: Priced, wish: Pick<Repricing, 'offFen' | 'freightFen'>): boolean {
  const { goodsFen, discountFen } = order
  const most = payableAt(order, { offFen: fen(0), freightFen: placedFreightOf(order) })
  const payable = payableAt(order, wish)
  return wish.offFen <= goodsFen - discountFen && payable >= 1 && payable <= most
}

/** The order at its new price; the parts of what is taken off sum to it exactly. */
export function priced(order: Order, wish: Repricing): Order {
  const kept = less(placedLines(order), wish.offFen)
  return {
    ...order,
    lines: order.lines.map((line, i) => ({ ...line, paidFen: fen(kept[i] ?? 0) })),
    placedFreightFen: placedFreightOf(order),
    freightFen: wish.freightFen,
    payableFen: sumFen([payableAt(order, wish)]),
    repricing: wish,
  }
}
