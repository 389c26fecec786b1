import { refuse } from '../model'
import type { ApiVerb } from './desk'
import { closeInput, parse } from './input'

/**
 * POST /v3/pay/transactions/out-trade-no/{out_trade_no}/close. What WeChat says to a second close is not written
 * anywhere; its older API refuses it, so this one does too: the harder case for the caller.
 */
export const closeTrade: ApiVerb = (desk, { number, body }) => {
  const read = parse(closeInput, body)
  if ('refusal' in read) return read.refusal
  if (read.input.mchid !== desk.merchant.mchId) return refuse(400, 'MCH_NOT_EXISTS', '商户号不存在')
  const trade = desk.book.trades.get(number)
  if (!trade) return refuse(404, 'ORDER_NOT_EXIST', '订单不存在')
  if (trade.paid) return refuse(400, 'ORDERPAID', '该订单已支付')
  if (trade.state === 'CLOSED') return refuse(400, 'ORDER_CLOSED', '该订单已关闭')
  desk.book.putTrade({ ...trade, state: 'CLOSED' })
  return { status: 204 }
}
