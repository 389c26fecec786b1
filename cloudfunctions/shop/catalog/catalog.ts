import type {
  CategoryView,
  ProductCard,
  ProductPage,
  ProductSort,
  ProductView,
  ReviewSumView,
  SkuView,
} from '../../../types/api/catalog'
import { fen } from '../../../types/fen'
import type { Category, Product, ReviewSum, Sku, Stock } from '../documents'
import type { Stocked } from './product-page'
import { sorts } from './sort-keys'

/** What the catalog needs to know of a SKU's stock. */
export type Shelf = Pick<Stock, '_id' | 'available'>

/** The SKU of this product with this id, if it still has it. */
export const skuOf = (product: Product, skuId: string): Sku | undefined =>
  product.skus.find(sku => sku.id === skuId)

/** Pieces that can be sold, by SKU id. A SKU without a stock document has none. */
const piecesBySku = (shelves: readonly Shelf[]) =>
  new Map(shelves.map(({ _id, available }) => [_id, Math.max(0, available)]))

/** Pieces of a product sold so far, over all its stocks: also those of SKUs that it no longer has. */
export const soldOf = (stocks: readonly Pick<Stock, 'sold'>[]): number =>
  Math.max(
    0,
    stocks.reduce((total, { sold = 0 }) => total + sold, 0),
  )

/** A product as a list shows it. Stocks of SKUs that it no longer has do not count. */
export function cardOf(product: Product, shelves: readonly Shelf[]): ProductCard {
  const pieces = piecesBySku(shelves)
  const prices = product.skus.map(sku => sku.priceFen)
  const lowest = Math.min(...prices)
  const [only, other] = product.skus
  return {
    id: product._id,
    name: product.name,
    sub: product.sub,
    picture: product.pictures[0] ?? '',
    ...(product.tint && { tint: product.tint }),
    fromFen: fen(lowest),
    priceVaries: prices.some(price => price !== lowest),
    soldOut: product.skus.every(sku => (pieces.get(sku.id) ?? 0) === 0),
    ...(only && !other && { skuId: only.id }),
  }
}

function skuView(sku: Sku, available: number): SkuView {
  const { id, specs, priceFen, marketPriceFen, picture } = sku
  return {
    id,
    specs,
    priceFen,
    ...(marketPriceFen === undefined ? {} : { marketPriceFen }),
    available,
    ...(picture === undefined ? {} : { picture }),
  }
}

const reviewSumView = (sum: ReviewSum | undefined): ReviewSumView => ({
  count: sum?.count ?? 0,
  ...(sum?.latest && { latest: sum.latest }),
})

/** A product as its own page shows it: every SKU, sold out ones too. */
export function productView(
  product: Product,
  stocks: readonly (Shelf & Pick<Stock, 'sold'>)[],
  reviews: ReviewSum | undefined,
): ProductView {
  const pieces = piecesBySku(stocks)
  const { _id: id, name, sub, unit, pictures, tint, detailPictures, story, specNames } = product
  return {
    id,
    name,
    sub,
    unit,
    pictures,
    ...(tint && { tint }),
    detailPictures,
    ...(story && { story }),
    promises: product.promises ?? [],
    sold: soldOf(stocks),
    reviews: reviewSumView(reviews),
    specNames,
    skus: product.skus.map(sku => skuView(sku, pieces.get(sku.id) ?? 0)),
    onSale: product.onSale,
    noReturn: product.noReturn,
  }
}

/** How a page is cut out of what was found. */
export interface Cut {
  sort: ProductSort
  /** Cards of a page at most. */
  most: number
  /** Products looked at for it at most; `found` holds one more when the list goes on. */
  shown: number
  /** Whether sold-out goods are passed over. */
  inStock: boolean
}

/** One page out of `found`. It goes on after the last product that was looked at, shown or passed over. */
export function pageOf(found: readonly Stocked[], { sort, most, shown, inStock }: Cut): ProductPage {
  const products: ProductCard[] = []
  let seen = 0
  for (const product of found.slice(0, shown)) {
    if (products.length === most) break
    seen += 1
    const card = cardOf(product, product.joined)
    if (!inStock || !card.soldOut) products.push(card)
  }
  const last = found[seen - 1]
  return last && found.length > seen ? { products, after: last[sorts[sort].field] } : { products }
}

/** A category as the phone sees it. */
export const categoryView = ({ _id: id, name, picture, parentId }: Category): CategoryView =>
  parentId === '' ? { id, name, picture } : { id, name, picture, parentId }
