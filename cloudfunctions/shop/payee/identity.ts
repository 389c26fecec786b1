import type { Ids, Ports, Vault } from '../ports'
import type { Payee, SealedIdentity } from './document'

/** What a sealed text is about: it opens for this person and field alone. */
const about = (openid: string, field: 'name' | 'idNumber'): string => `payee:${openid}:${field}`

/** Who somebody is, in full. Never to be logged. */
export interface Identity {
  name: string
  idNumber: string
}

export const sealIdentity = (vault: Vault, openid: string, { name, idNumber }: Identity): SealedIdentity => ({
  name: vault.seal(name, about(openid, 'name')),
  idNumber: vault.seal(idNumber, about(openid, 'idNumber')),
})

/** Name and id number in full; undefined when they do not open: a key is not set any more, or somebody tampered. */
export function openIdentity(
  vault: Vault,
  openid: string,
  { name, idNumber }: SealedIdentity,
): Identity | undefined {
  try {
    return {
      name: vault.open(name, about(openid, 'name')),
      idNumber: vault.open(idNumber, about(openid, 'idNumber')),
    }
  } catch {
    return undefined
  }
}

/** The same for the same number, and without the shop's secret neither to be guessed nor to be tried out. */
export const markOf = (ids: Pick<Ids, 'derived'>, idNumber: string): string =>
  ids.derived('identity', idNumber)

/** What was recorded of somebody at a moment; while a payout is under way it does not change. */
export const recordedAt = (payee: Payee, at: number): SealedIdentity =>
  payee.earlier?.find(({ until }) => at < until) ?? payee

/** The real name that WeChat wants with a transfer; '' when none is recorded. Throws when it does not open. */
export async function realNameOf(
  { store, vault }: Pick<Ports, 'store' | 'vault'>,
  openid: string,
): Promise<string> {
  const payee = await store.get('payees', openid)
  return payee ? vault.open(payee.name, about(openid, 'name')) : ''
}
