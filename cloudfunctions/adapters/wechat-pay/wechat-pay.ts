import type { Pay } from '../../shop/pay-port'
import { openClient } from './client'
import { closeTrade } from './close-trade'
import type { WechatPayConfig } from './config'
import { openNotice } from './open-notice'
import { prepay } from './prepay'
import { queryRefund } from './query-refund'
import { queryTrade } from './query-trade'
import { refund } from './refund'
import { signPayment } from './sign-payment'

/** The `Pay` port on WeChat Pay APIv3. Throws at once when a key of `config` cannot be one. */
export function wechatPay(config: WechatPayConfig): Pay {
  if (Buffer.byteLength(config.apiV3Key) !== 32) throw new Error('the APIv3 key has 32 bytes')
  const client = openClient(config)
  const query = queryTrade(client, config)
  return {
    appId: config.appId,
    mchId: config.mchId,
    prepay: prepay(client, config),
    sign: signPayment(config),
    query,
    close: closeTrade(client, config, query),
    refund: refund(client, config),
    queryRefund: queryRefund(client),
    openNotice: openNotice(config),
  }
}
