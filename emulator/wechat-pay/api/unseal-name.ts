import { constants, createPrivateKey, privateDecrypt } from 'node:crypto'
import type { PayKeys } from '../keys'

/** What was sealed under the platform's key (RSA-OAEP with SHA-1, base64); nothing when it does not open. */
export function unsealName(
  { platformPrivateKeyPem }: Pick<PayKeys, 'platformPrivateKeyPem'>,
  sealed: string,
): string | undefined {
  const key = createPrivateKey(platformPrivateKeyPem)
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  try {
    const opened = privateDecrypt({ key, padding, oaepHash: 'sha1' }, Buffer.from(sealed, 'base64'))
    return opened.toString('utf8')
  } catch {
    return undefined
  }
}
