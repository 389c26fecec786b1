import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto'

/** All that a merchant and WeChat Pay agree on before the first payment. */
export interface PayKeys {
  mchId: string
  appId: string
  /** Serial number of the merchant's API certificate: 40 hex digits. */
  merchantSerial: string
  merchantPrivateKeyPem: string
  merchantPublicKeyPem: string
  /** `PUB_KEY_ID_…`: names the key with which WeChat Pay signs. */
  platformKeyId: string
  platformPrivateKeyPem: string
  platformPublicKeyPem: string
  /** 32 characters: the AES-256 key of notices. */
  apiV3Key: string
}

/** A new merchant with fresh 2048-bit keys. Takes a few hundred ms: make one and keep it. */
export function makeMerchant(who: { mchId?: string; appId?: string } = {}): PayKeys {
  const merchant = rsaPem()
  const platform = rsaPem()
  return {
    mchId: who.mchId ?? '1900000001',
    appId: who.appId ?? 'wx5ec0ffee5ec0ffee',
    merchantSerial: randomBytes(20).toString('hex').toUpperCase(),
    merchantPrivateKeyPem: merchant.privateKey,
    merchantPublicKeyPem: merchant.publicKey,
    platformKeyId: `PUB_KEY_ID_${digits(30)}`,
    platformPrivateKeyPem: platform.privateKey,
    platformPublicKeyPem: platform.publicKey,
    apiV3Key: randomBytes(16).toString('hex'),
  }
}

/** `length` random decimal digits. */
export const digits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('')

function rsaPem() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
