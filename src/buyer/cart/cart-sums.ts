import type { CartItem } from '../../../types/api/cart'
import { yuan } from '../../shared/money'

/** The cart in the order one acts on it: what can be bought now, and what cannot. */
export function groupItems(items: readonly CartItem[]): { ready: CartItem[]; others: CartItem[] } {
  const gone = ({ state }: CartItem) => state === 'sold_out' || state === 'off_sale'
  return { ready: items.filter(item => !gone(item)), others: items.filter(gone) }
}

/** Whether a line may go to checkout as it stands: too many of it must be made fewer first. */
export const canSettle = ({ state }: CartItem): boolean => state === 'ready' || state === 'price_changed'

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
