import { LIMITS } from '../../../types/limits'
import type { Stock, StockMove } from '../documents'

/** Moves that put the books right and carried nothing: what an older count would find wrong may be right by now. */
const correctsBooks = ({ reason, onHand }: StockMove): boolean =>
  reason === 'recount' || (reason === 'undo' && onHand !== 0)

/**
 * What stood on the shelf by the books at `at`: the figure of now less all that came and went since. `filed` are its filed
 * moves since then; one may still stand on the stock too. Undefined when that cannot be said: the books were corrected
 * meanwhile, or there were too many moves.
 */
export function bookedAt(
  { onHand, unfiled }: Pick<Stock, 'onHand' | 'unfiled'>,
  filed: readonly StockMove[],
  at: number,
): number | undefined {
  const since = new Map([...filed, ...unfiled].filter(move => move.at > at).map(move => [move.id, move]))
  const moves = [...since.values()]
  if (moves.length > LIMITS.movesSinceCount || moves.some(correctsBooks)) return undefined
  return moves.reduce((left, move) => left - move.onHand, onHand)
}
