import type { CouponView } from '../../../types/api/coupon'
import { fen, sumFen } from '../../../types/fen'
import { no, ok, type Result } from '../../../types/result'
import type { Coupon, CouponBatch, Order } from '../documents'

/**
 * Shares `totalFen` over parts by their weight so that the shares sum to it exactly: each gets its whole fen, the rest go
 * to the largest remainders (of equal ones, to the first). No share is more than its weight while the total is not.
 */
export function shareFen(totalFen: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) throw new Error('nothing to share over')
  // The product of two sums of money may pass 2^53.
  const exact = weights.map(weight => BigInt(totalFen) * BigInt(weight))
  const shares = exact.map(part => Number(part / BigInt(sum)))
  const left = totalFen - shares.reduce((all, share) => all + share, 0)
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part % BigInt(sum) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1))
  const more = new Set(byRemainder.slice(0, left).map(({ i }) => i))
  return shares.map((share, i) => (more.has(i) ? share + 1 : share))
}

/** Takes the coupon off the goods of a new order, line by line to the fen. Freight is judged by the goods' full sum. */
export function withCoupon(
  order: Order,
  coupon: Coupon | undefined,
  now: number,
): Result<Order, 'coupon_unusable'> {
  if (!coupon || coupon.buyerId !== order.buyerId || coupon.state !== 'ready') return no('coupon_unusable')
  if (now >= coupon.until || order.goodsFen < coupon.minFen) return no('coupon_unusable')
  const shares = shareFen(
    coupon.offFen,
    order.lines.map(line => line.paidFen),
  )
  return ok({
    ...order,
    coupon: { id: coupon._id, name: coupon.name },
    discountFen: coupon.offFen,
    payableFen: sumFen([order.payableFen, -coupon.offFen]),
    lines: order.lines.map((line, i) => ({ ...line, paidFen: fen(line.paidFen - (shares[i] ?? 0)) })),
  })
}

/** A coupon or offer as its buyer sees it. */
export const couponView = ({ _id: id, name, minFen, offFen, until }: Coupon | CouponBatch): CouponView => ({
  id,
  name,
  minFen,
  offFen,
  until,
})
