import * as v from 'valibot'
import type { Trade } from '../../shop/pay-port'
import { epochMs, id, wholeFen } from './fields'

/** The fields of a trade that the shop uses, in an answer to a query and in a notice. */
const unpaidFields = v.object({
  out_trade_no: id,
  // Mini programs see NOTPAY, SUCCESS, CLOSED and REFUND. USERPAYING and PAYERROR still may be paid.
  trade_state: v.picklist(['NOTPAY', 'USERPAYING', 'PAYERROR', 'CLOSED']),
})
const paidFields = v.object({
  out_trade_no: id,
  trade_state: v.picklist(['SUCCESS', 'REFUND']),
  transaction_id: id,
  appid: id,
  mchid: id,
  success_time: epochMs,
  payer: v.object({ openid: id }),
  amount: v.object({ total: wholeFen }),
})

/** A trade from WeChat's JSON. `totalFen` is `amount.total`: `payer_total` is less when WeChat gave a coupon. */
export const tradeSchema = v.union([
  v.pipe(
    paidFields,
    v.transform(
      (said): Trade => ({
        outTradeNo: said.out_trade_no,
        state: said.trade_state,
        paid: {
          transactionId: said.transaction_id,
          totalFen: said.amount.total,
          payerId: said.payer.openid,
          appId: said.appid,
          mchId: said.mchid,
          at: said.success_time,
        },
      }),
    ),
  ),
  v.pipe(
    unpaidFields,
    v.transform(
      (said): Trade => ({
        outTradeNo: said.out_trade_no,
        state: said.trade_state === 'CLOSED' ? 'CLOSED' : 'NOTPAY',
      }),
    ),
  ),
])
