import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import type { PayKeys } from './keys'

/** Headers by which WeChat Pay proves that `body` is its own. `atMs` is the moment it claims. */
export type Signer = (body: string | Buffer, atMs: number) => Record<string, string>

/** Signs answers and notices with the platform's key: `timestamp\nnonce\nbody\n`, timestamp in seconds. */
export function platformSigner(keys: Pick<PayKeys, 'platformKeyId' | 'platformPrivateKeyPem'>): Signer {
  const privateKey = createPrivateKey(keys.platformPrivateKeyPem)
  return (body, atMs) => {
    const timestamp = String(Math.floor(atMs / 1000))
    const nonce = randomBytes(16).toString('hex')
    const message = Buffer.concat([
      Buffer.from(`${timestamp}\n${nonce}\n`),
      Buffer.from(body),
      Buffer.from('\n'),
    ])
    const signature = sign('RSA-SHA256', message, privateKey)
    return {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-signature': signature.toString('base64'),
      'wechatpay-serial': keys.platformKeyId,
      'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    }
  }
}
