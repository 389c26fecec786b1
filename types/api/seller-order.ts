import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import { LIMITS } from '../limits'
import type { SellerCreditView } from './credit-views'
import { beijingDay, cursor, orderNumber, orderNumberOrTradeNo, words } from './fields'
import type { CloseReason, OrderLineView, OrderState, OrderView, ParcelView, RefundView } from './order'

/** The lists of staff: oldest wait first; on the road; money given back; all. */
export const sellerTabs = ['to_ship', 'shipped', 'after_sale', 'all'] as const
export type SellerTab = (typeof sellerTabs)[number]

/** What the caller may do with an order now. */
export type SellerOrderAction = 'ship' | 'reprice' | 'refund'

/** Who did something: staff by name, when it is still known. */
export interface DoneBy {
  who: 'buyer' | 'shop' | 'staff'
  name?: string
}

export interface SellerOrderCard {
  number: string
  state: OrderState
  closeReason?: CloseReason
  lines: Pick<OrderLineView, 'name' | 'spec' | 'picture' | 'quantity'>[]
  payableFen: Fen
  placedAt: number
  paidAt?: number
  receiver: { name: string; city: string; phoneTail: string }
  /** Pieces that wait to be shipped. */
  unshipped: number
  refundedFen: Fen
  /** What the buyer wrote, and what staff wrote for each other; '' for nothing. */
  note: string
  staffNote: string
}

export interface SellerOrderPage {
  orders: SellerOrderCard[]
  after?: string
}

/** One order with all that staff needs: who gets it, what was tried, who did what. Never shown to anyone else. */
export interface SellerOrderView extends Omit<OrderView, 'actions' | 'events' | 'lines' | 'credit'> {
  actions: SellerOrderAction[]
  lines: (OrderLineView & { unshipped: number })[]
  parcels: ParcelView[]
  refunds: RefundView[]
  payment?: { outTradeNo: string; transactionId: string; totalFen: Fen; at: number }
  /** Every attempt to pay; only the last one counts. */
  attempts: { outTradeNo: string; totalFen: Fen; startedAt: number }[]
  /** Of the freight, what was given back. */
  freightRefundedFen: Fen
  /** What the new price may be at most: the buyer agreed to this one. */
  placedPayableFen: Fen
  /** A new price that waits until WeChat has closed the attempt at the old one. */
  priceWaits?: Fen
  events: { event: string; at: number; by: DoneBy }[]
  staffNote?: { words: string; at: number; by: DoneBy }
  /** Who earns by it; absent when no card led to it. */
  credit?: SellerCreditView
}

const sumFen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.priceFen))

export const sellerOrderApi = {
  'seller_order.list': endpoint<SellerOrderPage>()({
    role: 'clerk',
    input: v.strictObject({ tab: v.picklist(sellerTabs), after: v.optional(cursor) }),
    errors: [],
  }),
  /** By number (of any payment attempt), phone or its last four digits, receiver's name, names of goods. Newest first. */
  'seller_order.search': endpoint<SellerOrderPage>()({
    role: 'clerk',
    input: v.strictObject({ words: words(LIMITS.searchChars), after: v.optional(cursor) }),
    errors: [],
  }),
  'seller_order.show': endpoint<SellerOrderView>()({
    role: 'clerk',
    input: v.strictObject({ number: orderNumberOrTradeNo }),
    errors: ['order_not_found'],
  }),
  /**
   * Another price for an unpaid order: off its goods, beside the coupon, and its freight. Both are of the order as it was
   * placed, so the same price twice is one change.
   */
  'seller_order.reprice': endpoint<SellerOrderView>()({
    role: 'owner',
    input: v.strictObject({
      number: orderNumber,
      offFen: sumFen,
      freightFen: sumFen,
      reason: words(LIMITS.repriceReasonChars),
    }),
    errors: [
      'order_not_found',
      'order_closed',
      'already_paid',
      'price_out_of_range',
      'too_many_prices',
      'pay_unavailable',
    ],
  }),
  /** A note for staff; `was` is the one that its writer saw: one that changed since is not overwritten. '' takes it off. */
  'seller_order.note': endpoint<SellerOrderView>()({
    role: 'clerk',
    input: v.strictObject({
      number: orderNumber,
      words: words(LIMITS.staffNoteChars, 0),
      was: words(LIMITS.staffNoteChars, 0),
    }),
    errors: ['order_not_found', 'note_changed'],
  }),
  /** Orders placed from one Beijing day until another as CSV, newest first, a page at a time; the first begins with BOM and titles. */
  'seller_order.export': endpoint<{ csv: string; orders: number; after?: string }>()({
    role: 'owner',
    input: v.pipe(
      v.strictObject({
        state: v.optional(
          v.picklist(['unpaid', 'paid', 'shipped', 'received', 'completed', 'closed'] satisfies OrderState[]),
        ),
        from: beijingDay,
        until: beijingDay,
        after: v.optional(cursor),
      }),
      v.check(({ from, until }) => from <= until),
    ),
    errors: [],
  }),
}
