import type { CartItem } from '../../../types/api/cart'
import type { ShopView } from '../../../types/api/catalog'
import { freightFen } from '../../shared/freight'
import { yuan, yuanShort } from '../../shared/money'

/** The cart in the order one acts on it: what can be bought now, and what cannot. */
export function groupItems(items: readonly CartItem[]): { ready: CartItem[]; others: CartItem[] } {
  return { ready: items.filter(item => !isGone(item)), others: items.filter(isGone) }
}

/** Whether none of it can be had now. */
export const isGone = ({ state }: Pick<CartItem, 'state'>): boolean =>
  state === 'sold_out' || state === 'off_sale'

/** What a line is called; of a product that is gone altogether nobody knows more. */
export const nameOf = ({ name }: Pick<CartItem, 'name'>): string => name || '已下架的商品'

/** Whether a line may go to checkout as it stands: too many of it must be made fewer first. */
export const canSettle = ({ state }: CartItem): boolean => state === 'ready' || state === 'price_changed'

/** Why a line cannot be ticked. */
export function whyNot(item: CartItem): string {
  if (item.state === 'sold_out') return '卖完了，暂时买不了'
  return item.state === 'off_sale' ? '已下架，买不了' : changeWords(item)
}

/** The lines that are ticked and can be bought. `left` holds the SKU ids the buyer unticked. */
export const chosenItems = (items: readonly CartItem[], left: ReadonlySet<string>): CartItem[] =>
  items.filter(item => canSettle(item) && !left.has(item.skuId))

/** Their goods in fen and their pieces. */
export const sumOf = (items: readonly Pick<CartItem, 'priceFen' | 'quantity'>[]) => ({
  goodsFen: items.reduce((total, { priceFen, quantity }) => total + priceFen * quantity, 0),
  pieces: items.reduce((total, { quantity }) => total + quantity, 0),
})

/** The cart after a line was set to `quantity`: what one sees at once, before the server has answered. */
export const withQuantity = (items: readonly CartItem[], skuId: string, quantity: number): CartItem[] =>
  items.map(item => (item.skuId === skuId ? settled({ ...item, quantity }) : item))

/** Enough of it again, so it may be bought. */
const settled = (item: CartItem): CartItem =>
  item.state === 'too_few' && item.quantity <= item.available
    ? { ...item, state: item.priceFen === item.shownFen ? 'ready' : 'price_changed' }
    : item

/** What is different about a line since it was put in, as a sentence; empty when nothing is. */
export function changeWords({ state, available, shownFen, priceFen }: CartItem): string {
  if (state === 'too_few') return `只剩 ${available} 份，请减少数量`
  if (state !== 'price_changed') return ''
  const more = priceFen > shownFen
  return `放进来时 ${yuan(shownFen)}，${more ? '涨' : '降'}了 ${yuan(Math.abs(priceFen - shownFen))}`
}

/** How many pieces are ticked, and the freight: what is missing for it to be free, or why it is. */
export function settleWords(
  { pieces, goodsFen }: ReturnType<typeof sumOf>,
  shop: Pick<ShopView, 'freightFen' | 'freeFromFen'> | undefined,
): string {
  if (pieces === 0) return '还没有选'
  if (!shop) return `${pieces} 件`
  const { freightFen: most, freeFromFen } = shop
  if (freightFen(shop, goodsFen) > 0) return `${pieces} 件，再买 ${yuanShort(freeFromFen - goodsFen)} 包邮`
  return most > 0 && freeFromFen > 0 ? `${pieces} 件，已满 ${freeFromFen / 100} 元包邮` : `${pieces} 件，包邮`
}
