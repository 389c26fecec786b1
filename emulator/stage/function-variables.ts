import type { FunctionVariables } from '../../config/functions'
import type { ShopKeys } from './keys'

/** What an operator would set for the functions, pointing at this machine. */
export function functionVariablesFor(
  keys: ShopKeys,
  places: { payOrigin: string; notifyUrl: string },
): FunctionVariables {
  const { pay } = keys
  return {
    WECHAT_PAY_URL: places.payOrigin,
    WECHAT_PAY_APP_ID: pay.appId,
    WECHAT_PAY_MCH_ID: pay.mchId,
    WECHAT_PAY_MERCHANT_SERIAL: pay.merchantSerial,
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: pay.merchantPrivateKeyPem,
    WECHAT_PAY_KEY_ID: pay.platformKeyId,
    WECHAT_PAY_PUBLIC_KEY: pay.platformPublicKeyPem,
    WECHAT_PAY_API_V3_KEY: pay.apiV3Key,
    WECHAT_PAY_NOTIFY_URL: places.notifyUrl,
    ORDER_NUMBER_SECRET: keys.orderNumberSecret,
  }
}
