import { holdCoupon, releaseCoupon } from '../coupon/hold-coupon'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { holdStock, releaseStock } from '../stock/hold-stock'
import { piecesOf } from '../stock/stock'

/**
 * Which hold of an order: placing takes the first, late money another one. Each is given back under its own moment only,
 * so that whoever is slow to release the first never takes the second away. `at` in epoch ms, the same on every machine.
 */
export const firstHoldAt = (order: Order): number => order.placedAt
export const lateHoldAt = (order: Order): number => order.payBy

/** Holds all that an order's price stands on, in parallel: pieces and coupon. Answers what could not be held. */
export async function holdAll(
  { store }: Ports,
  order: Order,
  at: number,
): Promise<{ short: string[]; couponGone: boolean }> {
  const [short, coupon] = await Promise.all([
    holdStock(store, order._id, piecesOf(order.lines), at),
    order.coupon ? holdCoupon(store, order.coupon.id, order._id, at) : true,
  ])
  return { short, couponGone: !coupon }
}

/** Gives back all that an order holds since `at`, in parallel. Harmless where nothing is held. */
export async function releaseAll({ store }: Ports, order: Order, at: number): Promise<void> {
  await Promise.all([
    releaseStock(store, order._id, piecesOf(order.lines), at),
    order.coupon ? releaseCoupon(store, order.coupon.id, order._id, at) : undefined,
  ])
}
