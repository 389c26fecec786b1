import { digits } from '../keys'
import { type ApiAnswer, type RefundRecord, refuse, type TradeRecord } from '../model'
import type { ApiVerb, Desk } from './desk'
import { parse, type RefundInput, refundInput } from './input'
import { refundView } from './refund-view'

const PARTIAL_REFUNDS = 50
const YEAR_MS = 365 * 86_400_000

/** POST /v3/refund/domestic/refunds. The same number asked again is answered as it stands; nothing is paid twice. */
export const refund: ApiVerb = (desk, { body }) => {
  const read = parse(refundInput, body)
  if ('refusal' in read) return read.refusal
  const { input } = read
  const known = desk.book.refunds.get(input.out_refund_no)
  if (known) {
    if (known.asked === JSON.stringify(input)) return { status: 200, body: refundView(known) }
    return refuse(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试')
  }
  if (desk.refundsFailFirst && !desk.failedRefunds.has(input.out_refund_no)) {
    desk.failedRefunds.add(input.out_refund_no)
    return refuse(500, 'SYSTEM_ERROR', '系统超时，请稍后用原单号重试')
  }
  const trade = named(desk, input)
  if (!trade) return refuse(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  return forbidden(desk, trade, input) ?? accept(desk, trade, input)
}

function named({ book }: Desk, input: RefundInput): TradeRecord | undefined {
  if (input.transaction_id !== undefined) return book.tradeByTransaction(input.transaction_id)
  return book.trades.get(input.out_trade_no ?? '')
}

function forbidden(desk: Desk, trade: TradeRecord, { amount }: RefundInput): ApiAnswer | undefined {
  if (!trade.paid) return refuse(400, 'INVALID_REQUEST', '订单未支付')
  if (desk.now() > trade.paid.at + YEAR_MS) return refuse(400, 'INVALID_REQUEST', '订单已过退款期')
  if (amount.total !== trade.totalFen) return refuse(400, 'INVALID_REQUEST', '订单金额不一致')
  const standing = desk.book.refundsOf(trade.outTradeNo).filter(one => one.status !== 'CLOSED')
  const refundedFen = standing.reduce((sum, one) => sum + one.refundFen, 0)
  if (refundedFen + amount.refund > trade.totalFen)
    return refuse(400, 'INVALID_REQUEST', '退款金额大于可退金额')
  if (standing.length >= PARTIAL_REFUNDS) return refuse(400, 'INVALID_REQUEST', '部分退款次数超过50次')
  if (desk.balanceEmpty) return refuse(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起')
  return undefined
}

function accept(desk: Desk, trade: TradeRecord, input: RefundInput): ApiAnswer {
  const record: RefundRecord = {
    outRefundNo: input.out_refund_no,
    refundId: `503${digits(26)}`,
    outTradeNo: trade.outTradeNo,
    transactionId: trade.paid?.transactionId ?? '',
    refundFen: input.amount.refund,
    totalFen: trade.totalFen,
    ...(input.notify_url === undefined ? {} : { notifyUrl: input.notify_url }),
    asked: JSON.stringify(input),
    status: 'PROCESSING',
    createdAt: desk.now(),
  }
  desk.book.putRefund(record)
  desk.book.putTrade({ ...trade, state: 'REFUND' })
  return { status: 200, body: refundView(record) }
}
