import { holdCoupon, releaseCoupon } from '../coupon/hold-coupon'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { holdStock, releaseStock } from '../stock/hold-stock'
import { piecesOf } from '../stock/stock'

/** Holds all that an order's price stands on, in parallel: pieces and coupon. Answers what could not be held. */
export async function holdAll(
  { store, clock }: Ports,
  order: Order,
): Promise<{ short: string[]; couponGone: boolean }> {
  const at = clock.now()
  const [short, coupon] = await Promise.all([
    holdStock(store, order._id, piecesOf(order.lines), at),
    order.coupon ? holdCoupon(store, order.coupon.id, order._id, at) : true,
  ])
  return { short, couponGone: !coupon }
}

/** Gives back all that an order holds, in parallel. Harmless where nothing is held. */
export async function releaseAll({ store }: Ports, order: Order): Promise<void> {
  await Promise.all([
    releaseStock(store, order._id, piecesOf(order.lines)),
    order.coupon ? releaseCoupon(store, order.coupon.id, order._id) : undefined,
  ])
}
