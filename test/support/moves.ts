import type { StockMove } from '../../cloudfunctions/shop/documents'
import type { Store } from '../../cloudfunctions/shop/ports'

/** What moved one SKU so far, oldest first, filed or not: why, and by how much. */
export async function movesOf(
  store: Store,
  skuId: string,
): Promise<Pick<StockMove, 'reason' | 'onHand' | 'committed'>[]> {
  const [stock, filed] = await Promise.all([
    store.get('stocks', skuId),
    store.query('stock_moves', { index: 'bySku', equal: { skuId }, limit: 1000 }),
  ])
  const all = new Map([...filed, ...(stock?.unfiled ?? [])].map(move => [move.id, move]))
  return [...all.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ reason, onHand, committed }) => ({ reason, onHand, committed }))
}
