import { no, ok } from '../../../types/result'
import type { Pay } from '../../shop/pay-port'
import type { Client } from './client'
import type { WechatPayConfig } from './config'
import { readAnswer } from './read-answer'
import { tradeSchema } from './trade'

/** GET /v3/pay/transactions/out-trade-no/{out_trade_no}: the only query that also finds unpaid trades. */
export function queryTrade(client: Client, { mchId }: WechatPayConfig): Pay['query'] {
  return async outTradeNo => {
    const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`
    const answer = await client({ method: 'GET', path, query: { mchid: mchId } })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(readAnswer(tradeSchema, answer.data))
    if (isUnknownTrade(answer.code)) return no('trade_unknown')
    throw answer.error
  }
}

/** WeChat's pages spell this code in two ways. */
export const isUnknownTrade = (code: string): boolean =>
  code === 'ORDER_NOT_EXIST' || code === 'ORDERNOTEXIST'
