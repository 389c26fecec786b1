import { cloudbaseStore } from '../adapters/cloudbase/store'
import { systemClock } from '../adapters/system/clock'
import { hmacIds } from '../adapters/system/ids'
import { wechatPay } from '../adapters/wechat-pay/wechat-pay'
import type { Ports } from '../shop/ports'
import { readSettings, type Settings } from './env'

/** WeChat's answer must come well within the function's own time. */
const PAY_TIMEOUT_MS = 5_000

/** The outside world as the environment describes it; the clock is set call by call. */
export function portsOf(settings: Settings): Omit<Ports, 'clock'> {
  return {
    store: cloudbaseStore(),
    ids: hmacIds(settings.ORDER_NUMBER_SECRET),
    pay: wechatPay({
      baseUrl: settings.WECHAT_PAY_URL,
      appId: settings.WECHAT_PAY_APP_ID,
      mchId: settings.WECHAT_PAY_MCH_ID,
      merchantSerial: settings.WECHAT_PAY_MERCHANT_SERIAL,
      merchantPrivateKeyPem: settings.WECHAT_PAY_MERCHANT_PRIVATE_KEY,
      platformKeyId: settings.WECHAT_PAY_KEY_ID,
      platformPublicKeyPem: settings.WECHAT_PAY_PUBLIC_KEY,
      apiV3Key: settings.WECHAT_PAY_API_V3_KEY,
      payNotifyUrl: settings.WECHAT_PAY_NOTIFY_URL,
      refundNotifyUrl: settings.WECHAT_PAY_NOTIFY_URL,
      timeoutMs: PAY_TIMEOUT_MS,
    }),
  }
}

/** Built on the first call and kept while the instance is warm. */
let warm: Omit<Ports, 'clock'> | undefined

/** The ports of one call. `clockOffsetMs` is 0 anywhere but in the local shop. */
export function openPorts(clockOffsetMs: number): Ports {
  warm ??= portsOf(readSettings(process.env))
  return { ...warm, clock: systemClock(clockOffsetMs) }
}
