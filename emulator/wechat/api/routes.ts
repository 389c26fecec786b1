import type { ApiVerb } from './desk'
import { getDeliveryList } from './get-delivery-list'
import { getOrder } from './get-order'
import { getUnlimitedCode } from './get-unlimited-code'
import { sendMessage } from './send-message'
import { stableToken } from './stable-token'
import { uploadShipping } from './upload-shipping'

export const TOKEN_PATH = '/cgi-bin/stable_token'

/** By path; all are POST. The keys also name the counts in `platform.calls`. */
export const ROUTES: Readonly<Record<string, ApiVerb>> = {
  [TOKEN_PATH]: stableToken,
  '/wxa/sec/order/upload_shipping_info': uploadShipping,
  '/wxa/sec/order/get_order': getOrder,
  '/cgi-bin/express/delivery/open_msg/get_delivery_list': getDeliveryList,
  '/wxa/getwxacodeunlimit': getUnlimitedCode,
  '/cgi-bin/message/subscribe/send': sendMessage,
}
