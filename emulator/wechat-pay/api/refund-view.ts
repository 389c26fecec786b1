import { beijingTime, type RefundRecord } from '../model'

/** A refund as the API answers it. */
export function refundView(refund: RefundRecord): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: beijingTime(refund.createdAt),
    ...(refund.succeededAt === undefined ? {} : { success_time: beijingTime(refund.succeededAt) }),
    status: refund.status,
    funds_account: 'AVAILABLE',
    amount: {
      ...amounts(refund),
      settlement_refund: refund.refundFen,
      settlement_total: refund.totalFen,
      discount_refund: 0,
      currency: 'CNY',
      from: [],
    },
  }
}

/** A refund as a notice seals it: the state's key differs from the API's, as at WeChat. */
export function refundNoticeView(refund: RefundRecord, mchId: string): Record<string, unknown> {
  return {
    mchid: mchId,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    refund_status: refund.status,
    ...(refund.succeededAt === undefined ? {} : { success_time: beijingTime(refund.succeededAt) }),
    user_received_account: '支付用户零钱',
    amount: amounts(refund),
  }
}

const amounts = ({ totalFen, refundFen }: RefundRecord) => ({
  total: totalFen,
  refund: refundFen,
  payer_total: totalFen,
  payer_refund: refundFen,
})
