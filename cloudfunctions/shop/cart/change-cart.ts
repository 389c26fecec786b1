import type { Answer, Parsed, Refused } from '../../../types/api'
import { type Fen, fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { CartEntry } from '../documents'
import type { Ports } from '../ports'

/** Adds pieces of a SKU to the caller's cart. Only the entry of this SKU is written: two phones never undo each other. */
export async function addToCart(
  { store, clock }: Ports,
  { openid }: Caller,
  { productId, skuId, quantity, priceFen }: Parsed<'cart.add'>,
): Promise<Result<Answer<'cart.add'>, Refused<'cart.add'>>> {
  const items = (await store.get('carts', openid))?.items ?? {}
  const known: CartEntry | undefined = Object.hasOwn(items, skuId) ? items[skuId] : undefined
  if (!known && Object.keys(items).length >= LIMITS.itemsPerCart) return no('cart_full')
  const wanted = (known?.quantity ?? 0) + quantity
  if (wanted > LIMITS.quantityPerLine) return no('quantity_too_large')

  const shownFen: Fen = fen(priceFen)
  const entry: CartEntry = { productId, quantity: wanted, shownFen, at: clock.now() }
  const put = () => store.change('carts', openid, {}, { set: { [`items.${skuId}`]: entry } })
  const written =
    (await put()) || (await store.add('carts', { _id: openid, items: { [skuId]: entry } })) || (await put())
  if (!written) throw new Error('the cart is neither there nor can it be made')
  return ok({ quantity: wanted })
}

/** Sets the quantity of what is in the cart already. */
export async function setInCart(
  { store }: Ports,
  { openid }: Caller,
  { skuId, quantity }: Parsed<'cart.set'>,
): Promise<Result<Answer<'cart.set'>, Refused<'cart.set'>>> {
  const set = await store.change(
    'carts',
    openid,
    { [`items.${skuId}.at`]: { exists: true } },
    { set: { [`items.${skuId}.quantity`]: quantity } },
  )
  if (set) return ok({ quantity })
  const items = (await store.get('carts', openid))?.items ?? {}
  return Object.hasOwn(items, skuId) && items[skuId]?.quantity === quantity
    ? ok({ quantity })
    : no('not_in_cart')
}

/** Takes SKUs out of the cart; what is not there is not missed. */
export async function removeFromCart(
  { store }: Ports,
  { openid }: Caller,
  { skuIds }: Parsed<'cart.remove'>,
): Promise<Result<Answer<'cart.remove'>, never>> {
  const items = (await store.get('carts', openid))?.items ?? {}
  const there = [...new Set(skuIds)].filter(skuId => Object.hasOwn(items, skuId))
  if (there.length > 0)
    await store.change('carts', openid, {}, { unset: there.map(skuId => `items.${skuId}`) })
  return ok({ removed: there.length })
}
