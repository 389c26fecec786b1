import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { productView } from './catalog'

/** Stocks outlive SKUs that were taken off a product, so more may be found than it has: the database's own limit. */
const mostStocks = 1000

/** One product, in one wave. Off sale it is still shown, so that old cards and orders lead somewhere. */
export async function showProduct(
  { store }: Ports,
  _caller: Caller,
  { productId }: Parsed<'product.show'>,
): Promise<Result<Answer<'product.show'>, Refused<'product.show'>>> {
  const [product, stocks, reviews] = await Promise.all([
    store.get('products', productId, ['findBy']),
    store.query('stocks', {
      index: 'byProduct',
      equal: { productId },
      limit: mostStocks,
      omit: ['holds', 'unfiled'],
    }),
    store.get('review_sums', productId),
  ])
  return product ? ok(productView(product, stocks, reviews)) : no('product_not_found')
}
