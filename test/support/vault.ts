import { aesVault } from '../../cloudfunctions/adapters/system/vault'
import { readVaultKeys } from '../../cloudfunctions/adapters/system/vault-keys'
import type { Vault } from '../../cloudfunctions/shop/ports'

/** A setting of keys under these ids, the first of which seals; an id always names the same key. */
export const keysCalled = (...ids: string[]): string =>
  ids.map(id => `${id}:${Buffer.alloc(32, id).toString('base64')}`).join(',')

/** A vault as the setting makes it. */
export function vaultWith(setting: string): Vault {
  const keys = readVaultKeys(setting)
  if (!keys) throw new Error('no such keys')
  return aesVault(keys)
}
