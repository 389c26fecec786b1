import type { StockMoveView } from '../../../types/api/stock'
import { moveWords } from '../stock/move-words'

const signed = (pieces: number) => (pieces > 0 ? `+${pieces}` : `−${Math.abs(pieces)}`)

/** What a move did to the shelf, or '' where nothing was put on it or taken off: `+4`, `−2`. */
export const shelfFigure = ({ onHand }: StockMoveView): string => (onHand === 0 ? '' : signed(onHand))

/** What a move did besides, in words. */
function besides({ reason, onHand, committed, lowAt }: StockMoveView): string {
  if (lowAt) return `${lowAt.from} → ${lowAt.to} 份`
  if (reason === 'recount' && onHand === 0) return '数目对得上'
  if (reason === 'sale') return `${committed} 份等着发`
  if (reason === 'refund' && committed < 0) return `${-committed} 份不用发了`
  return ''
}

/** The reason of a move, and what one cannot see from its figure. */
export function moveSentence(move: StockMoveView): string {
  const more = besides(move)
  return more ? `${moveWords[move.reason]}，${more}` : moveWords[move.reason]
}

/** Moves that another one took back. That one is always newer, so it is loaded when they are. */
export const undoneBy = (moves: readonly StockMoveView[]): ReadonlySet<string> =>
  new Set(moves.flatMap(({ undoes }) => undoes ?? []))
