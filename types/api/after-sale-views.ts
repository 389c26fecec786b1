import type { Fen } from '../fen'
import type { Address } from './address'

/** Money back alone, or goods back first and then the money. */
export const afterSaleKinds = ['refund', 'return'] as const
export type AfterSaleKind = (typeof afterSaleKinds)[number]

/** Why: no longer wanted, waited too long, broken or spoilt, too few in the parcel, another thing, not what was promised. */
export const afterSaleReasons = ['changed_mind', 'slow', 'broken', 'missing', 'wrong', 'not_as_told'] as const
export type AfterSaleReason = (typeof afterSaleReasons)[number]

/** The life of an after-sale: see the table in `cloudfunctions/shop/after-sale/after-sale.ts`. */
export type AfterSaleState =
  | 'asked'
  | 'agreed_return'
  | 'sent_back'
  | 'refunding'
  | 'held_up'
  | 'done'
  | 'refused'
  | 'withdrawn'
  | 'lapsed'

export type AfterSaleStep =
  | 'ask'
  | 'agree_refund'
  | 'agree_return'
  | 'refuse'
  | 'withdraw'
  | 'send_back'
  | 'receive_back'
  | 'lapse'
  | 'refund_held'
  | 'refund_again'
  | 'refund_done'

/** Whose turn it is: the seller's, the buyer's, WeChat's (money is on its way or held up), or nobody's. */
export const afterSaleTurns = ['seller', 'buyer', 'money', 'over'] as const
export type AfterSaleTurn = (typeof afterSaleTurns)[number]

/** What the person looking may do now. */
export type AfterSaleAction = 'withdraw' | 'send_back' | 'agree' | 'refuse' | 'receive_back'

/** Who did it. A buyer is told `shop` where staff are told which of them; `itself` = its time had come. */
export type AfterSaleBy = 'buyer' | 'shop' | 'owner' | 'clerk' | 'itself'

export interface AfterSaleEventView {
  event: AfterSaleStep
  at: number
  by: AfterSaleBy
  words: string
  /** The sum that was asked or agreed. */
  refundFen?: Fen
}

export interface AfterSaleLineView {
  lineId: string
  name: string
  spec: string
  picture: string
  quantity: number
  /** Of `quantity`, the pieces that had been shipped when it was asked. */
  ofShipped: number
  /** What was asked for these pieces, then what was agreed. */
  refundFen: Fen
}

export interface AfterSaleCard {
  id: string
  number: string
  kind: AfterSaleKind
  reason: AfterSaleReason
  state: AfterSaleState
  turn: AfterSaleTurn
  lines: AfterSaleLineView[]
  freightFen: Fen
  /** Asked, then agreed; freight included. */
  refundFen: Fen
  at: number
  /** When it goes on by itself; absent = never. */
  dueAt?: number
}

/** An after-sale with its whole trail. */
export interface AfterSaleView extends AfterSaleCard {
  words: string
  pictures: string[]
  /** Where the goods go back to; absent while the shop has said nothing. */
  returnTo?: Address
  parcel?: { carrier: string; trackingNumber: string; at: number }
  /** Money on its way, arrived, or held up: the shop is told and looks after it. */
  refund?: { state: 'under_way' | 'done' | 'held_up'; at: number }
  events: AfterSaleEventView[]
  actions: AfterSaleAction[]
}

/** One line of an order and what may be asked for it. */
export interface AskableLine {
  lineId: string
  name: string
  spec: string
  picture: string
  /** Pieces that are neither given back nor under an open after-sale; of these, those that were shipped. */
  left: number
  shipped: number
  /** At most for one piece, two pieces, … up to `left`: what was paid for them. */
  mostFen: Fen[]
  noReturn: boolean
  /** Its open after-sale: a second one has to wait. */
  afterSaleId?: string
}

export interface AskableView {
  lines: AskableLine[]
  /** Freight that comes back too when everything left is asked for and nothing was shipped. */
  freightFen: Fen
  /** Until when one may ask; absent before the goods are received. */
  askBy?: number
  /** The shop's time to answer; afterwards what was asked is agreed by itself. */
  answerWithinHours: number
}

/** An after-sale as its order shows it. */
export interface OrderAfterSaleView {
  id: string
  kind: AfterSaleKind
  state: AfterSaleState
  refundFen: Fen
  at: number
}

export interface ReturnsView {
  /** Absent until the owner has told it. */
  returnTo?: Address
  /** An ask that is not answered in this time is agreed by itself. */
  afterSaleWithinHours: number
  /** A return that is not sent in this time is closed by itself. */
  sendBackWithinDays: number
}
