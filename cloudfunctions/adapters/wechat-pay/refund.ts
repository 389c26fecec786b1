import { no, ok } from '../../../types/result'
import type { Pay } from '../../shop/pay-port'
import type { Client } from './client'
import type { WechatPayConfig } from './config'
import { cut } from './fields'
import { readAnswer } from './read-answer'
import { refundSchema } from './wechat-refund'

const REASON_CHARS = 80
/** The money cannot go back this way, however often it is asked: a person must see to it. */
const NEVER: readonly string[] = [
  'INVALID_REQUEST',
  'RESOURCE_NOT_EXISTS',
  'USER_ACCOUNT_ABNORMAL',
  'TRADE_OVERDUE',
]

/** POST /v3/refund/domestic/refunds. Ask again with the same `outRefundNo`: another number pays twice. */
export function refund(client: Client, { refundNotifyUrl }: WechatPayConfig): Pay['refund'] {
  return async ({ outTradeNo, outRefundNo, refundFen, totalFen, reason }) => {
    const body = {
      out_trade_no: outTradeNo,
      out_refund_no: outRefundNo,
      // WeChat takes no empty reason.
      ...(reason === '' ? {} : { reason: cut(reason, REASON_CHARS) }),
      notify_url: refundNotifyUrl,
      amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
    }
    const answer = await client({ method: 'POST', path: '/v3/refund/domestic/refunds', body })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(readAnswer(refundSchema, answer.data))
    if (answer.code === 'NOT_ENOUGH' || answer.code === 'NOTENOUGH') return no('not_enough')
    if (NEVER.includes(answer.code)) return no('refused')
    throw answer.error
  }
}
