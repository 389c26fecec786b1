import type { Result } from '../../types/result'

/** A carrier, by the id that WeChat knows it by (`delivery_id`) and the name that people know. */
export interface Carrier {
  id: string
  name: string
}

/** One parcel as WeChat is told of it. */
export interface WxParcel {
  carrierId: string
  trackingNumber: string
  /** What is in it, in a few words; the adapter keeps WeChat's limit. */
  goods: string
  /** Whole; the adapter masks it, and sends it only where WeChat asks for it. */
  receiverPhone: string
}

/** How the goods of one payment are shipped: always all its parcels, not only the new one. */
export interface WxShipping {
  transactionId: string
  payerId: string
  /** One parcel for everything, or parcels of parts. Changing it later counts as shipping anew. */
  mode: 'unified' | 'split'
  /** Nothing more will follow. */
  allShipped: boolean
  parcels: WxParcel[]
  /** Epoch ms: WeChat takes an upload only when it is newer than the one before. */
  at: number
}

/** A payment's shipping as WeChat states it. */
export interface WxOrder {
  /** `received`: confirmed by the buyer or by WeChat's own clock, settled or not. */
  state: 'to_ship' | 'shipped' | 'received' | 'refunded'
  /** Absent until something was uploaded. */
  mode?: 'unified' | 'split'
  parcels: { carrierId: string; trackingNumber: string }[]
  /** How often all was shipped: 1 at first, 2 once the single re-upload is used. */
  timesShipped: number
}

/** The messages a shop may have a template for at WeChat. */
export const messageKinds = [
  ...(['shipped', 'refunded', 'low_stock'] as const),
  ...(['payout_waiting', 'payout_paid', 'payout_returned'] as const),
] as const
export type MessageKind = (typeof messageKinds)[number]

/** What a message may tell; the template decides what of it is shown. Times in epoch ms, money in fen. */
export interface MessageFacts {
  number?: string
  goods?: string
  carrier?: string
  trackingNumber?: string
  at?: number
  amountFen?: number
  left?: number
  note?: string
}

export interface WxMessage {
  kind: MessageKind
  /** The openid of who is told. */
  to: string
  /** Where a tap leads: a path of the mini program. */
  page: string
  facts: MessageFacts
}

/** A mini program code: where it leads, and what is told to the page. */
export interface WxCode {
  /** At most 32 letters, digits and ``!#$&'()*+,/:;=?@-._~``; the page reads it as `query.scene`. */
  scene: string
  /** A page of the released version, without a leading slash. */
  page: string
}

/** Why WeChat draws no code. */
export type CodeRefusal =
  /** The released version has no such page, or nothing is released yet. */
  | 'page_not_released'
  /** Too long, or characters that a code cannot hold. */
  | 'scene_invalid'
  /** WeChat does not take the shop's app id and secret, or not from here. */
  | 'token_refused'
  | 'too_often'

/** `unavailable`: no answer, too many calls, or WeChat's own fault: ask again later. */
export type WxFault = 'unavailable'

/** Why WeChat does not take the shipping of a payment. */
export type ShippingRefusal =
  /** It does not know the payment (yet: right after paying it may lag behind). */
  | 'payment_unknown'
  /** The single re-upload of the payment is used. */
  | 'reupload_used'
  /** Refunded, received, or otherwise past shipping. */
  | 'not_shippable'
  /** Something in it is not as WeChat wants it; `about` holds its code. */
  | 'refused'

/** WeChat's open APIs. Refusals that WeChat states in so many words are values; anything else it refuses is thrown. */
export interface Wx {
  /** Told the same again is ok as well. */
  uploadShipping(shipping: WxShipping): Promise<Result<true, WxFault | ShippingRefusal>>
  orderState(transactionId: string): Promise<Result<WxOrder, WxFault | 'payment_unknown'>>
  /** Every carrier that WeChat knows: more than a thousand. */
  deliveryList(): Promise<Result<Carrier[], WxFault>>
  /** Draws a code that never ends and may be asked for any number of times: a picture as a `data:` address. */
  drawCode(code: WxCode): Promise<Result<string, WxFault | CodeRefusal>>
  /** `not_wanted`: the person has not agreed to (one more) such message. `no_template`: the shop has none of the kind. */
  sendMessage(message: WxMessage): Promise<Result<true, WxFault | 'not_wanted' | 'no_template' | 'refused'>>
}
