import * as v from 'valibot'
import { no, ok } from '../../../types/result'
import type { Pay } from '../../shop/pay-port'
import type { Client } from './client'
import type { WechatPayConfig } from './config'
import { cut, id } from './fields'
import { readAnswer } from './read-answer'
import { beijingTime } from './time'

const DESCRIPTION_CHARS = 127
const answerSchema = v.object({ prepay_id: id })

/** POST /v3/pay/transactions/jsapi */
export function prepay(client: Client, config: WechatPayConfig): Pay['prepay'] {
  return async ({ outTradeNo, description, totalFen, payerId, expireAt }) => {
    const body = {
      appid: config.appId,
      mchid: config.mchId,
      description: cut(description, DESCRIPTION_CHARS),
      out_trade_no: outTradeNo,
      time_expire: beijingTime(expireAt),
      notify_url: config.payNotifyUrl,
      amount: { total: totalFen, currency: 'CNY' },
      payer: { openid: payerId },
    }
    const answer = await client({ method: 'POST', path: '/v3/pay/transactions/jsapi', body })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok({ prepayId: readAnswer(answerSchema, answer.data).prepay_id })
    if (answer.code === 'ORDERPAID') return no('already_paid')
    if (answer.code === 'ORDER_CLOSED') return no('trade_closed')
    throw answer.error
  }
}
