import * as v from 'valibot'
import type { PaymentRecord } from '../../wechat-pay/payments'
import { done, refuse, type ShippingRecord } from '../model'
import { orderStateOf } from '../shipping'
import type { ApiVerb, Desk } from './desk'

const input = v.union([
  v.object({ transaction_id: v.pipe(v.string(), v.nonEmpty()) }),
  v.object({ merchant_id: v.string(), merchant_trade_no: v.string() }),
])

const seconds = (ms: number) => Math.floor(ms / 1000)

/** POST /wxa/sec/order/get_order */
export const getOrder: ApiVerb = (desk, body) => {
  const read = v.safeParse(input, body)
  if (!read.success) return refuse(47001, 'data format error')
  const payment = paymentOf(desk, read.output)
  if (!payment) return refuse(10060001, '支付单不存在')
  const shipping = desk.book.shippings.get(payment.transactionId)
  return done({
    order: {
      transaction_id: payment.transactionId,
      merchant_id: payment.mchId,
      merchant_trade_no: payment.outTradeNo,
      description: payment.description,
      paid_amount: payment.totalFen,
      openid: payment.payerId,
      pay_time: seconds(payment.paidAt),
      order_state: orderStateOf(desk, payment.transactionId),
      in_complaint: false,
      ...(shipping && { shipping: shippingView(shipping) }),
    },
  })
}

function paymentOf({ payments }: Desk, key: v.InferOutput<typeof input>): PaymentRecord | undefined {
  if ('transaction_id' in key) return payments.byTransaction(key.transaction_id)
  const payment = payments.byTradeNo(key.merchant_trade_no)
  return payment?.mchId === key.merchant_id ? payment : undefined
}

const shippingView = (shipping: ShippingRecord) => ({
  delivery_mode: shipping.deliveryMode,
  logistics_type: shipping.logisticsType,
  finish_shipping: shipping.finished,
  finish_shipping_count: shipping.timesFinished,
  shipping_list: shipping.parcels.map(parcel => ({
    tracking_no: parcel.trackingNumber,
    express_company: parcel.carrierId,
    goods_desc: parcel.itemDesc,
    upload_time: seconds(parcel.uploadedAt),
    ...(parcel.receiverContact !== undefined && { contact: { receiver_contact: parcel.receiverContact } }),
  })),
})
