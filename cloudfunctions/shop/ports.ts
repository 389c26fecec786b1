import type { CollectionName, collections } from '../../config/collections'
import type { Fen } from '../../types/fen'
import type { Result } from '../../types/result'
import type { Documents } from './documents'

/** Epoch milliseconds. */
export interface Clock {
  now(): number
}

export interface Ids {
  /** 16 base32 characters derived from the buyer and the phone's request id: repeats, cannot be chosen or guessed. */
  orderNumber(buyerId: string, requestId: string): string
  /** A short id derived from its parts: the same parts give the same id. */
  derived(...parts: string[]): string
  /** SHA-256 of a secret that a person brings, in hex: what is stored of it. */
  digest(secret: string): string
}

/** What a field must be for a condition to hold. Plain values mean "equals". */
export type Test = string | number | boolean | { gte: number } | { exists: boolean } | { not: string }

/** Dotted field path to test; all must hold. */
export type When = Record<string, Test>

/** One change of one document. Paths are dotted; values are data, never operators. */
export interface Change {
  set?: Record<string, unknown>
  inc?: Record<string, number>
  unset?: readonly string[]
  /** Appends one value to each list. */
  push?: Record<string, unknown>
  /** Takes the entries with these ids off each list. */
  pullIds?: Record<string, readonly string[]>
}

type IndexName<C extends CollectionName> = keyof (typeof collections)[C] & string

/**
 * A query that one declared index serves: equal fields first, then at most one list, then at most one range, in the
 * index's order.
 */
export interface Query<C extends CollectionName> {
  /** `_id` for the documents among `ids`. */
  index: IndexName<C> | '_id'
  /** At most 100, with the index `_id` and nothing else; the answer has no order. */
  ids?: readonly string[]
  equal?: Record<string, string | number | boolean>
  /** On the index's next field, which is a list: it holds all of these (at least one). The rarest first: it leads the way. */
  all?: { field: string; values: readonly string[] }
  /** On the index's next field; `above` and `below` are exclusive: a list goes on after the last key it showed. */
  range?: { field: string; above?: string | number; below?: string | number; upTo?: number }
  /** Answers in the index's order turned round. */
  backwards?: boolean
  limit: number
  /** Fields left out of the answer, e.g. the holds of a stock. */
  omit?: readonly string[]
}

/** Each found document with those of another collection that point at it. */
export interface Join<From extends CollectionName> {
  from: From
  /** The field of `from` that holds the found document's `_id`; an index of `from` starts with it. */
  field: string
  omit?: readonly string[]
}

/** The database, in a few verbs. Each is one round trip; each may throw when the outcome is unknown. */
export interface Store {
  get<C extends CollectionName>(
    collection: C,
    id: string,
    omit?: readonly string[],
  ): Promise<Documents[C] | undefined>
  /** The documents among `ids` that exist, in no particular order. At most 100 ids. */
  getMany<C extends CollectionName>(
    collection: C,
    ids: readonly string[],
    omit?: readonly string[],
  ): Promise<Documents[C][]>
  /** False when a document with this `_id` exists already: nothing is changed then. */
  add<C extends CollectionName>(collection: C, document: Documents[C]): Promise<boolean>
  /** One atomic update of one document. False when it is missing or `when` does not hold. */
  change<C extends CollectionName>(collection: C, id: string, when: When, change: Change): Promise<boolean>
  query<C extends CollectionName>(collection: C, query: Query<C>): Promise<Documents[C][]>
  queryJoined<C extends CollectionName, F extends CollectionName>(
    collection: C,
    query: Query<C>,
    join: Join<F>,
  ): Promise<(Documents[C] & { joined: Documents[F][] })[]>
  /** All documents in the order of `_id`, a page at a time: for nightly proofs, never on a request. */
  page<C extends CollectionName>(collection: C, afterId: string, limit: number): Promise<Documents[C][]>
}

/** A payment as WeChat Pay states it: the trade of one `out_trade_no`. */
export interface Trade {
  outTradeNo: string
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND'
  /** Present from SUCCESS on. */
  paid?: {
    transactionId: string
    totalFen: number
    payerId: string
    appId: string
    mchId: string
    at: number
  }
}

export interface WechatRefund {
  outRefundNo: string
  refundId: string
  state: 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL'
  refundFen: number
  at?: number
}

/** What `wx.requestPayment` takes, signed with the merchant's key. */
export interface PayParams {
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}

/** A notice after its proof and its seal: what WeChat Pay says happened. */
export type Notice =
  | { kind: 'payment'; noticeId: string; trade: Trade }
  | { kind: 'refund'; noticeId: string; outTradeNo: string; refund: WechatRefund; mchId: string }

/** The raw HTTP post: headers in lower case, the body's exact bytes. */
export interface RawPost {
  headers: Record<string, string | undefined>
  body: Buffer
}

/** `unavailable`: no answer, 429 or 5xx: the outcome is unknown, ask again with the same number. */
export type PayFault = 'unavailable'

/** WeChat Pay APIv3. Refusals that WeChat states in so many words are values; anything else it refuses is thrown. */
export interface Pay {
  /** This merchant's identity, to compare notices and trades with. */
  readonly appId: string
  readonly mchId: string
  /** JSAPI prepay. The same order may be asked again and gives a valid prepay id again. `expireAt` in epoch ms. */
  prepay(order: {
    outTradeNo: string
    description: string
    totalFen: Fen
    payerId: string
    expireAt: number
  }): Promise<Result<{ prepayId: string }, PayFault | 'already_paid' | 'trade_closed'>>
  /** Signs what the phone hands to `wx.requestPayment`. No call to WeChat. */
  sign(prepayId: string): PayParams
  query(outTradeNo: string): Promise<Result<Trade, PayFault | 'trade_unknown'>>
  /** After ok, WeChat takes no more money for this number (a signed 2xx was seen). */
  close(outTradeNo: string): Promise<Result<true, PayFault | 'already_paid' | 'trade_unknown'>>
  refund(order: {
    outTradeNo: string
    outRefundNo: string
    refundFen: Fen
    totalFen: Fen
    reason: string
  }): Promise<Result<WechatRefund, PayFault | 'not_enough' | 'refused'>>
  queryRefund(outRefundNo: string): Promise<Result<WechatRefund, PayFault | 'refund_unknown'>>
  /** Proves (serial, age, signature over the raw bytes), opens the seal, reads. `now` in epoch ms. */
  openNotice(
    post: RawPost,
    now: number,
  ): Result<Notice, 'incomplete' | 'stale' | 'unknown_key' | 'forged' | 'unreadable'>
}

/** The outside world, as a use case gets it. */
export interface Ports {
  store: Store
  pay: Pay
  clock: Clock
  ids: Ids
}
