import * as v from 'valibot'
import { endpoint, type Role } from '../endpoint'
import type { Fen } from '../fen'
import { LIMITS } from '../limits'
import { goodsId, orderNumber, requestId, words } from './fields'
import type { OrderView } from './order'

/** Why the shelf changed by hand: bought in, counted, broken, tasted, used by the shop, came back. */
export const stockReasons = ['restock', 'recount', 'broken', 'tasting', 'own_use', 'returned'] as const
export type StockReason = (typeof stockReasons)[number]

export interface StockView {
  skuId: string
  onHand: number
  committed: number
  held: number
  available: number
}

/** Something a person must look at: money that did not match, a refund that is stuck, a call that keeps failing. */
export interface AttentionView {
  id: string
  kind: 'incident' | 'refund' | 'outbox'
  /** A word of the kind's own list; the screen has words for it. */
  what: string
  orderNumber?: string
  amountFen?: Fen
  at: number
}

const pieces = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-LIMITS.stockChangePieces),
  v.maxValue(LIMITS.stockChangePieces),
  v.check(n => n !== 0),
)

const refundedLine = v.strictObject({
  lineId: v.pipe(v.string(), v.regex(/^\d{1,2}$/)),
  /** Pieces given back; 0 = money only. */
  quantity: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.quantityPerLine)),
  refundFen: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
  /** Whether the pieces can be sold again. */
  restock: v.boolean(),
})

export const sellerApi = {
  'staff.me': endpoint<{ role: Role }>()({ role: 'buyer', input: v.strictObject({}), errors: [] }),
  /** The first owner claims the shop by the one-time token of its deployment. */
  'staff.claim': endpoint<{ role: Role }>()({
    role: 'buyer',
    input: v.strictObject({ token: v.pipe(v.string(), v.minLength(16), v.maxLength(128)) }),
    errors: ['claim_refused'],
  }),
  'stock.show': endpoint<StockView>()({
    role: 'clerk',
    input: v.strictObject({ skuId: goodsId }),
    errors: ['sku_not_found'],
  }),
  'stock.change': endpoint<{ changed: boolean }>()({
    role: 'clerk',
    input: v.strictObject({ requestId, skuId: goodsId, pieces, reason: v.picklist(stockReasons) }),
    errors: ['sku_not_found', 'below_zero'],
  }),
  /** Money back per line and quantity; `freightFen` on top. Goods are taken back onto the shelf where asked. */
  'refund.give': endpoint<OrderView>()({
    role: 'owner',
    input: v.strictObject({
      requestId,
      number: orderNumber,
      lines: v.pipe(v.array(refundedLine), v.maxLength(LIMITS.linesPerOrder)),
      freightFen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)), 0),
      reason: words(60),
    }),
    errors: [
      'order_not_found',
      'not_paid',
      'more_than_left',
      'more_than_paid',
      'nothing_to_refund',
      'too_many_refunds',
      'too_late',
      'request_reused',
    ],
  }),
  /** Sends a refund that needs attention once more, under its own number. */
  'refund.retry': endpoint<{ state: string }>()({
    role: 'owner',
    input: v.strictObject({ refundId: goodsId }),
    errors: ['refund_not_found', 'nothing_to_retry'],
  }),
  'attention.list': endpoint<{ items: AttentionView[] }>()({
    role: 'clerk',
    input: v.strictObject({}),
    errors: [],
  }),
  'attention.resolve': endpoint<{ resolved: boolean }>()({
    role: 'owner',
    input: v.strictObject({ incidentId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,96}$/)) }),
    errors: ['incident_not_found'],
  }),
}
