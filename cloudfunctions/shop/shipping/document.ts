import type { Carrier } from '../wx-port'

/** What WeChat has taken of how an order's payment is shipped. */
export interface ToldShipping {
  /** One parcel for everything, or parts; it stays as it was told first. */
  mode: 'unified' | 'split'
  /** The parcels it has, as `parcelKey` spells them. */
  parcels: string[]
  /** All was shipped, by WeChat's count too: from here on another upload is the payment's one re-upload. */
  done: boolean
  at: number
  /** The seller has put a tracking number right since: that is all that WeChat allows. */
  corrected: boolean
  /** What the buyer's phone names to WeChat when it confirms receipt. */
  merchantId: string
}

/** WeChat's carriers as they were asked last (`_id` = 'wechat'). */
export interface CarrierList {
  _id: 'wechat'
  list: Carrier[]
  at: number
}
