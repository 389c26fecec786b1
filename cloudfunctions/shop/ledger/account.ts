import { unlessThere } from '../journal/filed'
import type { Change, When } from '../ports'
import type { Account, LedgerEntry, Place } from './document'

/** What one distributor has, by place. */
export type Figures = Omit<Account, '_id' | 'unfiled' | 'fileAt' | 'openPayout' | 'payeeForgotten'>

/** Where each place stands on the account; the shop's own pocket stands on none. */
const FIGURE: Record<Exclude<Place, 'shop'>, keyof Figures> = {
  pending: 'pendingFen',
  available: 'availableFen',
  in_transfer: 'inTransferFen',
  paid_out: 'paidOutFen',
  withheld: 'withheldFen',
}

export const NOTHING: Figures = {
  pendingFen: 0,
  availableFen: 0,
  inTransferFen: 0,
  paidOutFen: 0,
  withheldFen: 0,
}

/** What entries come to, by place. */
export function sumsOf(entries: readonly Pick<LedgerEntry, 'from' | 'to' | 'fen'>[]): Figures {
  const sums = { ...NOTHING }
  for (const { from, to, fen } of entries) {
    if (from !== 'shop') sums[FIGURE[from]] -= fen
    if (to !== 'shop') sums[FIGURE[to]] += fen
  }
  return sums
}

export const figuresOf = (account: Account | undefined): Figures => {
  if (!account) return NOTHING
  const { pendingFen, availableFen, inTransferFen, paidOutFen, withheldFen } = account
  return { pendingFen, availableFen, inTransferFen, paidOutFen, withheldFen }
}

/** Moves the two figures and writes down why, once per entry. Nothing is too little: what is given back is carried. */
export function posting(entry: LedgerEntry, at: number): { when: When; change: Change } {
  const moved = Object.entries(sumsOf([entry])).filter(([, by]) => by !== 0)
  return {
    when: unlessThere(entry),
    change: { inc: Object.fromEntries(moved), push: { unfiled: entry }, set: { fileAt: at } },
  }
}

/** An account as its first entries make it. */
export const openedWith = (distributorId: string, entries: readonly LedgerEntry[], at: number): Account => ({
  _id: distributorId,
  ...sumsOf(entries),
  unfiled: [...entries],
  fileAt: at,
})
