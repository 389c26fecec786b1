import { constants, createPublicKey, publicEncrypt } from 'node:crypto'
import type { WechatPayConfig } from './config'

/**
 * Seals a real name so that only WeChat Pay can read it: RSA-OAEP with SHA-1 under WeChat's key, base64. The key is the one
 * that `Wechatpay-Serial` names on every call. Each seal of the same name differs.
 */
export function nameSealer({
  platformPublicKeyPem,
}: Pick<WechatPayConfig, 'platformPublicKeyPem'>): (name: string) => string {
  const key = createPublicKey(platformPublicKeyPem)
  return name =>
    publicEncrypt(
      { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
      Buffer.from(name),
    ).toString('base64')
}
