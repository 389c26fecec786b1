import type { Book } from '../book'
import type { PayKeys } from '../keys'
import type { RefundRecord, TradeRecord, TransferRecord } from '../model'
import type { Signer } from '../signer'
import {
  type NoticeChange,
  type PlainNotice,
  paymentNotice,
  refundNotice,
  seal,
  transferNotice,
} from './notice'
import { type NoticeFault, PostOffice } from './post-office'
import { type BadSignature, signNotice } from './sign-notice'

/** Which fact a notice tells of. */
export type NoticeOf = { outTradeNo: string } | { outRefundNo: string } | { outBillNo: string }

/** How a notice made by hand differs from a genuine one; each part alone keeps the rest genuine. */
export interface NoticeTwist {
  change?: NoticeChange
  signature?: BadSignature
  /** How long ago it was signed; negative = in the future. */
  ageMs?: number
  /** Another `Wechatpay-Serial`. */
  keyId?: string
  /** Sealed under another key. */
  apiV3Key?: string
  noticeId?: string
}

/** A notice as it would arrive at the shop: lower-case headers, the body's bytes. */
export interface PostedNotice {
  headers: Record<string, string>
  body: Buffer
}

interface World {
  merchant: Pick<PayKeys, 'mchId' | 'apiV3Key'>
  book: Book
  now(): number
  sign: Signer
  timeScale: number
}

/** Writes notices of what happened and hands them to the post office. */
export class Messenger {
  /** What befalls the next notices, first one first. */
  readonly faults: NoticeFault[] = []
  /** What befalls every notice of a payment that none of `faults` befalls. */
  everyPayment: NoticeFault | undefined
  readonly office: PostOffice
  readonly #world: World

  constructor(world: World) {
    this.#world = world
    this.office = new PostOffice(world)
  }

  tellPayment(trade: TradeRecord) {
    const { now } = this.#world
    const plain = (change?: NoticeChange) => paymentNotice(trade, now(), change)
    this.#tell(trade.outTradeNo, trade.notifyUrl, plain, this.everyPayment)
  }

  /** A refund without a notify_url of its own is told to nobody. */
  tellRefund(refund: RefundRecord) {
    const { mchId } = this.#world.merchant
    if (refund.notifyUrl === undefined) return
    this.#tell(refund.outRefundNo, refund.notifyUrl, change => refundNotice(refund, mchId, change))
  }

  /** As with refunds: without a notify_url nobody is told. */
  tellTransfer(transfer: TransferRecord) {
    const { mchId } = this.#world.merchant
    if (transfer.notifyUrl === undefined) return
    this.#tell(transfer.outBillNo, transfer.notifyUrl, change => transferNotice(transfer, mchId, change))
  }

  /** A notice to post by hand, genuine or twisted. Throws for a number that the platform does not know. */
  make(of: NoticeOf, twist: NoticeTwist = {}): PostedNotice {
    const { merchant, now, sign } = this.#world
    const plain = this.#plain(of, twist.change)
    const id = twist.noticeId === undefined ? {} : { id: twist.noticeId }
    const body = seal(plain, { apiV3Key: twist.apiV3Key ?? merchant.apiV3Key, now: now(), ...id })
    const headers = signNotice(sign, body, { atMs: now() - (twist.ageMs ?? 0), bad: twist.signature })
    if (twist.keyId !== undefined) headers['wechatpay-serial'] = twist.keyId
    return { headers, body: Buffer.from(body) }
  }

  #plain(of: NoticeOf, change: NoticeChange | undefined): PlainNotice {
    const { book, merchant, now } = this.#world
    if ('outTradeNo' in of) {
      const trade = book.trades.get(of.outTradeNo)
      if (trade) return paymentNotice(trade, now(), change)
      throw new Error(`no such trade: ${of.outTradeNo}`)
    }
    if ('outBillNo' in of) {
      const transfer = book.transfers.get(of.outBillNo)
      if (transfer) return transferNotice(transfer, merchant.mchId, change)
      throw new Error(`no such transfer: ${of.outBillNo}`)
    }
    const refund = book.refunds.get(of.outRefundNo)
    if (refund) return refundNotice(refund, merchant.mchId, change)
    throw new Error(`no such refund: ${of.outRefundNo}`)
  }

  /** Without an APIv3 key WeChat Pay sends no notices at all. */
  #tell(number: string, url: string, plain: (change?: NoticeChange) => PlainNotice, every?: NoticeFault) {
    const { merchant, now } = this.#world
    if (merchant.apiV3Key === '') return
    const fault = this.faults.shift() ?? every
    const notice = plain(fault?.kind === 'different' ? fault.change : undefined)
    const body = seal(notice, { apiV3Key: merchant.apiV3Key, now: now() })
    this.office.take({ number, url, body }, fault)
  }
}
