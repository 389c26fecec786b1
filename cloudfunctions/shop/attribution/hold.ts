import type { Address } from '../../../types/api/address'
import type { HoldReason } from '../../../types/api/credit-views'
import type { Distributor } from '../distributor/document'
import type { Order } from '../documents'
import type { Store } from '../ports'

/** Where somebody lives, however it was spaced. */
const placeOf = ({ province, city, county, detail }: Address): string =>
  [province, city, county, detail].join('|').replace(/\s/g, '')

/** Why an order looks as if it went to the distributor's own: to their phone, present or former, or to a door of theirs. */
export function holdReason(
  { address }: Pick<Order, 'address'>,
  person: Pick<Distributor, 'phone' | 'formerPhones'>,
  theirs: readonly Address[],
): HoldReason | undefined {
  const phones = [person.phone, ...(person.formerPhones ?? [])]
  if (phones.includes(address.phone)) return 'same_phone'
  return theirs.some(one => placeOf(one) === placeOf(address)) ? 'same_address' : undefined
}

/** The same, looked up; nobody earns: nothing to hold. */
export async function holdOf(
  store: Store,
  order: Pick<Order, 'address'>,
  person: Distributor | undefined,
): Promise<HoldReason | undefined> {
  if (!person) return undefined
  const theirs = await store.get('buyers', person._id)
  return holdReason(order, person, theirs?.addresses ?? [])
}
