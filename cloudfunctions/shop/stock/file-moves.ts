import { refreshSold } from '../catalog/prove-products'
import type { Stock, StockMove } from '../documents'
import { fileEntries } from '../journal/file-entries'
import type { Ports } from '../ports'
import { handEntry, isByHand } from './hand-entry'
import { onHandAfter, withOnHandAfter } from './on-hand-after'
import { tellLowStock } from './tell-low-stock'

const STOCKS_PER_SWEEP = 100

/** What people did goes into the trail too, and first: a sweep that breaks off between comes again. */
async function fileHandMoves({ store, clock, ids }: Ports, moves: readonly StockMove[]): Promise<void> {
  const byHand = moves.filter(isByHand)
  const people = await store.getMany('staff', [...new Set(byHand.map(({ by }) => by))])
  const memberOf = (move: StockMove) => people.find(({ _id }) => _id === move.by)
  await Promise.all(byHand.map(move => store.add('audit', handEntry(ids, move, memberOf(move), clock.now()))))
}

function fileOne(ports: Ports, stock: Stock): Promise<void> {
  const { store } = ports
  const left = onHandAfter(stock)
  const kept = {
    collection: 'stocks',
    id: stock._id,
    list: 'unfiled',
    due: 'fileAt',
    dueAt: stock.fileAt,
  } as const
  return fileEntries(ports, kept, stock.unfiled, {
    into: 'stock_moves',
    async file(moves, at) {
      const fresh = moves.map(move => withOnHandAfter(move, left))
      // Before they are filed: a sweep that breaks off here comes again, one that breaks off later has nothing left to do.
      if (fresh.some(move => move.sold)) await refreshSold(store, stock.productId)
      await tellLowStock(ports, stock, fresh)
      await fileHandMoves(ports, fresh)
      await Promise.all(fresh.map(move => store.add('stock_moves', { ...move, filedAt: at })))
    },
  })
}

/** Files the moves that stand on stocks in `stock_moves`, and gives what was sold its place in the lists. Any number of these may run at once. */
export async function fileMoves(ports: Ports): Promise<number> {
  const due = await ports.store.query('stocks', {
    index: 'toFile',
    range: { field: 'fileAt', above: 0, upTo: ports.clock.now() },
    limit: STOCKS_PER_SWEEP,
    omit: ['holds', 'findBy'],
  })
  await Promise.all(due.map(stock => fileOne(ports, stock)))
  return due.length
}
