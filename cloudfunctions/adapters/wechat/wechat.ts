import type { Wx } from '../../shop/wx-port'
import { openClient } from './client'
import type { WechatConfig } from './config'
import { deliveryList } from './delivery-list'
import { drawCode } from './draw-code'
import { orderState } from './order-state'
import { sendMessage } from './send-message'
import { uploadShipping } from './upload-shipping'

/** The `Wx` port on WeChat's open APIs over HTTPS. */
export function wechat(config: WechatConfig): Wx {
  const client = openClient(config)
  return {
    uploadShipping: uploadShipping(client),
    orderState: orderState(client),
    deliveryList: deliveryList(client),
    drawCode: drawCode(client),
    sendMessage: sendMessage(client, config),
  }
}
