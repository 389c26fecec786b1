import Taro, { useDidShow } from '@tarojs/taro'
import { keep, recall } from './wx/storage'

const kept = 'cart-pieces'
const cartTab = 2

/** Pieces in the cart as this phone last knew them; the cart page puts it right. */
export const cartPieces = (): number => Number(recall(kept)) || 0

export const setCartPieces = (pieces: number): void => keep(kept, pieces)

/** Writes the count beside the tab 购物车. Only pages with the tab bar may; elsewhere WeChat refuses, unharmed. */
export function showCartBadge(): void {
  const pieces = cartPieces()
  const done = pieces
    ? Taro.setTabBarBadge({ index: cartTab, text: pieces > 99 ? '99+' : String(pieces) })
    : Taro.removeTabBarBadge({ index: cartTab })
  done.catch(() => undefined)
}

/** Keeps the tab's count right on a page that has the tab bar. */
export const useCartBadge = (): void => useDidShow(showCartBadge)
