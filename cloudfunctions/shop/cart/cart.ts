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

/**
 * One line of the cart as the shop stands now. A SKU that is gone altogether still counts in the cart, so it is shown
 * too, as off sale: what is not seen cannot be taken out. Its name is empty when the whole product is gone.
 */
export function cartItem(
  skuId: string,
  entry: CartEntry,
  product: Product | undefined,
  stock: Pick<Stock, 'available'> | undefined,
): CartItem {
  const sku = product?.skus.find(({ id }) => id === skuId)
  const priceFen = sku?.priceFen ?? entry.shownFen
  const available = sku ? Math.max(0, stock?.available ?? 0) : 0
  const onSale = sku !== undefined && product?.onSale === true
  return {
    productId: entry.productId,
    skuId,
    name: product?.name ?? '',
    spec: sku?.specs.join(' ') ?? '',
    picture: sku?.picture ?? product?.pictures[0] ?? '',
    quantity: entry.quantity,
    priceFen,
    shownFen: entry.shownFen,
    available,
    state: stateOf(entry, { onSale, priceFen, available }),
    noReturn: product?.noReturn ?? false,
  }
}
