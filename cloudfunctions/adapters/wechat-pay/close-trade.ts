import { no, ok } from '../../../types/result'
import type { Pay } from '../../shop/pay-port'
import type { Client } from './client'
import type { WechatPayConfig } from './config'
import { isUnknownTrade } from './query-trade'

/**
 * POST …/close. Closed counts only on a signed 2xx answer: stock is released on it. "Closed already" comes as an
 * unsigned error, so `query`, whose answer is signed, must say so too.
 */
export function closeTrade(client: Client, { mchId }: WechatPayConfig, query: Pay['query']): Pay['close'] {
  return async outTradeNo => {
    const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}/close`
    const answer = await client({ method: 'POST', path, body: { mchid: mchId } })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(true)
    if (answer.code === 'ORDERPAID') return no('already_paid')
    if (isUnknownTrade(answer.code)) return no('trade_unknown')
    if (answer.code !== 'ORDER_CLOSED') throw answer.error
    const trade = await query(outTradeNo)
    if (!trade.ok) return trade
    if (trade.value.paid) return no('already_paid')
    return trade.value.state === 'CLOSED' ? ok(true) : no('unavailable')
  }
}
