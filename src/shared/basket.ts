import type { CartItem } from '../../types/api/cart'
import { forget, keep, recall } from './wx/storage'

/** One line on its way to checkout: what the buyer saw and chose. */
export type BasketLine = Pick<
  CartItem,
  'productId' | 'skuId' | 'name' | 'spec' | 'picture' | 'quantity' | 'available' | 'priceFen' | 'noReturn'
>

export interface Basket {
  /** Bought from the cart: then the lines leave the cart once the order stands. */
  from: 'cart' | 'product'
  lines: BasketLine[]
}

const kept = 'basket'

/** Hands the basket to the checkout page, which also finds it again after a restart. */
export const keepBasket = (basket: Basket): void => keep(kept, basket)

export function recallBasket(): Basket | undefined {
  const basket = recall(kept)
  return isBasket(basket) ? basket : undefined
}

export const forgetBasket = (): void => forget(kept)

/** What lies in storage may stem from an older version of the app. */
function isBasket(basket: unknown): basket is Basket {
  if (typeof basket !== 'object' || basket === null || !('lines' in basket)) return false
  return Array.isArray(basket.lines) && basket.lines.length > 0 && basket.lines.every(isLine)
}

const isLine = (line: unknown): boolean =>
  typeof line === 'object' && line !== null && typeof Reflect.get(line, 'available') === 'number'
