import type { ProductSort } from '../../../types/api/catalog'
import type { Product, Stock } from '../documents'
import type { Store } from '../ports'
import { sorts } from './sort-keys'

/** A product with the stocks of its SKUs, as far as a card needs them. */
export type Stocked = Product & { joined: Pick<Stock, '_id' | 'available' | 'sold'>[] }

/** Which goods a list shows, in which order, from where. */
export interface Shown {
  /** All that a product must be found under: see `find-by.ts`. */
  wanted: readonly string[]
  sort: ProductSort
  /** Goods on sale unless it says otherwise. */
  onSale?: boolean
  after?: string | undefined
}

/** Holds and moves stay behind: they name other buyers' orders. */
export const stocksOf = { from: 'stocks', field: 'productId', omit: ['holds', 'unfiled'] } as const

/** What a list has no use for. */
export const notOnCards = ['detailPictures', 'findBy', 'story', 'promises', 'keywords'] as const

/** The first `limit` goods of a list after the key `after`, with their stocks, in one round trip. */
export function readPage(
  store: Store,
  { wanted, sort, onSale = true, after }: Shown,
  limit: number,
): Promise<Stocked[]> {
  const { index, field, backwards } = sorts[sort]
  const range = after && { field, ...(backwards ? { below: after } : { above: after }) }
  return store.queryJoined(
    'products',
    {
      index,
      equal: { onSale },
      all: { field: 'findBy', values: wanted },
      ...(range && { range }),
      backwards,
      limit,
      omit: notOnCards,
    },
    stocksOf,
  )
}
