import type { TaxView } from '../../../types/api/tax'
import type { Fen } from '../../../types/fen'

/** Where money of commissions can be. `shop` is the seller's own pocket; the others belong to one distributor. */
export type Place = 'shop' | 'pending' | 'available' | 'in_transfer' | 'paid_out' | 'withheld'

/** One posting: `fen` > 0 goes from one place to another. Append-only; `_id` = `id` is derived from what caused it. */
interface Posting {
  _id: string
  id: string
  /** The distributor's openid. */
  distributorId: string
  from: Place
  to: Place
  fen: Fen
  at: number
  /** When it was filed in `ledger_entries`; absent while it only stands on the account. */
  filedAt?: number
}

/** What an order earned or gave back. */
export interface CommissionEntry extends Posting {
  what: 'sale' | 'refund' | 'settle' | 'void' | 'reassign_out' | 'reassign_in'
  orderNumber: string
  lineId: string
  /** What the line is called, so that a list needs no look at the order. */
  name: string
  spec: string
  /** Of a refund, its place among those of the order, from 1. */
  nth?: number
  /** How it was reckoned: this many basis points of what was kept before and after. */
  rateBp: number
  keptBeforeFen: Fen
  keptAfterFen: Fen
}

/** What a payout moved: asked for, arrived, kept for taxes, or back again. */
export interface PayoutEntry extends Posting {
  what: 'payout_ask' | 'payout_paid' | 'payout_tax' | 'payout_back'
  payoutId: string
  /** All that was asked for; of which `fen` is a part once it is paid. */
  grossFen: Fen
  /** Of `payout_paid` and `payout_tax`: how the tax was reckoned. */
  tax?: TaxView
  /** Of `payout_back`: how the payout ended. */
  ended?: 'returned' | 'refused' | 'withdrawn'
  /** Behind it stands no single order; an index covers this field. */
  orderNumber: ''
}

export type LedgerEntry = CommissionEntry | PayoutEntry

export const isOfPayout = (entry: LedgerEntry): entry is PayoutEntry => 'payoutId' in entry

/** What one distributor has (`_id` = openid), by place, in whole fen. Sums may be negative: what was paid out too early is carried. */
export interface Account {
  _id: string
  pendingFen: number
  availableFen: number
  inTransferFen: number
  paidOutFen: number
  withheldFen: number
  /** The payout that is under way; absent = none, so that a next one may be asked for. */
  openPayout?: string
  /** Who is paid was deleted on request: nothing may be asked for until it is recorded anew. */
  payeeForgotten?: true
  /** Entries that are in the figures and not yet filed in `ledger_entries`. */
  unfiled: LedgerEntry[]
  /** When the filing sweep should look; 0 = nothing to file. */
  fileAt: number
}
