import type { StockReason, StockView } from '../../../types/api/stock'
import { LIMITS } from '../../../types/limits'
import { moveWords } from './move-words'

/**
 * A change of one shelf that is not written yet. It is kept as pieces, not as a figure: what others do meanwhile to the shelf
 * changes nothing about it.
 */
export interface Draft {
  pieces: number
  /** The field for the figure was emptied. */
  blank: boolean
  reason?: StockReason
}

export const untouched: Draft = { pieces: 0, blank: false }

const upwards: StockReason[] = ['restock', 'recount', 'returned']
const downwards: StockReason[] = ['broken', 'recount', 'tasting', 'own_use']

/** Reasons that fit the direction; none while nothing changes. */
export const reasonsFor = (pieces: number): StockReason[] =>
  pieces === 0 ? [] : pieces > 0 ? upwards : downwards

/** Boxes that may not leave the shelf: they are sold, or kept for somebody who is paying. */
export const promised = ({ committed, held }: Pick<StockView, 'committed' | 'held'>): number =>
  committed + held

/** What stands in the field. */
export const figureOf = ({ pieces, blank }: Draft, onHand: number): string =>
  blank ? '' : String(onHand + pieces)

/** Only digits, and no more of them than the shelf can hold. */
export const typedFigure = (words: string): string => {
  const digits = words.replace(/\D/g, '')
  return digits === '' ? '' : String(Math.min(Number(digits), LIMITS.stockChangePieces))
}

/** The draft with so many pieces: a reason that does not fit the direction any more is dropped. What comes is mostly bought in. */
export function draftOf(pieces: number, { reason }: Draft, blank = false): Draft {
  const fitting = reasonsFor(pieces)
  const kept = reason && fitting.includes(reason) ? reason : undefined
  const chosen = kept ?? (fitting === upwards ? 'restock' : undefined)
  return { pieces, blank, ...(chosen && { reason: chosen }) }
}

/** The draft with this figure typed; an empty field changes nothing. */
export const typedAs = (figure: string, draft: Draft, onHand: number): Draft =>
  figure === '' ? draftOf(0, draft, true) : draftOf(Number(figure) - onHand, draft)

/** One piece more or less, within what the shelf can hold and never down to less than is promised. */
export function stepped(draft: Draft, stock: StockView, step: 1 | -1): Draft {
  const now = stock.onHand + draft.pieces
  const to = Math.min(Math.max(now + step, Math.min(promised(stock), now)), LIMITS.stockChangePieces)
  return draftOf(to - stock.onHand, draft)
}

/** `坏了 4 份`, `盘点多 2 份`. */
export function deedWords(pieces: number, reason: StockReason): string {
  const many = `${Math.abs(pieces)} 份`
  if (reason === 'recount') return `盘点${pieces > 0 ? '多' : '少'} ${many}`
  return `${moveWords[reason]} ${many}`
}

/** What stands in the way of selling all of it: `9 份被没发的订单占着，2 份等人付款，`. */
export function promisedWords({ committed, held }: Pick<StockView, 'committed' | 'held'>): string {
  const sold = committed > 0 ? `${committed} 份被没发的订单占着，` : ''
  return held > 0 ? `${sold}${held} 份等人付款，` : sold
}
