import type { Store } from '../ports'
import { holding, type Pieces, releasing } from './stock'

/** Holds all pieces for an order, in parallel. Answers the SKUs that could not be held (too few left, or held already). */
export async function holdStock(
  store: Store,
  orderNumber: string,
  pieces: Pieces,
  at: number,
): Promise<string[]> {
  const wanted = [...pieces]
  const held = await Promise.all(
    wanted.map(([skuId, n]) => {
      const { when, change } = holding(orderNumber, n, at)
      return store.change('stocks', skuId, when, change)
    }),
  )
  return wanted.filter((_, i) => !held[i]).map(([skuId]) => skuId)
}

/** Gives back what the order has held since `at`, in parallel. Harmless where there is no such hold (any more). */
export async function releaseStock(
  store: Store,
  orderNumber: string,
  pieces: Pieces,
  at: number,
): Promise<void> {
  await Promise.all(
    [...pieces].map(([skuId, n]) => {
      const { when, change } = releasing(orderNumber, n, at)
      return store.change('stocks', skuId, when, change)
    }),
  )
}
