import { refuse } from '../model'
import type { ApiVerb } from './desk'
import { refundView } from './refund-view'

/** GET /v3/refund/domestic/refunds/{out_refund_no} */
export const queryRefund: ApiVerb = ({ book }, { number }) => {
  const refund = book.refunds.get(number)
  return refund
    ? { status: 200, body: refundView(refund) }
    : refuse(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
}
