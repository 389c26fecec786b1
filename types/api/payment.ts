import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { orderNumber } from './fields'
import type { OrderView } from './order'

/** What `wx.requestPayment` takes. */
export interface PayParams {
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}

export const paymentApi = {
  'payment.start': endpoint<PayParams>()({
    role: 'buyer',
    input: v.strictObject({ number: orderNumber }),
    errors: [
      'order_not_found',
      'order_closed',
      'already_paid',
      'being_repriced',
      'price_changed',
      'pay_unavailable',
    ],
  }),
  /** Back from the pay sheet: asks WeChat itself, settles when it says paid. The sheet's own word proves nothing. */
  'payment.check': endpoint<OrderView>()({
    role: 'buyer',
    input: v.strictObject({ number: orderNumber }),
    errors: ['order_not_found', 'pay_unavailable'],
  }),
}
