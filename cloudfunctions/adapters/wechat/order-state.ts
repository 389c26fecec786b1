import * as v from 'valibot'
import { no, ok } from '../../../types/result'
import type { Wx, WxOrder } from '../../shop/wx-port'
import { type Client, readAnswer } from './client'

const PATH = '/wxa/sec/order/get_order'
const PAYMENT_UNKNOWN = 10060001

/**
 * WeChat's `order_state`. Its page names 6 "money waits to be settled" and has been seen after receipt; that 4 and 6 both
 * follow receipt is our reading of it, and stands here alone.
 */
const STATES: Readonly<Record<number, WxOrder['state']>> = {
  1: 'to_ship',
  2: 'shipped',
  3: 'received',
  4: 'received',
  5: 'refunded',
  6: 'received',
}
const MODES: Readonly<Record<number, WxOrder['mode']>> = { 1: 'unified', 2: 'split' }

// WeChat leaves out what is empty.
const parcel = v.object({
  tracking_no: v.optional(v.string(), ''),
  express_company: v.optional(v.string(), ''),
})
const answerSchema = v.object({
  order: v.object({
    order_state: v.pipe(
      v.number(),
      v.check(state => state in STATES),
    ),
    shipping: v.optional(
      v.object({
        delivery_mode: v.optional(v.number(), 0),
        finish_shipping_count: v.optional(v.number(), 0),
        shipping_list: v.optional(v.array(parcel), []),
      }),
      {},
    ),
  }),
})

/** POST …/get_order: how WeChat sees the payment. */
export function orderState(client: Client): Wx['orderState'] {
  return async transactionId => {
    const answer = await client(PATH, { transaction_id: transactionId })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(orderFrom(readAnswer(PATH, answerSchema, answer.data)))
    if (answer.errcode === PAYMENT_UNKNOWN) return no('payment_unknown')
    throw answer.error
  }
}

function orderFrom({ order }: v.InferOutput<typeof answerSchema>): WxOrder {
  const mode = MODES[order.shipping.delivery_mode]
  return {
    state: STATES[order.order_state] ?? 'to_ship',
    ...(mode && { mode }),
    parcels: order.shipping.shipping_list.map(({ tracking_no, express_company }) => ({
      carrierId: express_company,
      trackingNumber: tracking_no,
    })),
    timesShipped: order.shipping.finish_shipping_count,
  }
}
