import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Favourites } from '../documents'
import type { Ports, Store } from '../ports'

/** Whether this product is among them; no inherited name counts as one. */
const keeps = (kept: Favourites | undefined, productId: string): boolean =>
  Object.hasOwn(kept?.items ?? {}, productId)

/** Keeps it, once, while there is room: one conditional update, so that two phones never pass the limit. */
async function keep(store: Store, openid: string, productId: string, at: number): Promise<boolean> {
  const put = () =>
    store.change(
      'favourites',
      openid,
      { [`items.${productId}.at`]: { exists: false }, room: { gte: 1 } },
      { set: { [`items.${productId}`]: { at } }, inc: { room: -1 } },
    )
  const first = { _id: openid, items: { [productId]: { at } }, room: LIMITS.favouritesPerBuyer - 1 }
  return (await put()) || (await store.add('favourites', first)) || (await put())
}

const letGo = (store: Store, openid: string, productId: string) =>
  store.change(
    'favourites',
    openid,
    { [`items.${productId}.at`]: { exists: true } },
    { unset: [`items.${productId}`], inc: { room: 1 } },
  )

/** Keeps a product for later or lets it go. */
export async function setFavourite(
  { store, clock }: Ports,
  { openid }: Caller,
  { productId, on }: Parsed<'favourite.set'>,
): Promise<Result<Answer<'favourite.set'>, Refused<'favourite.set'>>> {
  if (!on) {
    await letGo(store, openid, productId)
    return ok({ on })
  }
  const [product, kept] = await Promise.all([
    store.get('products', productId, ['findBy', 'detailPictures']),
    store.get('favourites', openid),
  ])
  if (!product) return no('product_not_found')
  if (keeps(kept, productId)) return ok({ on })
  if (await keep(store, openid, productId, clock.now())) return ok({ on })
  // Another phone of the same person may have been faster; otherwise there is no room.
  return keeps(await store.get('favourites', openid), productId) ? ok({ on }) : no('too_many_favourites')
}

/** Whether the caller keeps this product, in one call. */
export async function hasFavourite(
  { store }: Ports,
  { openid }: Caller,
  { productId }: Parsed<'favourite.has'>,
): Promise<Result<Answer<'favourite.has'>, never>> {
  return ok({ on: keeps(await store.get('favourites', openid), productId) })
}
