import type { CartItem } from '../../../types/api/cart'
import { say } from '../../shared/wx/say'
import { canSettle, whyNot } from './cart-sums'
import type { useCart } from './use-cart'
import type { Sorting } from './use-sorting'

/** The tick of each line: "buy it", or while sorting "away with it". One that cannot be bought says why instead. */
export function ticksOf(cart: ReturnType<typeof useCart>, sorting: Sorting) {
  const toBuy = new Set(cart.chosen.map(({ skuId }) => skuId))
  const isOn = ({ skuId }: CartItem) => (sorting.on ? sorting.isPicked(skuId) : toBuy.has(skuId))
  const tap = (item: CartItem) => {
    if (sorting.on) sorting.pick(item.skuId, !isOn(item))
    else if (canSettle(item)) cart.toggle([item.skuId], !isOn(item))
    else say(whyNot(item))
  }
  return { isOn, tap }
}

export type Ticks = ReturnType<typeof ticksOf>
