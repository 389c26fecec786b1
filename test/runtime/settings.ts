import { settingOf, TEMPLATES } from '../../emulator/stage/templates'
import { payConfig, payKeys } from '../support/pay-keys'
import { keysCalled } from '../support/vault'
import { APP_SECRET } from '../support/wechat-config'

/** What an operator has set for the functions, with `baseUrl` in WeChat Pay's place and `wxUrl` in that of its open APIs. */
export function settingsOf(baseUrl: string, wxUrl = baseUrl): Record<string, string> {
  const keys = payKeys()
  return {
    WECHAT_PAY_URL: baseUrl,
    WECHAT_PAY_APP_ID: keys.appId,
    WECHAT_PAY_MCH_ID: keys.mchId,
    WECHAT_PAY_MERCHANT_SERIAL: keys.merchantSerial,
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: keys.merchantPrivateKeyPem,
    WECHAT_PAY_KEY_ID: keys.platformKeyId,
    WECHAT_PAY_PUBLIC_KEY: keys.platformPublicKeyPem,
    WECHAT_PAY_API_V3_KEY: keys.apiV3Key,
    WECHAT_PAY_NOTIFY_URL: payConfig(baseUrl).payNotifyUrl,
    WECHAT_API_URL: wxUrl,
    WECHAT_APP_SECRET: APP_SECRET,
    WECHAT_SHIPPED_TEMPLATE: settingOf(TEMPLATES.shipped),
    WECHAT_REFUNDED_TEMPLATE: settingOf(TEMPLATES.refunded),
    WECHAT_LOW_STOCK_TEMPLATE: settingOf(TEMPLATES.low_stock),
    WECHAT_PAYOUT_WAITING_TEMPLATE: settingOf(TEMPLATES.payout_waiting),
    WECHAT_PAYOUT_PAID_TEMPLATE: settingOf(TEMPLATES.payout_paid),
    WECHAT_PAYOUT_RETURNED_TEMPLATE: settingOf(TEMPLATES.payout_returned),
    ORDER_NUMBER_SECRET: 'an order number secret for tests, 40 chars',
    ID_NUMBER_KEYS: keysCalled('k1'),
  }
}
