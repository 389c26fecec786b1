import { no, ok } from '../../../types/result'
import type { Pay } from '../../shop/pay-port'
import type { Client } from './client'
import { readAnswer } from './read-answer'
import { refundSchema } from './wechat-refund'

/** GET /v3/refund/domestic/refunds/{out_refund_no} */
export function queryRefund(client: Client): Pay['queryRefund'] {
  return async outRefundNo => {
    const path = `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}`
    const answer = await client({ method: 'GET', path })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(readAnswer(refundSchema, answer.data))
    if (answer.code === 'RESOURCE_NOT_EXISTS') return no('refund_unknown')
    throw answer.error
  }
}
