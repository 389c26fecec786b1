import type {
  CategoryView,
  ProductCard,
  ProductPage,
  ProductView,
  ShopView,
  SkuView,
} from '../../../types/api/catalog'
import { fen } from '../../../types/fen'
import type { Category, Product, ShopDocument, Sku, Stock } from '../documents'

/** What the catalog needs to know of a SKU's stock. */
export type Shelf = Pick<Stock, '_id' | 'available'>

/** The SKU of this product with this id, if it still has it. */
export const skuOf = (product: Product, skuId: string): Sku | undefined =>
  product.skus.find(sku => sku.id === skuId)

/** Pieces that can be sold, by SKU id. A SKU without a stock document has none. */
const piecesBySku = (shelves: readonly Shelf[]) =>
  new Map(shelves.map(({ _id, available }) => [_id, Math.max(0, available)]))

/** A product as a list shows it. Stocks of SKUs that it no longer has do not count. */
export function cardOf(product: Product, shelves: readonly Shelf[]): ProductCard {
  const pieces = piecesBySku(shelves)
  const prices = product.skus.map(sku => sku.priceFen)
  const lowest = Math.min(...prices)
  return {
    id: product._id,
    name: product.name,
    sub: product.sub,
    picture: product.pictures[0] ?? '',
    fromFen: fen(lowest),
    priceVaries: prices.some(price => price !== lowest),
    soldOut: product.skus.every(sku => (pieces.get(sku.id) ?? 0) === 0),
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

/** A product as its own page shows it: every SKU, sold out ones too. */
export function productView(product: Product, shelves: readonly Shelf[]): ProductView {
  const pieces = piecesBySku(shelves)
  const { _id: id, name, sub, unit, pictures, detailPictures, specNames, onSale, noReturn } = product
  const skus = product.skus.map(sku => skuView(sku, pieces.get(sku.id) ?? 0))
  return { id, name, sub, unit, pictures, detailPictures, specNames, skus, onSale, noReturn }
}

/** One page of at most `most` products out of `found`, which holds one more when the list goes on. */
export function pageOf(
  found: readonly (Product & { joined: readonly Shelf[] })[],
  most: number,
): ProductPage {
  const shown = found.slice(0, most)
  const products = shown.map(product => cardOf(product, product.joined))
  const last = shown.at(-1)
  return last && found.length > most ? { products, after: last.rank } : { products }
}

/** A category as the phone sees it. */
export const categoryView = ({ _id: id, name, picture, parentId }: Category): CategoryView =>
  parentId === '' ? { id, name, picture } : { id, name, picture, parentId }

/** What buyers may know of the shop's settings. */
export const shopView = ({ name, promise, freightFen, freeFromFen }: ShopDocument): ShopView => ({
  name,
  promise,
  freightFen,
  freeFromFen,
})
