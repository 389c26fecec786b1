import { refuse, type TradeRecord } from '../model'
import type { ApiCall, ApiVerb, Desk } from './desk'
import { tradeView } from './trade-view'

/** GET /v3/pay/transactions/out-trade-no/{out_trade_no}?mchid=… */
export const queryByOutTradeNo: ApiVerb = (desk, call) =>
  answer(desk, call, desk.book.trades.get(call.number))

/** GET /v3/pay/transactions/id/{transaction_id}?mchid=… Finds paid trades only. */
export const queryByTransaction: ApiVerb = (desk, call) =>
  answer(desk, call, desk.book.tradeByTransaction(call.number))

function answer(desk: Desk, call: ApiCall, trade: TradeRecord | undefined) {
  if (call.query.get('mchid') !== desk.merchant.mchId) return refuse(400, 'PARAM_ERROR', '参数错误: mchid')
  return trade ? { status: 200, body: tradeView(trade) } : refuse(404, 'ORDER_NOT_EXIST', '订单不存在')
}
