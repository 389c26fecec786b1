import type { Answer, Parsed } from '../../../types/api'
import type { FavouriteCard } from '../../../types/api/favourite'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { cardOf } from '../catalog/catalog'
import { notOnCards, type Stocked, stocksOf } from '../catalog/product-page'
import type { Favourites } from '../documents'
import type { Ports } from '../ports'

/** When it was kept, then which: sorts as text, and is the cursor. */
const keyOf = (at: number, productId: string) => `${String(at).padStart(15, '0')}:${productId}`

/** What a buyer keeps, the newest first, after the key `after`. */
function keptAfter(kept: Favourites | undefined, after: string | undefined) {
  return Object.entries(kept?.items ?? {})
    .map(([productId, { at }]) => ({ productId, key: keyOf(at, productId) }))
    .filter(({ key }) => after === undefined || key < after)
    .sort((a, b) => (a.key < b.key ? 1 : -1))
}

const favouriteCard = (product: Stocked): FavouriteCard => ({
  ...cardOf(product, product.joined),
  onSale: product.onSale,
})

/** The caller's favourites, a page at a time, in two waves. A product that is gone leaves a shorter page. */
export async function listFavourites(
  { store }: Ports,
  { openid }: Caller,
  { after }: Parsed<'favourite.list'>,
): Promise<Result<Answer<'favourite.list'>, never>> {
  const kept = keptAfter(await store.get('favourites', openid), after)
  const page = kept.slice(0, LIMITS.productsPerPage)
  const last = page.at(-1)
  if (!last) return ok({ products: [] })
  const query = {
    index: '_id',
    ids: page.map(one => one.productId),
    limit: page.length,
    omit: notOnCards,
  } as const
  const found: Stocked[] = await store.queryJoined('products', query, stocksOf)
  const products = new Map(found.map(product => [product._id, product]))
  return ok({
    products: page.flatMap(({ productId }) => {
      const product = products.get(productId)
      return product ? [favouriteCard(product)] : []
    }),
    ...(kept.length > page.length && { after: last.key }),
  })
}
