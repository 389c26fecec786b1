import type { Answer } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { cartItem } from './cart'

/** The caller's cart, newest first, each line as the shop stands now. */
export async function showCart(
  { store }: Ports,
  caller: Caller,
): Promise<Result<Answer<'cart.show'>, never>> {
  const cart = await store.get('carts', caller.openid)
  const entries = Object.entries(cart?.items ?? {}).sort(([, a], [, b]) => b.at - a.at)
  const [products, stocks] = await Promise.all([
    store.getMany(
      'products',
      [...new Set(entries.map(([, { productId }]) => productId))],
      ['detailPictures'],
    ),
    store.getMany(
      'stocks',
      entries.map(([skuId]) => skuId),
      ['holds', 'unfiled'],
    ),
  ])
  const items = entries.map(([skuId, entry]) =>
    cartItem(
      skuId,
      entry,
      products.find(({ _id }) => _id === entry.productId),
      stocks.find(({ _id }) => _id === skuId),
    ),
  )
  return ok({ items })
}
