import type { ShopView } from '../../types/api/catalog'
import { yuanShort } from './money'

/** What the parcel costs for goods of this sum, in fen. Shown before placing; the server reckons it again. */
export function freightFen(shop: Pick<ShopView, 'freightFen' | 'freeFromFen'>, goodsFen: number): number {
  return goodsFen >= shop.freeFromFen ? 0 : shop.freightFen
}

/** What a parcel costs, in one line. */
export function freightWords({
  freightFen,
  freeFromFen,
}: Pick<ShopView, 'freightFen' | 'freeFromFen'>): string {
  if (freeFromFen === 0 || freightFen === 0) return '全店包邮'
  return `运费 ${yuanShort(freightFen)}，满 ${freeFromFen / 100} 元包邮`
}
