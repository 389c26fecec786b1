import type { HoldReason, NotCredited } from '../../../types/api/credit-views'
import type { Channel } from '../../../types/api/share'

/** A distributor's way to one product, or to the shop, by one channel. `_id` is what cards and posters carry. */
export interface ShareCode {
  _id: string
  /** The distributor's openid. */
  distributorId: string
  /** '' = the shop. */
  productId: string
  channel: Channel
  at: number
  /** How often the distributor sent it, by Beijing day: `{ '2026-11-22': 3 }`. */
  sentOn: Record<string, number>
}

/** That a distributor shares a product, or the shop, by whatever channel: `_id` as `linkOf` derives it. */
export interface ShareLink {
  _id: string
  /** The distributor's openid. */
  distributorId: string
  /** '' = the shop. */
  productId: string
  /** Place in lists: time then `_id`. */
  listKey: string
}

/** Somebody whom a code or link has reached: one for each person and code, and for each person and link. Never changed. */
export interface Face {
  _id: string
  /** The code, or the link's `_id`. */
  of: string
  /** Whether the person had never paid for anything here when the first card was opened. */
  newFace: boolean
  at: number
}

/** Somebody known opened a code: once a minute, more often only where other cards were opened between. Never changed. */
export interface Touch {
  _id: string
  code: string
  /** The distributor's openid. */
  distributorId: string
  buyerId: string
  productId: string
  channel: Channel
  at: number
  /** Whether the buyer had never paid for anything here before. */
  newFace: boolean
}

/** One touch and its distributor, as the order keeps them. */
export interface TouchTold {
  /** The distributor's openid; never told to a buyer. */
  distributorId: string
  name: string
  touchId: string
  code: string
  channel: Channel
  productId: string
  touchedAt: number
}

/** Who earns by an order, as it was decided when it was placed, or by the seller later. The last one counts. */
export interface CreditSpan extends TouchTold {
  /** Which rule it was decided by; `seller` = reassigned. */
  rule: 'last' | 'first' | 'seller'
  /** Until when the touch counted. */
  untilAt: number
  /** Basis points by line id, as they stood then. */
  rateBp: Record<string, number>
  /** How many of the order's refunds had been decided before: they concern the span before. */
  fromRefund: number
  at: number
  /** Of one that the seller gave: why. */
  reason?: string
}

/** A distributor's word that an order was theirs, and what the owner said to it. */
export interface Contest {
  /** The distributor's openid. */
  distributorId: string
  words: string
  at: number
  answer?: { verdict: 'uphold' | 'dismiss'; words: string; at: number; by: string }
}

/** The credit of one order. Absent on an order nobody's touch led to. */
export interface Credit {
  /** Empty = nobody earns: see `others` for why. */
  spans: CreditSpan[]
  /** Goods go to the distributor's own phone or door: nothing becomes available until the seller has looked. */
  hold?: HoldReason
  /** What the seller decided about the hold; `void` = nothing is earned. */
  looked?: { verdict: 'pass' | 'void'; at: number; by: string }
  /** Others whose touch within the window is on record, and why they do not earn. */
  others: (TouchTold & { why: NotCredited })[]
  /** How long a touch counted when this was decided. */
  withinDays?: number
  /** Absent until somebody contests it; one for each distributor. */
  contests?: Contest[]
  /**
   * How many refunds had been decided when what was earned became available, or void by the seller's verdict; absent = it
   * is still open. From then on nobody else can earn it.
   */
  settledRefunds?: number
}

/**
 * That an order stands in a distributor's list (`_id` = number:publicId): written after the order, never before. All that
 * the list tells is read off the order beside it.
 */
export interface CreditDocument {
  _id: string
  orderNumber: string
  /** The distributor's openid. */
  distributorId: string
  /** By which of their codes the buyer came. */
  code: string
  /** Place in the distributor's list: when the order was placed, then its number. */
  listKey: string
  /** Place among open contests: when it was contested, then `_id`; '' while nobody needs to answer. */
  contestKey: string
  /** Place among held credits: since when it is this distributor's, then `_id`; '' while nobody needs to look. */
  heldKey: string
  /** The order's revision that it was written from: never goes back to an earlier one. */
  rev: number
}
