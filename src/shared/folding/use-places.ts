import { useRef } from 'react'
import type { CartItem } from '../../../types/api/cart'

/** Where a line of the cart stands; without an item it has gone. */
export interface Place {
  skuId: string
  item?: CartItem
}

/**
 * The lines in the order in which they were first drawn, those that have gone as empty places: taking one out then sends
 * nothing of the others. Anything new, or another order, begins anew.
 */
export function usePlaces(items: readonly CartItem[]): Place[] {
  const drawn = useRef<string[]>([])
  const ids = items.map(({ skuId }) => skuId)
  const left = drawn.current.filter(id => ids.includes(id))
  if (left.join() !== ids.join()) drawn.current = ids
  return drawn.current.map(skuId => {
    const item = items.find(one => one.skuId === skuId)
    return { skuId, ...(item && { item }) }
  })
}
