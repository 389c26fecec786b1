import type { ReturnsView } from '../../../types/api/after-sale-views'
import type { ShopDocument } from '../documents'

const HOUR_MS = 3_600_000

/** How the shop takes goods back; what was never set holds as it does for most shops. */
export const returnsOf = ({
  returnTo,
  afterSaleWithinHours = 48,
  sendBackWithinDays = 7,
}: ShopDocument): ReturnsView => ({
  afterSaleWithinHours,
  sendBackWithinDays,
  ...(returnTo && { returnTo }),
})

/** Time that the seller has to answer, in ms. */
export const answerWithinMs = (shop: ShopDocument): number => returnsOf(shop).afterSaleWithinHours * HOUR_MS

/** Time that a buyer has to send goods back, in ms. */
export const sendBackWithinMs = (shop: ShopDocument): number =>
  returnsOf(shop).sendBackWithinDays * 24 * HOUR_MS

/** Time that the shop has to say that goods are back, in ms: as long as a buyer has to receive a parcel. */
export const receiveBackWithinMs = (shop: ShopDocument): number => shop.receiveWithinDays * 24 * HOUR_MS
