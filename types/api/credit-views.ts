import type { Fen } from '../fen'
import type { OrderLineView, OrderState } from './order'
import type { Channel } from './share'

/** Why somebody whose card the buyer opened earns nothing by an order. */
export type NotCredited =
  | 'later_touch'
  | 'earlier_touch'
  | 'own_purchase'
  | 'not_new_customer'
  | 'suspended'
  | 'reassigned'

/** By which rule somebody earns: the last or the first card, or the seller's word. */
export type CreditRule = 'last' | 'first' | 'seller'

/** Why nothing becomes available until the seller has looked. */
export type HoldReason = 'same_phone' | 'same_address'

/** Which card it was, when it was opened, and until when that counts. `productId` is '' for a card of the shop. */
export interface TouchView {
  channel: Channel
  productId: string
  touchedAt: number
  untilAt: number
}

/** Who would earn by an order placed now, or why nobody would. */
export interface CreditPreview {
  earner?: TouchView & { name: string; rule: 'last' | 'first' }
  nobody?: NotCredited | 'no_touch'
}

/** A distributor's word that an order was led to by their card, and the seller's answer. */
export interface ContestView {
  state: 'open' | 'upheld' | 'dismissed'
  words: string
  at: number
  answer?: { words: string; at: number }
}

type Goods = Pick<OrderLineView, 'name' | 'spec' | 'picture' | 'quantity' | 'paidFen' | 'refundedFen'>

/** An order as a distributor sees it whose card its buyer had opened. Nothing in it tells who the buyer is. */
export interface CreditCard extends TouchView {
  number: string
  placedAt: number
  state: OrderState
  lines: Goods[]
  /** `held`: the seller is to look first; `voided`: has looked, and nothing is earned. */
  standing: 'earning' | 'held' | 'voided' | 'lost'
  /** What the order earns as it stands; 0 when it was lost. */
  earnFen: Fen
  /** Nothing about it changes any more but what is given back. */
  settled: boolean
  rule?: CreditRule
  /** Of a lost one. */
  why?: NotCredited
  contest?: ContestView
  actions: 'contest'[]
}

/** An order whose credit somebody contests. */
export interface ContestCard {
  number: string
  placedAt: number
  lines: Goods[]
  /** Who contests, and which card they mean. */
  distributorId: string
  name: string
  touch: TouchView
  words: string
  at: number
  /** Who earns now; absent when nobody does. */
  earner?: string
}

/** An order whose credit waits for the owner's look. */
export interface HeldCard {
  number: string
  placedAt: number
  lines: Goods[]
  /** Who is to earn. */
  distributorId: string
  name: string
  why: HoldReason
  earnFen: Fen
  /** The order is over: only the look is missing. */
  over: boolean
}

export type CreditAction = 'look' | 'reassign' | 'answer'

/** A distributor and the card, for staff. */
interface PersonTouchView extends TouchView {
  distributorId: string
  name: string
}

/** All about who earns by an order, for staff. */
export interface SellerCreditView {
  earner?: PersonTouchView & {
    rule: CreditRule
    /** Why the seller gave it to them; '' when a rule decided. */
    reason: string
    decidedAt: number
    rates: { lineId: string; rateBp: number }[]
    earnFen: Fen
  }
  others: (PersonTouchView & { why: NotCredited })[]
  hold?: HoldReason
  looked?: { verdict: 'pass' | 'void'; at: number }
  settled: boolean
  contests: (ContestView & { distributorId: string; name: string })[]
  /** What the caller may decide now. */
  actions: CreditAction[]
}
