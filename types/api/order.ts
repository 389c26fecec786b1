import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import { LIMITS } from '../limits'
import { type Address, address } from './address'
import type { AfterSaleState, OrderAfterSaleView } from './after-sale-views'
import {
  amountFen,
  cursor,
  goodsId,
  orderNumber,
  orderNumberOrTradeNo,
  priceFen,
  quantity,
  requestId,
  words,
} from './fields'

/** The life of an order: see the table in `cloudfunctions/shop/order/order.ts`. */
export type OrderState =
  | 'placing'
  | 'unpaid'
  | 'closing'
  | 'paid'
  | 'shipped'
  | 'received'
  | 'completed'
  | 'closed'

export type CloseReason = 'buyer' | 'timeout' | 'out_of_stock' | 'coupon_gone' | 'not_finished' | 'refunded'

/** What the person looking may do now; the screen draws buttons from it. */
export type OrderAction = 'pay' | 'cancel' | 'receive' | 'cancel_paid' | 'ask_after_sale'

export interface OrderLineView {
  id: string
  productId: string
  skuId: string
  name: string
  spec: string
  picture: string
  priceFen: Fen
  quantity: number
  /** What the buyer paid for the line, freight apart. */
  paidFen: Fen
  shipped: number
  refunded: number
  refundedFen: Fen
  noReturn: boolean
}

export interface ParcelView {
  id: string
  /** By WeChat's id, and by the name that people know. */
  carrierId: string
  carrier: string
  trackingNumber: string
  at: number
  lines: { lineId: string; quantity: number }[]
}

/** One step of the order's life, as the life line shows it. */
export interface OrderEventView {
  event: string
  at: number
}

export interface RefundView {
  id: string
  refundFen: Fen
  reason: string
  at: number
  /** Money on its way, arrived, or held up: the shop is told and looks after it. */
  state: 'under_way' | 'done' | 'held_up'
}

export interface OrderCard {
  number: string
  state: OrderState
  closeReason?: CloseReason
  lines: Pick<OrderLineView, 'name' | 'spec' | 'picture' | 'quantity'>[]
  payableFen: Fen
  placedAt: number
  /** How its after-sale stands, while one is open. */
  afterSale?: AfterSaleState
  actions: OrderAction[]
}

export interface OrderView extends Omit<OrderCard, 'lines' | 'afterSale'> {
  lines: OrderLineView[]
  goodsFen: Fen
  /** What the coupon takes off the goods. */
  discountFen: Fen
  couponName?: string
  freightFen: Fen
  /** Present once the seller has made a new price: what is off the goods, what the freight was, and why. */
  repricing?: { offFen: Fen; placedFreightFen: Fen; reason: string; at: number }
  address: Address
  note: string
  /** Pay before this moment; afterwards the order closes. */
  payBy: number
  paidAt?: number
  shippedAt?: number
  /** Receipt is taken for granted from this moment. */
  receiveBy?: number
  /** While the buyer is to confirm receipt in WeChat's own component: what it must be given. */
  confirmAtWechat?: { merchantId: string; tradeNo: string; transactionId: string }
  parcels: ParcelView[]
  refunds: RefundView[]
  /** In the order they were asked. */
  afterSales: OrderAfterSaleView[]
  /** Whose card led to it. The price is the same without. */
  credit?: { name: string; samePrice: true }
  events: OrderEventView[]
}

/** One piece of the basket as the buyer saw it: a price that changed since is refused. */
const placedLine = v.strictObject({ productId: goodsId, skuId: goodsId, quantity, priceFen })

export const orderApi = {
  /** Answers with the order as it stands: asking again with the same request id never places twice. */
  'order.place': endpoint<OrderView>()({
    role: 'buyer',
    input: v.strictObject({
      requestId,
      lines: v.pipe(v.array(placedLine), v.minLength(1), v.maxLength(LIMITS.linesPerOrder)),
      address,
      note: v.optional(words(LIMITS.noteChars, 0), ''),
      /** The buyer ticked that some goods are exempt from the 7-day return. */
      agreedNoReturn: v.optional(v.boolean(), false),
      couponId: v.optional(goodsId),
      /** The sum that the buyer was shown: another one is refused. Our mini program always says it. */
      payableFen: v.optional(amountFen),
    }),
    errors: [
      'shop_closed',
      'sku_not_found',
      'off_sale',
      'price_changed',
      'out_of_stock',
      'quantity_too_large',
      'no_return_not_agreed',
      'coupon_unusable',
      'total_changed',
      'too_many_unpaid',
      'too_fast',
      'request_reused',
    ],
  }),
  'order.show': endpoint<OrderView>()({
    role: 'buyer',
    input: v.strictObject({ number: orderNumberOrTradeNo }),
    errors: ['order_not_found'],
  }),
  'order.list': endpoint<{ orders: OrderCard[]; after?: string }>()({
    role: 'buyer',
    input: v.strictObject({
      state: v.optional(v.picklist(['unpaid', 'paid', 'shipped', 'received', 'completed', 'closed'])),
      after: v.optional(cursor),
    }),
    errors: [],
  }),
  /** How many of the caller's orders wait for something, by state, and open after-sales; at most `LIMITS.ordersCounted` of each are counted. */
  'order.counts': endpoint<{ unpaid: number; paid: number; shipped: number; afterSales: number }>()({
    role: 'buyer',
    input: v.strictObject({}),
    errors: [],
  }),
  'order.cancel': endpoint<OrderView>()({
    role: 'buyer',
    input: v.strictObject({ number: orderNumber }),
    errors: ['order_not_found', 'already_paid', 'pay_unavailable'],
  }),
  /**
   * The goods are here. Where WeChat was told of the shipping, WeChat must say so too (`not_confirmed`); the phone's word
   * alone counts only where it never was.
   */
  'order.receive': endpoint<OrderView>()({
    role: 'buyer',
    input: v.strictObject({ number: orderNumber }),
    errors: ['order_not_found', 'not_shipped', 'not_confirmed', 'wechat_unavailable'],
  }),
}
