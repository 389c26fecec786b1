import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeMerchant, type PayKeys } from '../wechat-pay/keys'

/** What a local shop must keep from one run to the next. Good for this shop alone. */
export interface ShopKeys {
  pay: PayKeys
  orderNumberSecret: string
  /** What the vault of names and id numbers is locked with. */
  idNumberKeys: string
  /** The mini program's AppSecret at the emulated WeChat. */
  appSecret: string
  /** The first owner claims the shop with it, once. */
  claimToken: string
}

const make = (): ShopKeys => ({
  pay: makeMerchant(),
  orderNumberSecret: randomBytes(32).toString('hex'),
  idNumberKeys: `k1:${randomBytes(32).toString('base64')}`,
  appSecret: randomBytes(16).toString('hex'),
  claimToken: randomBytes(16).toString('hex'),
})

const isWhole = (keys: Partial<ShopKeys>): keys is ShopKeys =>
  Boolean(keys.pay && keys.orderNumberSecret && keys.idNumberKeys && keys.appSecret && keys.claimToken)

/** The keys kept in `dataDir`, made at first; without a folder, keys for this run only. */
export function shopKeys(dataDir: string | undefined): ShopKeys {
  if (!dataDir) return make()
  const file = path.join(dataDir, 'keys.json')
  const kept: Partial<ShopKeys> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (isWhole(kept)) return kept
  // A shop from before a key was needed keeps those it has.
  const keys = { ...make(), ...kept }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 })
  return keys
}

/** SHA-256 (hex): what the shop document keeps of the token. */
export const claimHash = (token: string) => createHash('sha256').update(token).digest('hex')
