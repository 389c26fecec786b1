import type { Product, Stock } from '../documents'
import type { Query, Store } from '../ports'

/** Which goods a list shows: all on sale, or those of one top category, or of one leaf. */
export type Shown =
  | { index: 'onSale' }
  | { index: 'onSaleInTop'; topCategoryId: string }
  | { index: 'onSaleInCategory'; categoryId: string }

/**
 * The goods of a list after the rank `after`, with their stocks, in one round trip. Asks for one more than
 * `most`, which tells whether the list goes on. Holds stay behind: they name other buyers' orders.
 */
export function readPage(
  store: Store,
  { index, ...inCategory }: Shown,
  after: string | undefined,
  most: number,
): Promise<(Product & { joined: Stock[] })[]> {
  const query: Query<'products'> = {
    index,
    equal: { onSale: true, ...inCategory },
    ...(after === undefined ? {} : { range: { field: 'rank', above: after } }),
    limit: most + 1,
    omit: ['detailPictures'],
  }
  return store.queryJoined('products', query, {
    from: 'stocks',
    field: 'productId',
    omit: ['holds', 'unfiled'],
  })
}
