import type { Stock, StockMove } from '../documents'

/**
 * What stood on the shelf right after each move that is still on its stock: the list is in the order in which the moves
 * happened, so the figure of now less all that came behind.
 */
export function onHandAfter({ onHand, unfiled }: Pick<Stock, 'onHand' | 'unfiled'>): Map<string, number> {
  const after = new Map<string, number>()
  let left = onHand
  for (const move of [...unfiled].reverse()) {
    after.set(move.id, left)
    left -= move.onHand
  }
  return after
}

/** The move with what it left on the shelf. */
export const withOnHandAfter = (move: StockMove, after: ReadonlyMap<string, number>): StockMove => {
  const onHand = after.get(move.id)
  return onHand === undefined ? move : { ...move, onHandAfter: onHand }
}
