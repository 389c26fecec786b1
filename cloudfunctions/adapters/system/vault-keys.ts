/** A key of the vault: what sealed texts call it, and 32 bytes for AES-256. */
export interface VaultKey {
  id: string
  key: Buffer
}

const ONE = /^([A-Za-z0-9]{1,16}):([A-Za-z0-9+/]{43}=)$/

function readKey(text: string): VaultKey | undefined {
  const [, id = '', base64 = ''] = ONE.exec(text) ?? []
  const key = Buffer.from(base64, 'base64')
  // Base64 that stands for other bytes than it spells is a slip of the hand.
  return id !== '' && key.toString('base64') === base64 ? { id, key } : undefined
}

/**
 * Reads `k2:<32 bytes in base64>,k1:<…>`: the first key seals, all of them open. Undefined when any part is malformed, or
 * an id or a key stands there twice.
 */
export function readVaultKeys(setting: string): [VaultKey, ...VaultKey[]] | undefined {
  const read = setting.split(',').map(part => readKey(part.trim()))
  const keys = read.filter(key => key !== undefined)
  const [first, ...others] = keys
  const isTwice =
    new Set(keys.map(({ id }) => id)).size < keys.length ||
    new Set(keys.map(({ key }) => key.toString('base64'))).size < keys.length
  return first && keys.length === read.length && !isTwice ? [first, ...others] : undefined
}
