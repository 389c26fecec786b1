import type { DistributorEvent, DistributorState, DistributorWas } from '../../../types/api/distributor'
import type { Trailed } from '../audit/document'

/** One who shares for the shop (`_id` = openid). One level: nobody stands above or below anybody. */
export interface Distributor extends Trailed {
  _id: string
  /** Stands for the person wherever others look; no openid. */
  publicId: string
  state: DistributorState
  /** Shown beside 推广 to whoever opens a card. */
  name: string
  /** To see whether an order goes to the distributor's own door; for the seller's eyes alone. */
  phone: string
  /** Numbers they gave before: an order to one of these still goes to their own. */
  formerPhones?: string[]
  /** Which wording of the agreement was read and accepted. */
  agreedTo: string
  appliedAt: number
  /** The rate of this person, in basis points; absent = that of the goods or the shop. */
  rateBp?: number
  /** Recorded by the owner as a business that invoices: its payouts are not taxed here. */
  business?: { name: string; creditCode: string; at: number }
  /** Why it was rejected or suspended; '' otherwise. */
  reason: string
  events: {
    event: DistributorEvent
    at: number
    by: string
    reason: string
    /** What the distributor's own step replaced. */
    was?: DistributorWas
  }[]
}

/** How the shop lets others share; read by `distributionOf`, which knows what holds where nothing was set. */
export interface DistributionSettings {
  joining?: 'open' | 'approval'
  /** Whose card counts: of the last or of the first touch within `withinDays`. */
  rule?: 'last' | 'first'
  withinDays?: number
  newCustomersOnly?: boolean
  /** The shop's rate, and the cap of every rate, in basis points. */
  rateBp?: number
  capBp?: number
  /** Less than this is not paid out; read by `minPayoutOf`. */
  minPayoutFen?: number
}
