import { useRef } from 'react'

/** Where a row stands, by its SKU; without an item it has gone. */
export interface Place<T> {
  skuId: string
  item?: T
}

/**
 * The rows in the order in which they were first drawn, those that have gone as empty places: taking one out then sends
 * nothing of the others. Anything new, or another order, begins anew.
 */
export function usePlaces<T extends { skuId: string }>(items: readonly T[]): Place<T>[] {
  const drawn = useRef<string[]>([])
  const ids = items.map(({ skuId }) => skuId)
  const left = drawn.current.filter(id => ids.includes(id))
  if (left.join() !== ids.join()) drawn.current = ids
  return drawn.current.map(skuId => {
    const item = items.find(one => one.skuId === skuId)
    return { skuId, ...(item && { item }) }
  })
}
