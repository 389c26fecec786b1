import type { CouponView } from '../../../types/api/coupon'

/** Whether a coupon may be used for goods of this sum, freight apart. The server judges it again. */
export const fits = ({ minFen }: Pick<CouponView, 'minFen'>, goodsFen: number): boolean => goodsFen >= minFen

/** The coupon that takes off most; of equal ones, the one that ends first. Undefined when none fits. */
export const bestOf = (coupons: readonly CouponView[], goodsFen: number): CouponView | undefined =>
  coupons
    .filter(coupon => fits(coupon, goodsFen))
    .sort((one, other) => other.offFen - one.offFen || one.until - other.until)[0]

/** What the buyer said about coupons: nothing yet, none wanted, or this one. */
export type Wish = { kind: 'best' } | { kind: 'none' } | { kind: 'this'; id: string }

/** The coupon that the order goes with. A chosen one that no longer fits gives way to the best that does. */
export function couponFor(
  wish: Wish,
  coupons: readonly CouponView[],
  goodsFen: number,
): CouponView | undefined {
  if (wish.kind === 'none') return undefined
  const chosen = wish.kind === 'this' ? coupons.find(({ id }) => id === wish.id) : undefined
  return chosen && fits(chosen, goodsFen) ? chosen : bestOf(coupons, goodsFen)
}
