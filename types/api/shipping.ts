import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import type { Address } from './address'
import {
  carrierId,
  cursor,
  goodsId,
  lineId,
  orderNumber,
  quantity,
  requestId,
  trackingNumber,
  words,
} from './fields'
import type { OrderState, OrderView, ParcelView } from './order'

/** A carrier, by WeChat's id and the name that people know. */
export interface CarrierView {
  id: string
  name: string
  /** What people call it: 顺丰. */
  short: string
  /** How its numbers look, as a regular expression of capitals without spaces. */
  form: string
}

/** One line of an order as whoever packs it needs it. */
export interface ToShipLine {
  id: string
  name: string
  spec: string
  picture: string
  quantity: number
  /** Neither shipped nor given back. */
  left: number
  /** How many of these stay in the shop while an after-sale about them is open. */
  kept: number
}

/** An order as whoever packs it needs it. */
export interface ToShipView {
  number: string
  state: OrderState
  lines: ToShipLine[]
  address: Address
  note: string
  paidAt: number
  parcels: ParcelView[]
  /** A parcel's number may still be put right; WeChat lets it be done once. */
  correctable: boolean
}

/** Why a pasted line cannot be shipped as it stands. */
export const pasteFaults = [
  'no_tracking_number',
  'no_order',
  'order_unknown',
  'several_orders',
  'which_carrier',
  'wrong_form',
  'number_twice',
  'order_twice',
] as const
export type PasteFault = (typeof pasteFaults)[number]

/** What one pasted line means. */
export interface PastedLine {
  /** As it was pasted. */
  text: string
  /** What was found in it; of an order, whose it is, so that a person can see that it is the right one. */
  number?: string
  name?: string
  phoneTail?: string
  carrierId?: string
  carrier?: string
  trackingNumber?: string
  /** Absent = it can go as it is. */
  fault?: PasteFault
}

/** A payment whose shipping WeChat has not taken: its money is held back until it has. */
export interface UntoldView {
  number: string
  /** Whose order it is. */
  name: string
  /** When the telling was asked for. */
  at: number
  tries: number
  why: UntoldReason
  /** Only replacing what WeChat has from elsewhere would help; it allows that once per payment. */
  replaces: boolean
}

/** Why WeChat has not taken a shipping. `broken`: something in the shop's own settings. */
export type UntoldReason =
  | 'unavailable'
  | 'payment_unknown'
  | 'told_otherwise'
  | 'reupload_used'
  | 'not_shippable'
  | 'refused'
  | 'broken'

/** Why an order cannot be shipped. */
const shipErrors = [
  'order_not_found',
  'not_paid',
  'more_than_left',
  'after_sale_open',
  'too_many_parcels',
  'carrier_unknown',
  'wrong_form',
] as const

/** Why one order of many was not shipped. */
export type ShipFault = (typeof shipErrors)[number] | 'busy'

/** What became of one order of many. `partly`: pieces under an open after-sale stayed in the shop. */
export interface ShipOutcome {
  number: string
  error?: ShipFault
  partly?: true
}

const shippedLine = v.strictObject({ lineId, quantity })

const pastedText = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.pastedChars))
const sentParcel = v.strictObject({ number: orderNumber, carrierId, trackingNumber })

export const shippingApi = {
  /** Ships lines and quantities in one parcel; without lines, all that is left. */
  'order.ship': endpoint<OrderView>()({
    role: 'clerk',
    input: v.strictObject({
      requestId,
      number: orderNumber,
      carrierId,
      trackingNumber,
      lines: v.optional(v.pipe(v.array(shippedLine), v.minLength(1), v.maxLength(LIMITS.linesPerOrder))),
    }),
    errors: shipErrors,
  }),
  /** The usual carriers, and those whose name or id begins with what was typed. */
  'shipping.carriers': endpoint<{ usual: CarrierView[]; found: CarrierView[] }>()({
    role: 'clerk',
    input: v.strictObject({ words: v.optional(words(20)) }),
    errors: [],
  }),
  /**
   * The order that is to be shipped next, the one that has waited longest, or the one named; how many wait (counted to
   * `LIMITS.toShipCounted`), its place among them, and which comes after it.
   */
  'shipping.next': endpoint<{ order?: ToShipView; place: number; of: number; next?: string }>()({
    role: 'clerk',
    input: v.strictObject({ number: v.optional(orderNumber) }),
    errors: ['order_not_found'],
  }),
  /** What pasted lines mean: an order's number, or its buyer's name or phone tail, and a tracking number each. */
  'shipping.preview': endpoint<{ lines: PastedLine[] }>()({
    role: 'clerk',
    input: v.strictObject({ text: pastedText, carrierId: v.optional(carrierId) }),
    errors: ['too_many_lines'],
  }),
  /** Ships whole orders, one by one; each is told apart. The same request ships each once. */
  'shipping.ship_many': endpoint<{ outcomes: ShipOutcome[] }>()({
    role: 'clerk',
    input: v.strictObject({
      requestId,
      parcels: v.pipe(v.array(sentParcel), v.minLength(1), v.maxLength(LIMITS.pastedLines)),
    }),
    errors: [],
  }),
  /** Payments that WeChat holds back because it has not taken their shipping, longest first. */
  'shipping.untold': endpoint<{ items: UntoldView[]; after?: string }>()({
    role: 'clerk',
    input: v.strictObject({ after: v.optional(cursor) }),
    errors: [],
  }),
  /** Tells WeChat once more, now. `replace`: also where it has something else already, which it allows once. */
  'shipping.retry': endpoint<{ told: boolean; why?: UntoldReason }>()({
    role: 'clerk',
    input: v.strictObject({ number: orderNumber, replace: v.optional(v.boolean(), false) }),
    errors: ['order_not_found', 'nothing_to_tell'],
  }),
  /** Puts a parcel's carrier and number right. Once WeChat knows of the parcel it can be done one time. */
  'shipping.correct': endpoint<ToShipView>()({
    role: 'clerk',
    input: v.strictObject({ number: orderNumber, parcelId: goodsId, carrierId, trackingNumber }),
    errors: [
      'order_not_found',
      'parcel_not_found',
      'carrier_unknown',
      'wrong_form',
      'correction_used',
      'too_late_to_correct',
    ],
  }),
}
