import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports, Store } from '../ports'
import { pageOf } from './catalog'
import { readPage } from './product-page'

const most = LIMITS.productsPerPage

/**
 * A category id may name a top category or a leaf, and only the database knows which. Both are asked at once:
 * a leaf is nobody's top, so when goods have it as their top, those are all there are.
 */
async function readCategory(store: Store, categoryId: string, after: string | undefined) {
  const [asTop, asLeaf] = await Promise.all([
    readPage(store, { index: 'onSaleInTop', topCategoryId: categoryId }, after, most),
    readPage(store, { index: 'onSaleInCategory', categoryId }, after, most),
  ])
  return asTop.length > 0 ? asTop : asLeaf
}

/** The goods on sale, of all categories or of one, a page at a time, in one wave. An unknown category is empty. */
export async function listProducts(
  { store }: Ports,
  _caller: Caller,
  { categoryId, after }: Parsed<'product.list'>,
): Promise<Result<Answer<'product.list'>, Refused<'product.list'>>> {
  const found =
    categoryId === undefined
      ? await readPage(store, { index: 'onSale' }, after, most)
      : await readCategory(store, categoryId, after)
  return ok(pageOf(found, most))
}
