import type { Book } from './book'
import type { TradeRecord } from './model'

/** A payment as WeChat's other services know it. Money in fen, times in epoch ms. */
export interface PaymentRecord {
  transactionId: string
  outTradeNo: string
  mchId: string
  description: string
  payerId: string
  totalFen: number
  refundedFen: number
  paidAt: number
}

/** The payments of the merchant, by either of their numbers; nothing for what was not paid. */
export interface Payments {
  byTransaction(transactionId: string): PaymentRecord | undefined
  byTradeNo(outTradeNo: string): PaymentRecord | undefined
}

export function paymentsIn(book: Book): Payments {
  const paymentOf = (trade: TradeRecord | undefined): PaymentRecord | undefined => {
    if (!trade?.paid) return undefined
    const { outTradeNo, mchId, description, payerId, totalFen, paid } = trade
    const refundedFen = book
      .refundsOf(outTradeNo)
      .filter(({ status }) => status === 'SUCCESS')
      .reduce((sum, { refundFen }) => sum + refundFen, 0)
    const { transactionId, at: paidAt } = paid
    return { transactionId, outTradeNo, mchId, description, payerId, totalFen, refundedFen, paidAt }
  }
  return {
    byTransaction: transactionId => paymentOf(book.tradeByTransaction(transactionId)),
    byTradeNo: outTradeNo => paymentOf(book.trades.get(outTradeNo)),
  }
}
