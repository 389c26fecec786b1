import type { Fen } from '../../types/fen'
import type { Result } from '../../types/result'
import type { PayFault } from './pay-fault'
import type { Transfer } from './transfer-port'

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
  | { kind: 'transfer'; noticeId: string; transfer: Transfer; mchId: string }

/** The raw HTTP post: headers in lower case, the body's exact bytes. */
export interface RawPost {
  headers: Record<string, string | undefined>
  body: Buffer
}

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
