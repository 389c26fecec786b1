import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { timeCursor } from './fields'
import type { TaxView } from './tax'

/** What one distributor has, by place, in whole fen. May be negative: what was paid out too early is carried. */
export interface AccountView {
  /** Earned by orders that may still come back. */
  pendingFen: number
  availableFen: number
  inTransferFen: number
  paidOutFen: number
  /** Kept aside for taxes. */
  withheldFen: number
}

/** Where money of commissions can be; `shop` is the seller's own pocket. */
export type LedgerPlace = 'shop' | 'pending' | 'available' | 'in_transfer' | 'paid_out' | 'withheld'

interface PostingView {
  id: string
  at: number
  /** More than 0: so many went from one place to the other. */
  fen: number
  from: LedgerPlace
  to: LedgerPlace
}

/** What an order earned or gave back. Nothing of the buyer. */
export interface CommissionEntryView extends PostingView {
  what: 'sale' | 'refund' | 'settle' | 'void' | 'reassign_out' | 'reassign_in'
  orderNumber: string
  /** What was sold. */
  name: string
  spec: string
  /** Of a refund, which one of the order it was, from 1. */
  nth?: number
  /** So many basis points, of what the buyer's money for this line was before and after. */
  rateBp: number
  keptBeforeFen: number
  keptAfterFen: number
}

/** What a payout moved: asked for, arrived, kept for taxes, or back again. */
export interface PayoutEntryView extends PostingView {
  what: 'payout_ask' | 'payout_paid' | 'payout_tax' | 'payout_back'
  payoutId: string
  /** All that was asked for; of which `fen` is a part once it is paid. */
  grossFen: number
  /** Of `payout_paid` and `payout_tax`: how the tax was reckoned. */
  tax?: TaxView
  /** Of `payout_back`: how the payout ended. */
  ended?: 'returned' | 'refused' | 'withdrawn'
}

/** One posting, told in three lines: what moved, because of what, and how it was reckoned. */
export type LedgerEntryView = CommissionEntryView | PayoutEntryView

/** Stands for a distributor where others look; no openid. */
const publicId = v.pipe(v.string(), v.regex(/^[A-Z2-7]{16}$/))

export const ledgerApi = {
  'ledger.account': endpoint<AccountView>()({
    role: 'distributor',
    input: v.strictObject({}),
    errors: [],
  }),
  /** The caller's entries, newest first, a page at a time. */
  'ledger.list': endpoint<{ entries: LedgerEntryView[]; after?: string }>()({
    role: 'distributor',
    input: v.strictObject({ after: v.optional(timeCursor) }),
    errors: [],
  }),
  /** What one distributor has, and why. */
  'ledger.of': endpoint<{ account: AccountView; entries: LedgerEntryView[]; after?: string }>()({
    role: 'clerk',
    input: v.strictObject({ distributorId: publicId, after: v.optional(timeCursor) }),
    errors: ['distributor_not_found'],
  }),
}
