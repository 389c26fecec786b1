import type { FunctionVariables } from '../../config/functions'
import type { ShopKeys } from './keys'
import { settingOf, TEMPLATES } from './templates'

/** What an operator would set for the functions, pointing at this machine. */
export function functionVariablesFor(
  keys: ShopKeys,
  places: { payOrigin: string; wechatOrigin: string; notifyUrl: string },
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
    WECHAT_API_URL: places.wechatOrigin,
    WECHAT_APP_SECRET: keys.appSecret,
    WECHAT_SHIPPED_TEMPLATE: settingOf(TEMPLATES.shipped),
    WECHAT_REFUNDED_TEMPLATE: settingOf(TEMPLATES.refunded),
    WECHAT_LOW_STOCK_TEMPLATE: settingOf(TEMPLATES.low_stock),
    WECHAT_PAYOUT_WAITING_TEMPLATE: settingOf(TEMPLATES.payout_waiting),
    WECHAT_PAYOUT_PAID_TEMPLATE: settingOf(TEMPLATES.payout_paid),
    WECHAT_PAYOUT_RETURNED_TEMPLATE: settingOf(TEMPLATES.payout_returned),
    ORDER_NUMBER_SECRET: keys.orderNumberSecret,
    ID_NUMBER_KEYS: keys.idNumberKeys,
  }
}
