import { payConfig, payKeys } from '../support/pay-keys'

/** What an operator has set for the functions, with `baseUrl` in WeChat Pay's place. */
export function settingsOf(baseUrl: string): Record<string, string> {
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
    ORDER_NUMBER_SECRET: 'an order number secret for tests, 40 chars',
  }
}
