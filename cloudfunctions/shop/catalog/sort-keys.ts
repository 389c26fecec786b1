import type { ProductSort } from '../../../types/api/catalog'
import type { Product } from '../documents'
import { type Findable, findBy } from './find-by'

const DIGITS = 9
const MOST_SOLD = 10 ** DIGITS - 1
const padded = (number: number) => String(number).padStart(DIGITS, '0')

/** Place in a list by price: the lowest price of the SKUs in fen, then the rank, which makes it unique. */
const priceKey = ({ skus, rank }: Pick<Product, 'skus' | 'rank'>): string =>
  `${padded(Math.min(...skus.map(sku => sku.priceFen)))}:${rank}`

/** Place in a list of the most sold first, as text that ascends. */
export const soldKey = (rank: string, sold: number): string =>
  `${padded(MOST_SOLD - Math.min(Math.max(sold, 0), MOST_SOLD))}:${rank}`

/** The derived fields of a product that its own words and prices decide. */
export const keysOf = (product: Findable & Pick<Product, 'skus' | 'rank'>) => ({
  findBy: findBy(product),
  priceKey: priceKey(product),
})

/** A product with its derived fields. `sold` = pieces sold so far. */
export const withKeys = (
  product: Omit<Product, 'findBy' | 'priceKey' | 'soldKey'>,
  sold: number,
): Product => ({ ...product, ...keysOf(product), soldKey: soldKey(product.rank, sold) })

/** Each order's index, the field it sorts by (also the cursor), and whether it is walked backwards. */
export const sorts = {
  rank: { index: 'byRank', field: 'rank', backwards: false },
  sold: { index: 'bySold', field: 'soldKey', backwards: false },
  price_up: { index: 'byPrice', field: 'priceKey', backwards: false },
  price_down: { index: 'byPrice', field: 'priceKey', backwards: true },
} as const satisfies Record<ProductSort, { index: string; field: keyof Product; backwards: boolean }>
