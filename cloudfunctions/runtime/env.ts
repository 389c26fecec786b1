import * as v from 'valibot'
import { readVaultKeys } from '../adapters/system/vault-keys'
import { readTemplate } from '../adapters/wechat/template'

const text = v.pipe(v.string(), v.minLength(1))
/** Consoles keep one line: `\n` in a PEM may have been typed as two characters. */
const pem = v.pipe(
  text,
  v.transform(key => key.replaceAll('\\n', '\n')),
  v.includes('-----BEGIN'),
)

/** A message's template at WeChat with its fields, or nothing: the shop then sends no such message. */
const template = v.optional(
  v.pipe(
    v.string(),
    v.check(setting => setting === '' || readTemplate(setting) !== undefined),
  ),
  '',
)

/** The keys that seal people's names and id numbers. */
const vaultKeys = v.pipe(
  v.string(),
  v.check(setting => readVaultKeys(setting) !== undefined),
)

const settings = v.object({
  WECHAT_PAY_URL: v.optional(v.pipe(v.string(), v.url()), 'https://api.mch.weixin.qq.com'),
  WECHAT_PAY_APP_ID: text,
  WECHAT_PAY_MCH_ID: text,
  WECHAT_PAY_MERCHANT_SERIAL: text,
  WECHAT_PAY_MERCHANT_PRIVATE_KEY: pem,
  WECHAT_PAY_KEY_ID: v.pipe(v.string(), v.startsWith('PUB_KEY_ID_')),
  WECHAT_PAY_PUBLIC_KEY: pem,
  WECHAT_PAY_API_V3_KEY: v.pipe(v.string(), v.length(32)),
  WECHAT_PAY_NOTIFY_URL: v.pipe(v.string(), v.url()),
  WECHAT_API_URL: v.optional(v.pipe(v.string(), v.url()), 'https://api.weixin.qq.com'),
  WECHAT_APP_SECRET: text,
  WECHAT_SHIPPED_TEMPLATE: template,
  WECHAT_REFUNDED_TEMPLATE: template,
  WECHAT_LOW_STOCK_TEMPLATE: template,
  WECHAT_PAYOUT_WAITING_TEMPLATE: template,
  WECHAT_PAYOUT_PAID_TEMPLATE: template,
  WECHAT_PAYOUT_RETURNED_TEMPLATE: template,
  ORDER_NUMBER_SECRET: v.pipe(v.string(), v.minLength(32)),
  ID_NUMBER_KEYS: vaultKeys,
})

export type Settings = v.InferOutput<typeof settings>

/** Reads what the operator has set. Throws one error that names every missing or wrong variable, never a value. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const read = v.safeParse(settings, env)
  if (read.success) return read.output
  const wrong = read.issues.map(issue => `${issue.path?.[0]?.key}: ${issue.type}`)
  throw new Error(`settings missing or wrong: ${wrong.join(', ')}`)
}
