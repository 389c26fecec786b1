import { refreshSold } from '../catalog/prove-products'
import type { Stock, StockMove } from '../documents'
import type { Ports } from '../ports'

/** How long a filed move stays on its stock, so that a repeat always meets it in one of the two places. */
const STAYS_MS = 2 * 60_000
const STOCKS_PER_SWEEP = 100

async function fileOne({ store, clock }: Ports, stock: Stock): Promise<void> {
  const now = clock.now()
  const filed = new Map(
    (
      await store.getMany(
        'stock_moves',
        stock.unfiled.map(move => move.id),
      )
    ).map(move => [move.id, move]),
  )
  const fresh = stock.unfiled.filter(move => !filed.has(move.id))
  // Before they are filed: a sweep that breaks off here comes again, one that breaks off later has nothing left to do.
  if (fresh.some(move => move.sold)) await refreshSold(store, stock.productId)
  await Promise.all(fresh.map(move => store.add('stock_moves', { ...move, filedAt: now })))

  const settled = stock.unfiled.filter(move => (filed.get(move.id)?.filedAt ?? now) <= now - STAYS_MS)
  if (settled.length > 0) {
    await store.change('stocks', stock._id, {}, { pullIds: { unfiled: settled.map(move => move.id) } })
  }
  await rest({ store }, stock, settled, now)
}

/** Says when to look at this stock again; a move that came meanwhile has set `fileAt` anew and wins. */
async function rest({ store }: Pick<Ports, 'store'>, stock: Stock, settled: StockMove[], now: number) {
  const empty = settled.length === stock.unfiled.length
  const when = { fileAt: stock.fileAt, ...(empty && { 'unfiled.0': { exists: false } }) }
  await store.change('stocks', stock._id, when, { set: { fileAt: empty ? 0 : now + STAYS_MS } })
}

/** Files the moves that stand on stocks in `stock_moves`, and gives what was sold its place in the lists. Any number of these may run at once. */
export async function fileMoves(ports: Ports): Promise<number> {
  const due = await ports.store.query('stocks', {
    index: 'toFile',
    range: { field: 'fileAt', above: 0, upTo: ports.clock.now() },
    limit: STOCKS_PER_SWEEP,
    omit: ['holds'],
  })
  await Promise.all(due.map(stock => fileOne(ports, stock)))
  return due.length
}
