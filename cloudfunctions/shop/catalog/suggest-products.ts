import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { wantedOf } from './find-by'
import { notOnCards } from './product-page'

/** Names of goods on sale for what has been typed so far, most sold first, in one call. */
export async function suggestProducts(
  { store }: Ports,
  _caller: Caller,
  { words }: Parsed<'product.suggest'>,
): Promise<Result<Answer<'product.suggest'>, Refused<'product.suggest'>>> {
  const wanted = wantedOf({ words })
  if (!wanted) return ok({ products: [] })
  const found = await store.query('products', {
    index: 'bySold',
    equal: { onSale: true },
    all: { field: 'findBy', values: wanted },
    limit: LIMITS.suggestions,
    omit: [...notOnCards, 'skus', 'pictures'],
  })
  return ok({ products: found.map(({ _id: id, name }) => ({ id, name })) })
}
