import { no, ok } from '../../../types/result'
import type { ShippingRefusal, Wx, WxParcel, WxShipping } from '../../shop/wx-port'
import type { Client } from './client'
import { uploadTime } from './time'

const PATH = '/wxa/sec/order/upload_shipping_info'
const BY_TRANSACTION = 2
const EXPRESS = 1
const MODES = { unified: 1, split: 2 } as const
const GOODS_CHARS = 120
/** 顺丰 alone wants to know whose parcel it is. */
const NEEDS_CONTACT = 'SF'

/** Exactly what WeChat has already: nothing was changed, and nothing needs to be. */
const UNCHANGED = 10060023
const REFUSALS: Readonly<Record<number, ShippingRefusal>> = {
  10060001: 'payment_unknown',
  // "Finished already" and "the chance is used" are two words for: no more uploads for this payment.
  10060002: 'reupload_used',
  10060003: 'reupload_used',
  10060004: 'not_shippable',
}
/** WeChat's two ranges of codes about a shipping that is not as it should be. */
const isAboutShipping = (errcode: number): boolean =>
  (errcode >= 10060000 && errcode < 10061000) || (errcode >= 268485000 && errcode < 268486000)

/** POST …/upload_shipping_info */
export function uploadShipping(client: Client): Wx['uploadShipping'] {
  return async shipping => {
    const answer = await client(PATH, bodyOf(shipping))
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done' || answer.errcode === UNCHANGED) return ok(true)
    const refusal = REFUSALS[answer.errcode]
    if (refusal) return no(refusal)
    if (isAboutShipping(answer.errcode)) return no('refused', [String(answer.errcode)])
    throw answer.error
  }
}

const bodyOf = ({ transactionId, payerId, mode, allShipped, parcels, at }: WxShipping) => ({
  order_key: { order_number_type: BY_TRANSACTION, transaction_id: transactionId },
  logistics_type: EXPRESS,
  delivery_mode: MODES[mode],
  ...(mode === 'split' && { is_all_delivered: allShipped }),
  shipping_list: parcels.map(parcelOf),
  upload_time: uploadTime(at),
  payer: { openid: payerId },
})

const parcelOf = ({ carrierId, trackingNumber, goods, receiverPhone }: WxParcel) => ({
  tracking_no: trackingNumber,
  express_company: carrierId,
  item_desc: [...goods].slice(0, GOODS_CHARS).join(''),
  ...(carrierId === NEEDS_CONTACT && { contact: { receiver_contact: masked(receiverPhone) } }),
})

/** The last four digits stay: that is how WeChat wants it. */
const masked = (phone: string): string => `${phone.slice(0, -8)}****${phone.slice(-4)}`
