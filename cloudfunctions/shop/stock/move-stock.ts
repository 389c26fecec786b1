import type { StockMove } from '../documents'
import { applyOnce, filedIds } from '../journal/filed'
import type { Store } from '../ports'
import { committing, moving, type StockChange } from './stock'

/** A move with the id that its cause gives it: the same cause never moves twice. */
export const stockMove = (
  cause: string,
  skuId: string,
  change: Omit<StockMove, '_id' | 'id' | 'skuId'>,
): StockMove => ({ _id: `${cause}:${skuId}`, id: `${cause}:${skuId}`, skuId, ...change })

/** Which of `moves` are filed already: see `filedIds`. */
export const filedMoves = (store: Store, moves: readonly StockMove[]): Promise<Set<string>> =>
  filedIds(store, 'stock_moves', moves)

const apply = (
  store: Store,
  moves: readonly StockMove[],
  filed: ReadonlySet<string>,
  changeOf: (move: StockMove) => StockChange,
): Promise<string[]> =>
  applyOnce(store, moves, filed, {
    collection: 'stocks',
    of: move => ({ document: move.skuId, ...changeOf(move) }),
  })

/** Applies each move once, in parallel. Answers the ids whose condition did not hold: repeats, or pieces that are not there. */
export const moveStock = (store: Store, moves: readonly StockMove[], filed: Set<string>) =>
  apply(store, moves, filed, moving)

/** Turns the holds of an order into promises, each once, in parallel. Answers as `moveStock`. */
export const commitStock = (
  store: Store,
  moves: readonly StockMove[],
  filed: Set<string>,
  orderNumber: string,
) => apply(store, moves, filed, move => committing(move, orderNumber))
