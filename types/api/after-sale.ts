import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import { address } from './address'
import {
  type AfterSaleCard,
  type AfterSaleView,
  type AskableView,
  afterSaleKinds,
  afterSaleReasons,
  afterSaleTurns,
  type ReturnsView,
} from './after-sale-views'
import {
  amountFen,
  cursor,
  goodsId,
  lineId,
  longWords,
  orderNumber,
  pieces,
  quantity,
  requestId,
  trackingNumber,
  words,
} from './fields'

const PICTURE =
  /^cloud:\/\/[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}\/after-sale\/[A-Z2-7]{16}\/[0-9a-f-]{36}\.(jpg|png|webp)$/

/** A picture in the folder of its own order, as `wx.cloud.uploadFile` names it. */
const picture = v.pipe(v.string(), v.maxLength(200), v.regex(PICTURE))

const askedLine = v.strictObject({
  lineId,
  quantity,
  /** All that was paid for these pieces unless it is told. */
  refundFen: v.optional(amountFen),
})

const agreedLine = v.strictObject({
  lineId,
  refundFen: amountFen,
  /** Pieces that can be sold again. */
  restock: pieces,
})

const atMost = LIMITS.linesPerOrder
const said = longWords(LIMITS.afterSaleChars, 0)
const one = { number: orderNumber, id: goodsId }
const step = { requestId, ...one }

export const afterSaleApi = {
  /** What of an order an after-sale may be asked for, and up to which sums. */
  'after_sale.askable': endpoint<AskableView>()({
    role: 'buyer',
    input: v.strictObject({ number: orderNumber }),
    errors: ['order_not_found', 'not_paid', 'too_late_to_ask'],
  }),
  'after_sale.ask': endpoint<AfterSaleView>()({
    role: 'buyer',
    input: v.strictObject({
      requestId,
      number: orderNumber,
      kind: v.picklist(afterSaleKinds),
      reason: v.picklist(afterSaleReasons),
      words: v.optional(said, ''),
      pictures: v.optional(v.pipe(v.array(picture), v.maxLength(LIMITS.picturesPerAfterSale)), []),
      lines: v.pipe(v.array(askedLine), v.minLength(1), v.maxLength(atMost)),
    }),
    errors: [
      'order_not_found',
      'not_paid',
      'too_late_to_ask',
      'too_late',
      'too_many_after_sales',
      'too_many_refunds',
      'picture_not_own',
      'after_sale_open',
      'more_than_left',
      'more_than_paid',
      'not_shipped',
      'no_return_goods',
      'nothing_to_refund',
      'request_reused',
    ],
  }),
  /** Cancels a paid order of which nothing was shipped: asks for all the money back, freight included. */
  'after_sale.cancel_order': endpoint<AfterSaleView>()({
    role: 'buyer',
    input: v.strictObject({ requestId, number: orderNumber }),
    errors: [
      'order_not_found',
      'not_paid',
      'already_shipped',
      'too_late_to_ask',
      'too_late',
      'too_many_after_sales',
      'too_many_refunds',
      'after_sale_open',
      'nothing_to_refund',
      'request_reused',
    ],
  }),
  'after_sale.show': endpoint<AfterSaleView>()({
    role: 'buyer',
    input: v.strictObject(one),
    errors: ['after_sale_not_found'],
  }),
  /** The caller's own, newest first. */
  'after_sale.list': endpoint<{ afterSales: AfterSaleCard[]; after?: string }>()({
    role: 'buyer',
    input: v.strictObject({ after: v.optional(cursor) }),
    errors: [],
  }),
  'after_sale.withdraw': endpoint<AfterSaleView>()({
    role: 'buyer',
    input: v.strictObject(step),
    errors: ['after_sale_not_found', 'after_sale_moved'],
  }),
  /** The parcel back. Once more with another number puts a slip right. */
  'after_sale.send_back': endpoint<AfterSaleView>()({
    role: 'buyer',
    input: v.strictObject({ ...step, carrier: words(20), trackingNumber }),
    errors: ['after_sale_not_found', 'after_sale_moved'],
  }),
  /** By deadline, the most urgent first; what is over, the latest first. */
  'after_sale.queue': endpoint<{ afterSales: AfterSaleCard[]; after?: string }>()({
    role: 'clerk',
    input: v.strictObject({ turn: v.picklist(afterSaleTurns), after: v.optional(cursor) }),
    errors: [],
  }),
  /** As `after_sale.show`, for staff. */
  'after_sale.detail': endpoint<AfterSaleView>()({
    role: 'clerk',
    input: v.strictObject(one),
    errors: ['after_sale_not_found'],
  }),
  /**
   * A refund is decided here and goes to WeChat; a return is told where to go. Without lines and freight, as asked.
   * `restock` counts for refunds; goods that come back are counted when they are there.
   */
  'after_sale.agree': endpoint<AfterSaleView>()({
    role: 'owner',
    input: v.strictObject({
      ...step,
      lines: v.optional(v.pipe(v.array(agreedLine), v.minLength(1), v.maxLength(atMost))),
      freightFen: v.optional(amountFen),
      words: v.optional(said, ''),
    }),
    errors: [
      'after_sale_not_found',
      'after_sale_moved',
      'line_not_found',
      'more_than_left',
      'more_than_paid',
      'nothing_to_refund',
      'no_return_address',
      'too_many_refunds',
      'too_late',
    ],
  }),
  'after_sale.refuse': endpoint<AfterSaleView>()({
    role: 'owner',
    input: v.strictObject({ ...step, words: longWords(LIMITS.afterSaleChars) }),
    errors: ['after_sale_not_found', 'after_sale_moved'],
  }),
  /** The goods are back: pieces that can be sold again go onto the shelf, and the agreed money to the buyer. */
  'after_sale.receive_back': endpoint<AfterSaleView>()({
    role: 'clerk',
    input: v.strictObject({
      ...step,
      lines: v.pipe(
        v.array(v.strictObject({ lineId, restock: pieces })),
        v.minLength(1),
        v.maxLength(atMost),
      ),
      words: v.optional(said, ''),
    }),
    errors: [
      'after_sale_not_found',
      'after_sale_moved',
      'line_not_found',
      'more_than_left',
      'too_many_refunds',
      'too_late',
    ],
  }),
  /** How the shop takes goods back. */
  'shop.returns': endpoint<ReturnsView>()({ role: 'clerk', input: v.strictObject({}), errors: [] }),
  'shop.set_returns': endpoint<ReturnsView>()({
    role: 'owner',
    input: v.strictObject({
      returnTo: v.optional(address),
      afterSaleWithinHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(168))),
      sendBackWithinDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30))),
    }),
    errors: [],
  }),
}
