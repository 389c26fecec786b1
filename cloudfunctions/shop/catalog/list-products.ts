import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { pageOf } from './catalog'
import { wantedOf } from './find-by'
import { readPage } from './product-page'

const most = LIMITS.productsPerPage
/** So many are looked at for a page of goods in stock: one round trip should nearly always fill it. */
const lookedAt = 3 * most

/**
 * The goods on sale, of all categories or of one, by words or not, a page at a time, in one wave. An unknown category
 * is empty, and so is what nothing can be searched by.
 */
export async function listProducts(
  { store }: Ports,
  _caller: Caller,
  { categoryId, words, sort, inStock, after }: Parsed<'product.list'>,
): Promise<Result<Answer<'product.list'>, Refused<'product.list'>>> {
  const wanted = wantedOf({ words, categoryId })
  if (!wanted) return ok({ products: [] })
  const shown = inStock ? lookedAt : most
  const found = await readPage(store, { wanted, sort, after }, shown + 1)
  return ok(pageOf(found, { sort, most, shown, inStock }))
}
