import type { ProductCard } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { cartPieces, setCartPieces, showCartBadge } from '../../shared/cart-count'
import { enterWords, go } from '../../shared/go'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { isSinglePage } from '../../shared/wx/scene'

export const openProduct = ({ id }: ProductCard): Promise<void> => go(routes.product(id))

/** Products whose round button was tapped and not answered yet. */
const underWay = new Set<string>()

/**
 * The round button of a card: a product of one SKU goes into the cart at once, one of several opens its sheet, a sold-out
 * one is kept among the favourites. A second tap before the answer does nothing.
 */
export async function pickProduct(product: ProductCard): Promise<void> {
  if (isSinglePage()) return say(enterWords)
  if (!product.soldOut && !product.skuId) return go(routes.product(product.id, 'choose'))
  if (underWay.has(product.id)) return
  underWay.add(product.id)
  try {
    say(product.soldOut ? await keepProduct(product) : await addOne(product))
  } finally {
    underWay.delete(product.id)
  }
}

async function keepProduct({ id }: ProductCard): Promise<string> {
  const reply = await call('favourite.set', { productId: id, on: true })
  return reply.ok ? '已收藏，在「我的」里能找到' : errorWords[reply.error]
}

async function addOne({ id, skuId = '', fromFen }: ProductCard): Promise<string> {
  const reply = await call('cart.add', { productId: id, skuId, quantity: 1, priceFen: fromFen })
  if (!reply.ok) return errorWords[reply.error]
  setCartPieces(cartPieces() + 1)
  showCartBadge()
  return '已放进购物车'
}
