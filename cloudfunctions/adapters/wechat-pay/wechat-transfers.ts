import type { Transfers } from '../../shop/transfer-port'
import { cancelTransfer } from './cancel-transfer'
import { openClient } from './client'
import type { WechatPayConfig } from './config'
import { createTransfer } from './create-transfer'
import { queryTransfer } from './query-transfer'

/** The `Transfers` port on WeChat Pay APIv3 (商家转账). Throws at once when a key of `config` cannot be one. */
export function wechatTransfers(config: WechatPayConfig): Transfers {
  const client = openClient(config)
  const query = queryTransfer(client)
  return { create: createTransfer(client, config), query, cancel: cancelTransfer(client, query) }
}
