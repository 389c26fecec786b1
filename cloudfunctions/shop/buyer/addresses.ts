import type { Answer, Parsed, Refused } from '../../../types/api'
import type { SavedAddress } from '../../../types/api/address'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { Busy } from '../order/change-order'
import type { Ports } from '../ports'

const TRIES = 5

/** Load, change, save on the revision that was read; once more when another phone of the buyer was faster. */
async function change(
  { store }: Ports,
  { openid }: Caller,
  decide: (addresses: SavedAddress[]) => SavedAddress[] | undefined,
): Promise<SavedAddress[] | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const buyer = await store.get('buyers', openid)
    const addresses = decide(buyer?.addresses ?? [])
    if (!addresses) return undefined
    const saved = buyer
      ? await store.change('buyers', openid, { rev: buyer.rev }, { set: { addresses }, inc: { rev: 1 } })
      : await store.add('buyers', { _id: openid, addresses, rev: 1 })
    if (saved) return addresses
  }
  throw new Busy('the addresses of one buyer are changed by too many at once')
}

/** The caller's addresses, most recently used first. */
export async function listAddresses(
  { store }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'address.list'>, never>> {
  return ok({ addresses: (await store.get('buyers', openid))?.addresses ?? [] })
}

/** Adds or replaces one address; it moves to the front. */
export async function saveAddress(
  ports: Ports,
  caller: Caller,
  { id, address }: Parsed<'address.save'>,
): Promise<Result<Answer<'address.save'>, Refused<'address.save'>>> {
  const addresses = await change(ports, caller, known => {
    const others = known.filter(one => one.id !== id)
    return others.length >= LIMITS.addressesPerBuyer ? undefined : [{ id, ...address }, ...others]
  })
  return addresses ? ok({ addresses }) : no('too_many_addresses')
}

/** Forgets one address; one that is not there is not missed. */
export async function removeAddress(
  ports: Ports,
  caller: Caller,
  { id }: Parsed<'address.remove'>,
): Promise<Result<Answer<'address.remove'>, never>> {
  const addresses = await change(ports, caller, known => known.filter(one => one.id !== id))
  return ok({ addresses: addresses ?? [] })
}
