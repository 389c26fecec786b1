import type { Order } from '../../cloudfunctions/shop/documents'
import { type Figures, NOTHING } from '../../cloudfunctions/shop/ledger/account'
import type { Payout } from '../../cloudfunctions/shop/payout/document'

/** What a person has by one order, told by what the lines themselves say was kept; no entry is looked at. */
function earnedBy(
  person: string,
  { credit, lines, payment }: Order,
): Pick<Figures, 'pendingFen' | 'availableFen'> {
  const span = credit?.spans.at(-1)
  const isVoid = credit?.looked?.verdict === 'void'
  if (!payment || isVoid || span?.distributorId !== person) return { pendingFen: 0, availableFen: 0 }
  const earned = lines
    .map(line => ((line.paidFen - line.refundedFen) * (span.rateBp[line.id] ?? 0)) / 10_000)
    .reduce((sum, fen) => sum + Math.floor(fen), 0)
  return credit?.settledRefunds === undefined
    ? { pendingFen: earned, availableFen: 0 }
    : { pendingFen: 0, availableFen: earned }
}

/** What a person must have by all of these orders: Σ floor(rate × kept), to the fen. */
export function earnedByAll(person: string, orders: readonly Order[]): Figures {
  const each = orders.map(order => earnedBy(person, order))
  return {
    ...NOTHING,
    pendingFen: each.reduce((sum, one) => sum + one.pendingFen, 0),
    availableFen: each.reduce((sum, one) => sum + one.availableFen, 0),
  }
}

const sum = (figures: readonly number[]) => figures.reduce((total, one) => total + one, 0)

/** What a person has after these payouts, told by the payouts alone; no entry is looked at. */
export function paidOf(person: string, payouts: readonly Payout[], before: Figures): Figures {
  const own = payouts.filter(({ distributorId }) => distributorId === person)
  const paid = own.filter(({ state }) => state === 'paid')
  const open = own.filter(({ queue }) => queue !== 'ended')
  const gone = {
    inTransferFen: sum(open.map(({ grossFen }) => grossFen)),
    paidOutFen: sum(paid.map(({ netFen = 0 }) => netFen)),
    withheldFen: sum(paid.map(({ taxFen = 0 }) => taxFen)),
  }
  return { ...before, ...gone, availableFen: before.availableFen - sum(Object.values(gone)) }
}
