import * as v from 'valibot'
import type { WechatRefund } from '../../shop/pay-port'
import { epochMs, id, wholeFen } from './fields'

const fields = {
  out_refund_no: id,
  refund_id: id,
  success_time: v.optional(epochMs),
  amount: v.object({ refund: wholeFen }),
}
const states = v.picklist(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'])

type Said = {
  out_refund_no: string
  refund_id: string
  success_time?: number | undefined
  amount: { refund: number }
}

const refundFrom = (said: Said, state: WechatRefund['state']): WechatRefund => ({
  outRefundNo: said.out_refund_no,
  refundId: said.refund_id,
  state,
  refundFen: said.amount.refund,
  ...(said.success_time === undefined ? {} : { at: said.success_time }),
})

/** A refund as the API answers it. */
export const refundSchema = v.pipe(
  v.object({ ...fields, status: states }),
  v.transform(said => refundFrom(said, said.status)),
)

/** A refund as a notice tells it: the state has another name there. */
export const refundNoticeSchema = v.pipe(
  v.object({ ...fields, refund_status: states, out_trade_no: id, mchid: id }),
  v.transform(said => ({
    outTradeNo: said.out_trade_no,
    mchId: said.mchid,
    refund: refundFrom(said, said.refund_status),
  })),
)
