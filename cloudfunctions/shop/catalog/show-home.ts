import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { categoryView, pageOf } from './catalog'
import { readPage } from './product-page'
import { shopView } from './shop-view'

/** The first screen, in one wave. A shop without its settings document was never set up: thrown, not answered. */
export async function showHome(
  { store }: Ports,
  _caller: Caller,
  _input: Parsed<'shop.home'>,
): Promise<Result<Answer<'shop.home'>, Refused<'shop.home'>>> {
  const most = LIMITS.productsOnFirstScreen
  const [shop, categories, found] = await Promise.all([
    store.get('shop', 'shop', ['claimHash', 'ownerId']),
    store.query('categories', { index: 'byRank', limit: LIMITS.categoriesPerShop }),
    readPage(store, { wanted: ['*'], sort: 'rank' }, most + 1),
  ])
  if (!shop) throw new Error('the shop has no settings: its document is missing')
  return ok({
    shop: shopView(shop),
    ...(shop.season && { season: shop.season }),
    categories: categories.map(categoryView),
    page: pageOf(found, { sort: 'rank', most, shown: most, inStock: false }),
  })
}
