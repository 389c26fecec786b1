import type { Store } from '../ports'

/** Holds a coupon for an order, once. False when it is held or used elsewhere, or held by this order already. */
export const holdCoupon = (
  store: Store,
  couponId: string,
  orderNumber: string,
  at: number,
): Promise<boolean> =>
  store.change('coupons', couponId, { state: 'ready' }, { set: { state: 'held', orderNumber, heldAt: at } })

/** Gives a coupon back that the order has held since `at`. Harmless where it does not (any more). */
export const releaseCoupon = (
  store: Store,
  couponId: string,
  orderNumber: string,
  at: number,
): Promise<boolean> =>
  store.change(
    'coupons',
    couponId,
    { state: 'held', orderNumber, heldAt: at },
    { set: { state: 'ready', orderNumber: '', heldAt: 0 } },
  )

/** The order is paid: its coupon is used up. Repeatable. */
export const redeemCoupon = (store: Store, couponId: string, orderNumber: string): Promise<boolean> =>
  store.change('coupons', couponId, { state: 'held', orderNumber }, { set: { state: 'used', heldAt: 0 } })
