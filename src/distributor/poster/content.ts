import type { ProductView, ShopView } from '../../../types/api/catalog'
import type { Drawable } from '../../shared/pen'

/** Everything that stands on a poster. */
export interface PosterContent {
  shopName: string
  productName: string
  /** What is said of the goods: a sentence or two. */
  line: string
  priceFen: number
  /** The least of several prices. */
  from: boolean
  /** Who recommends it. */
  sharer: string
  /** The solar term of the day. */
  term: string
  picture: Drawable
  /** The flat ground of the picture, `#RRGGBB`; '' = a photograph. */
  tint: string
  code: Drawable
}

/** What is said of the goods: how they come to be; else what is promised for them, what they are, what the shop stands for. */
export const lineOf = (product: ProductView, shop: ShopView): string =>
  product.story || product.promises.join('，') || product.sub || shop.promise || product.name

/** The least price of a product, and whether others are higher. */
export function leastPrice({ skus }: ProductView): { priceFen: number; from: boolean } {
  const prices = skus.map(sku => sku.priceFen)
  const priceFen = Math.min(...prices)
  return { priceFen, from: Math.max(...prices) > priceFen }
}
