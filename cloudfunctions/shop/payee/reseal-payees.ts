import type { Ports, Vault } from '../ports'
import type { Payee, SealedIdentity } from './document'
import { openIdentity, sealIdentity } from './identity'

const PAYEES = 100

/** What a night's look came to. When both are 0, every older key may be taken away. */
export interface Resealed {
  /** Were under an older key, and are under the current one now. */
  renewed: number
  /** Do not open: their key is gone, or somebody tampered. They stay as they are. */
  unreadable: number
}

const isUnder = ({ vault }: Pick<Ports, 'vault'>, { name, idNumber }: SealedIdentity): boolean =>
  vault.isCurrent(name) && vault.isCurrent(idNumber)

/** All that is recorded of somebody, under the current key; undefined when any of it does not open. */
function renewed(vault: Vault, payee: Payee): Pick<Payee, 'name' | 'idNumber' | 'earlier'> | undefined {
  const seal = (sealed: SealedIdentity) => {
    const identity = openIdentity(vault, payee._id, sealed)
    return identity && sealIdentity(vault, payee._id, identity)
  }
  const now = seal(payee)
  const earlier = payee.earlier?.flatMap(one => {
    const sealed = seal(one)
    return sealed ? { ...sealed, until: one.until } : []
  })
  if (!now || earlier?.length !== payee.earlier?.length) return undefined
  return { ...now, ...(earlier && { earlier }) }
}

/** Not if the person has recorded anew meanwhile: the next night has the rest. */
async function reseal(
  { store, vault }: Pick<Ports, 'store' | 'vault'>,
  payee: Payee,
): Promise<keyof Resealed> {
  const set = renewed(vault, payee)
  if (!set) return 'unreadable'
  await store.change('payees', payee._id, { 'name.text': payee.name.text }, { set: { ...set } })
  return 'renewed'
}

/** Nightly: seals anew what is under an older key. Any number of these may run at once, and any may be cut off. */
export async function resealPayees(ports: Pick<Ports, 'store' | 'vault'>): Promise<Resealed> {
  const resealed = { renewed: 0, unreadable: 0 }
  for (let after = ''; ; ) {
    const page = await ports.store.page('payees', after, PAYEES)
    const isOld = (payee: Payee) => ![payee, ...(payee.earlier ?? [])].every(one => isUnder(ports, one))
    for (const payee of page.filter(isOld)) resealed[await reseal(ports, payee)] += 1
    const last = page.at(-1)
    if (page.length < PAYEES || !last) return resealed
    after = last._id
  }
}
