import type { Fen } from '../../../types/fen'

/** The seller's own price for an unpaid order. It stands in place of any earlier one: sums are of the placed order. */
export interface Repricing {
  /** Taken off the goods, beside what a coupon takes; shared over the lines' `paidFen`. */
  offFen: Fen
  freightFen: Fen
  /** Why, in words for the buyer. */
  reason: string
  at: number
  by: string
}

/** What staff writes down about an order for each other. Never shown to the buyer. */
export interface StaffNote {
  words: string
  at: number
  by: string
}
