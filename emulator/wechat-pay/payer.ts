import { createPublicKey, verify } from 'node:crypto'
import type { Result } from '../../types/result'
import { no, ok } from '../../types/result'
import { PREPAY_VALID_MS } from './api/prepay'
import type { Book } from './book'
import { digits, type PayKeys } from './keys'
import type { TradeRecord } from './model'

/** What the phone gives to `wx.requestPayment`. */
export interface PaySheetParams {
  timeStamp: string
  nonceStr: string
  /** `prepay_id=…` */
  package: string
  signType: string
  paySign: string
}

export type PayRefusal =
  | 'bad_signature'
  | 'unknown_prepay'
  | 'wrong_payer'
  | 'already_paid'
  | 'trade_closed'
  | 'trade_expired'
  | 'prepay_expired'

interface Till {
  book: Book
  now(): number
  merchant: Pick<PayKeys, 'appId' | 'merchantPublicKeyPem'>
}

/** The trade that these params would pay, if `openid` may pay it now. */
export function payable(
  till: Till,
  params: PaySheetParams | string,
  openid: string,
): Result<TradeRecord, PayRefusal> {
  if (typeof params !== 'string' && !isSigned(till.merchant, params)) return no('bad_signature')
  const prepayId = (typeof params === 'string' ? params : params.package).replace(/^prepay_id=/, '')
  const trade = till.book.tradeByPrepay(prepayId)
  const prepay = trade?.prepays.find(({ id }) => id === prepayId)
  if (!trade || !prepay) return no('unknown_prepay')
  if (trade.payerId !== openid) return no('wrong_payer')
  if (trade.paid) return no('already_paid')
  if (trade.state === 'CLOSED') return no('trade_closed')
  if (till.now() >= trade.expireAt) return no('trade_expired')
  if (till.now() >= prepay.at + PREPAY_VALID_MS) return no('prepay_expired')
  return ok(trade)
}

/** The trade with the payer's money in it. `payerTotalFen` is less than the total when WeChat gave a coupon. */
export function paidTrade(trade: TradeRecord, now: number, payerTotalFen = trade.totalFen) {
  const paid = { transactionId: `4200${digits(24)}`, at: now, payerTotalFen }
  return { ...trade, state: 'SUCCESS' as const, paid }
}

function isSigned({ appId, merchantPublicKeyPem }: Till['merchant'], params: PaySheetParams): boolean {
  if (params.signType !== 'RSA') return false
  const message = `${appId}\n${params.timeStamp}\n${params.nonceStr}\n${params.package}\n`
  const signature = Buffer.from(params.paySign, 'base64')
  return verify('RSA-SHA256', Buffer.from(message), createPublicKey(merchantPublicKeyPem), signature)
}
