import type { ShopView } from '../../../types/api/catalog'
import type { CouponView } from '../../../types/api/coupon'
import type { BasketLine } from '../../shared/basket'
import { freightFen } from '../../shared/freight'

type Freight = Pick<ShopView, 'freightFen' | 'freeFromFen'>

/** The goods of a basket: their sum in fen and their pieces. */
export const goodsOf = (lines: readonly BasketLine[]) => ({
  goodsFen: lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0),
  pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
})

/** Every part of what is to be paid, in fen; nothing can be said before the shop is known. The freight follows the goods before the coupon, as at the server. */
export function sumsOf(
  lines: readonly BasketLine[],
  shop: Freight,
  coupon: Pick<CouponView, 'offFen'> | undefined,
) {
  const { goodsFen, pieces } = goodsOf(lines)
  const freight = freightFen(shop, goodsFen)
  const discountFen = coupon?.offFen ?? 0
  return { pieces, goodsFen, freightFen: freight, discountFen, payableFen: goodsFen + freight - discountFen }
}

export type CheckoutSums = ReturnType<typeof sumsOf>
