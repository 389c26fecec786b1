import type { WechatPayConfig } from '../../cloudfunctions/adapters/wechat-pay/config'
import { makeMerchant, type PayKeys } from '../../emulator/wechat-pay/keys'

let made: PayKeys | undefined

/** The merchant of all tests of one file: RSA keys take a while to make, so they are made once. */
export function payKeys(): PayKeys {
  made ??= makeMerchant()
  return made
}

/** The adapter's side of these keys: `baseUrl` = the platform's origin, `shopOrigin` = where notices go. */
export function payConfig(baseUrl: string, shopOrigin = 'http://127.0.0.1:9'): WechatPayConfig {
  const keys = payKeys()
  return {
    baseUrl,
    appId: keys.appId,
    mchId: keys.mchId,
    merchantSerial: keys.merchantSerial,
    merchantPrivateKeyPem: keys.merchantPrivateKeyPem,
    platformKeyId: keys.platformKeyId,
    platformPublicKeyPem: keys.platformPublicKeyPem,
    apiV3Key: keys.apiV3Key,
    payNotifyUrl: `${shopOrigin}/pay-notify/payment`,
    refundNotifyUrl: `${shopOrigin}/pay-notify/refund`,
    transferNotifyUrl: `${shopOrigin}/pay-notify/transfer`,
    timeoutMs: 5_000,
  }
}
