import type { MoveReason, StockMove } from '../documents'
import type { Store } from '../ports'
import { committing, moving, type StockChange } from './stock'

/** A move with the id that its cause gives it: the same cause never moves twice. */
export const stockMove = (
  cause: string,
  skuId: string,
  change: { onHand: number; committed: number; sold?: number; reason: MoveReason; at: number; by: string },
): StockMove => ({ _id: `${cause}:${skuId}`, id: `${cause}:${skuId}`, skuId, ...change })

/**
 * Which of `moves` are filed already. Ask before (or beside) the change that they belong to: an entry leaves its
 * stock only two minutes after it was filed, longer than any call lives, so a move that is not filed now is either
 * still on the stock, where the condition meets it, or new.
 */
export async function filedMoves(store: Store, moves: readonly StockMove[]): Promise<Set<string>> {
  return new Set(
    (
      await store.getMany(
        'stock_moves',
        moves.map(move => move.id),
      )
    ).map(move => move.id),
  )
}

async function apply(
  store: Store,
  moves: readonly StockMove[],
  filed: Set<string>,
  changeOf: (move: StockMove) => StockChange,
): Promise<string[]> {
  const fresh = moves.filter(move => !filed.has(move.id))
  const done = await Promise.all(
    fresh.map(move => {
      const { when, change } = changeOf(move)
      return store.change('stocks', move.skuId, when, change)
    }),
  )
  return fresh.filter((_, i) => !done[i]).map(move => move.id)
}

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
