import { cloudbaseStore } from '../adapters/cloudbase/store'
import { systemClock } from '../adapters/system/clock'
import { hmacIds } from '../adapters/system/ids'
import { aesVault } from '../adapters/system/vault'
import { readVaultKeys } from '../adapters/system/vault-keys'
import { readTemplate, type Template } from '../adapters/wechat/template'
import { wechat } from '../adapters/wechat/wechat'
import type { WechatPayConfig } from '../adapters/wechat-pay/config'
import { wechatPay } from '../adapters/wechat-pay/wechat-pay'
import { wechatTransfers } from '../adapters/wechat-pay/wechat-transfers'
import type { Ports, Vault } from '../shop/ports'
import type { MessageKind } from '../shop/wx-port'
import { readSettings, type Settings } from './env'

/** WeChat's answer must come well within the function's own time. */
const WECHAT_TIMEOUT_MS = 5_000

/** The messages that the operator has named a template for. */
function templatesOf(settings: Settings): Partial<Record<MessageKind, Template>> {
  const set: Record<MessageKind, string> = {
    shipped: settings.WECHAT_SHIPPED_TEMPLATE,
    refunded: settings.WECHAT_REFUNDED_TEMPLATE,
    low_stock: settings.WECHAT_LOW_STOCK_TEMPLATE,
    payout_waiting: settings.WECHAT_PAYOUT_WAITING_TEMPLATE,
    payout_paid: settings.WECHAT_PAYOUT_PAID_TEMPLATE,
    payout_returned: settings.WECHAT_PAYOUT_RETURNED_TEMPLATE,
  }
  const read = Object.entries(set).map(([kind, setting]) => [kind, readTemplate(setting)] as const)
  return Object.fromEntries(read.filter(([, template]) => template !== undefined))
}

/** One address hears of payments, refunds and transfers: the notice itself says what it tells of. */
const merchantOf = (settings: Settings): WechatPayConfig => ({
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
  transferNotifyUrl: settings.WECHAT_PAY_NOTIFY_URL,
  timeoutMs: WECHAT_TIMEOUT_MS,
})

function vaultOf({ ID_NUMBER_KEYS }: Settings): Vault {
  const keys = readVaultKeys(ID_NUMBER_KEYS)
  if (!keys) throw new Error('ID_NUMBER_KEYS was not checked when it was read')
  return aesVault(keys)
}

/** The outside world as the environment describes it; the clock is set call by call. */
export function portsOf(settings: Settings): Omit<Ports, 'clock'> {
  const merchant = merchantOf(settings)
  return {
    store: cloudbaseStore(),
    ids: hmacIds(settings.ORDER_NUMBER_SECRET),
    vault: vaultOf(settings),
    pay: wechatPay(merchant),
    transfers: wechatTransfers(merchant),
    wx: wechat({
      baseUrl: settings.WECHAT_API_URL,
      appId: settings.WECHAT_PAY_APP_ID,
      appSecret: settings.WECHAT_APP_SECRET,
      templates: templatesOf(settings),
      timeoutMs: WECHAT_TIMEOUT_MS,
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
