import type { ShopView } from '../../types/api/catalog'

/** What the parcel costs for goods of this sum, in fen. Shown before placing; the server reckons it again. */
export function freightFen(shop: Pick<ShopView, 'freightFen' | 'freeFromFen'>, goodsFen: number): number {
  return goodsFen >= shop.freeFromFen ? 0 : shop.freightFen
}
