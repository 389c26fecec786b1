import type { CartItem, CartItemState } from '../../../types/api/cart'
import type { CartEntry, Product, Stock } from '../documents'

function stateOf(
  entry: CartEntry,
  { onSale, priceFen, available }: { onSale: boolean; priceFen: number; available: number },
): CartItemState {
  if (!onSale) return 'off_sale'
  if (available === 0) return 'sold_out'
  if (available < entry.quantity) return 'too_few'
  return priceFen === entry.shownFen ? 'ready' : 'price_changed'
}

/** One line of the cart as the shop stands now. Goods that are gone altogether are undefined: nothing can be shown of them. */
export function cartItem(
  skuId: string,
  entry: CartEntry,
  product: Product | undefined,
  stock: Pick<Stock, 'available'> | undefined,
): CartItem | undefined {
  const sku = product?.skus.find(({ id }) => id === skuId)
  if (!product || !sku) return undefined
  const available = Math.max(0, stock?.available ?? 0)
  return {
    productId: product._id,
    skuId,
    name: product.name,
    spec: sku.specs.join(' '),
    picture: sku.picture ?? product.pictures[0] ?? '',
    quantity: entry.quantity,
    priceFen: sku.priceFen,
    shownFen: entry.shownFen,
    available,
    state: stateOf(entry, { onSale: product.onSale, priceFen: sku.priceFen, available }),
    noReturn: product.noReturn,
  }
}
