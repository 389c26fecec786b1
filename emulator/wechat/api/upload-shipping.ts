import * as v from 'valibot'
import type { PaymentRecord } from '../../wechat-pay/payments'
import { type ApiAnswer, done, type ParcelRecord, refuse, type ShippingRecord } from '../model'
import { ORDER_STATES, orderStateOf } from '../shipping'
import type { ApiVerb, Desk } from './desk'
import { type ShippingInput, shippingInput } from './shipping-input'

/**
 * POST /wxa/sec/order/upload_shipping_info. Parts may be uploaded again and again until all is shipped; from then on, or
 * with another mode, it is shipping anew, which each payment may do once. Each upload tells all parcels: the list replaces
 * the one before. (WeChat's page does not say so; its limit of 15 is one of the list.)
 */
export const uploadShipping: ApiVerb = (desk, body) => {
  const read = v.safeParse(shippingInput, body)
  if (!read.success) return refusalOf(read.issues[0].message)
  const input = read.output
  const payment = paymentOf(desk, input)
  if (!payment) return refuse(10060001, '支付单不存在')
  if (payment.payerId !== input.payer.openid) return refuse(10060031, '该笔支付单不属于 openid 所指定的用户')
  return forbidden(desk, payment) ?? take(desk, payment, input)
}

function refusalOf(message: string): ApiAnswer {
  const code = /^(\d{8,9}) /.exec(message)?.[1]
  return code ? refuse(Number(code), message) : refuse(47001, 'data format error')
}

function paymentOf({ payments }: Desk, { order_key: key }: ShippingInput): PaymentRecord | undefined {
  if (key.order_number_type === 2) return payments.byTransaction(key.transaction_id)
  const payment = payments.byTradeNo(key.out_trade_no)
  return payment?.mchId === key.mchid ? payment : undefined
}

function forbidden(desk: Desk, { transactionId }: PaymentRecord): ApiAnswer | undefined {
  const state = orderStateOf(desk, transactionId)
  const open = state === ORDER_STATES.toShip || state === ORDER_STATES.shipped
  return open ? undefined : refuse(10060004, '支付单处于不可发货的状态')
}

function take(desk: Desk, { transactionId }: PaymentRecord, input: ShippingInput): ApiAnswer {
  const known = desk.book.shippings.get(transactionId)
  const told = { ...input, finishes: input.delivery_mode === 1 || input.is_all_delivered === true }
  if (known && isSame(known, told)) return refuse(10060023, '发货信息未更新')
  const uploadTime = Date.parse(input.upload_time)
  if (known && uploadTime <= known.uploadTime) return refuse(10060014, 'upload_time 须晚于上一次')
  const anew = known !== undefined && (known.finished || known.deliveryMode !== input.delivery_mode)
  if (anew && known.reuploaded) return refuse(10060003, '支付单已使用重新发货机会')
  desk.book.putShipping({
    transactionId,
    deliveryMode: input.delivery_mode,
    logisticsType: input.logistics_type,
    parcels: parcelsOf(input, desk.now()),
    finished: told.finishes,
    timesFinished: (known?.timesFinished ?? 0) + (told.finishes ? 1 : 0),
    reuploaded: anew || (known?.reuploaded ?? false),
    uploadTime,
    finishedAt: told.finishes ? desk.now() : (known?.finishedAt ?? 0),
    confirmedAt: 0,
  })
  return done()
}

const parcelsOf = ({ shipping_list }: ShippingInput, at: number): ParcelRecord[] =>
  shipping_list.map(({ tracking_no, express_company, item_desc, contact }) => ({
    trackingNumber: tracking_no,
    carrierId: express_company,
    itemDesc: item_desc,
    ...(contact.receiver_contact !== undefined && { receiverContact: contact.receiver_contact }),
    uploadedAt: at,
  }))

/** Whether it says what is known already; its own time apart. */
function isSame(known: ShippingRecord, told: ShippingInput & { finishes: boolean }): boolean {
  return (
    known.deliveryMode === told.delivery_mode &&
    known.finished === told.finishes &&
    known.parcels.length === told.shipping_list.length &&
    known.parcels.every((parcel, i) => {
      const other = told.shipping_list[i]
      return (
        parcel.trackingNumber === other?.tracking_no &&
        parcel.carrierId === other.express_company &&
        parcel.itemDesc === other.item_desc
      )
    })
  )
}
