import type { Answer } from '../../../types/api'
import type { PayoutCard } from '../../../types/api/payout'
import { LIMITS } from '../../../types/limits'
import { errorWords } from '../../shared/words'

/** What several payouts come to, in fen: what leaves the merchant's account, and what is kept for taxes. */
export interface Sums {
  netFen: number
  taxFen: number
}

export const sumsOf = (payouts: readonly Pick<PayoutCard, 'netFen' | 'taxFen'>[]): Sums => ({
  netFen: payouts.reduce((sum, { netFen }) => sum + netFen, 0),
  taxFen: payouts.reduce((sum, { taxFen }) => sum + taxFen, 0),
})

/** Chosen, or no longer; at most as many as go at once. */
export function toggled(chosen: readonly string[], id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.filter(one => one !== id)
  return chosen.length < LIMITS.payoutsAtOnce ? [...chosen, id] : chosen
}

/** Those that may be approved, the longest waiting first, as many as go at once. */
export const choosable = (payouts: readonly PayoutCard[]): string[] =>
  payouts
    .filter(({ actions }) => actions.includes('approve'))
    .map(({ id }) => id)
    .slice(0, LIMITS.payoutsAtOnce)

/** What became of one that was to be approved. */
export interface Outcome {
  payout: PayoutCard
  /** Why not; '' = it is approved. */
  refused: string
}

/** What became of each, in the order they were read out; one that the shop does not tell of did not happen. */
export function outcomesOf(
  payouts: readonly PayoutCard[],
  done: Answer<'payout.approve'>['done'],
): Outcome[] {
  return payouts.map(payout => {
    const told = done.find(({ id }) => id === payout.id)
    const refused = told ? told.refused : 'payout_moved'
    return { payout, refused: refused ? errorWords[refused] : '' }
  })
}
