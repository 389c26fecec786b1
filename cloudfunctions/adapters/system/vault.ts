import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sealed } from '../../shop/payee/document'
import type { Vault } from '../../shop/ports'
import type { VaultKey } from './vault-keys'

const CIPHER = 'aes-256-gcm'
/** NIST SP 800-38D, 8.2: 96 bits of nonce, and the whole tag. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What is sealed belongs to this key and subject: under others it does not open. */
const boundTo = (keyId: string, about: string) => Buffer.from(JSON.stringify([keyId, about]))

function seal({ id, key }: VaultKey, text: string, about: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(id, about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { keyId: id, text: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64') }
}

function open({ id, key }: VaultKey, text: string, about: string): string {
  const bytes = Buffer.from(text, 'base64')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(id, about)).setAuthTag(tag)
  const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES)
  return Buffer.concat([cipher.update(sealed), cipher.final()]).toString('utf8')
}

/** Seals by AES-256-GCM under the first of the keys, with a nonce of its own each time; opens what any of them sealed. */
export function aesVault([current, ...older]: readonly [VaultKey, ...VaultKey[]]): Vault {
  const keys = new Map([current, ...older].map(key => [key.id, key]))
  return {
    seal: (text, about) => seal(current, text, about),
    open({ keyId, text }, about) {
      const key = keys.get(keyId)
      if (!key) throw new Error('sealed under a key that is not set')
      try {
        return open(key, text, about)
      } catch {
        // The cipher's own words say no more, and nothing of what is sealed may reach a log.
        throw new Error('sealed text does not open: it was changed, or belongs to something else')
      }
    },
    isCurrent: ({ keyId }) => keyId === current.id,
  }
}
