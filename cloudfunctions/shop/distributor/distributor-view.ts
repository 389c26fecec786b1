import type { DistributorMeView, DistributorView } from '../../../types/api/distributor'
import type { Role } from '../../../types/endpoint'
import type { ShopDocument } from '../documents'
import { distributionOf } from './distribution'
import { decisionsOn } from './distributor'
import type { Distributor } from './document'

/** What a person sees of their own standing; somebody who never applied has none. */
export function meView(
  person: Distributor | undefined,
  shop: Pick<ShopDocument, 'distribution'>,
): DistributorMeView {
  const { agreement, joining } = distributionOf(shop)
  const { state = 'none' as const, name = '', phone = '', reason = '', agreedTo = '' } = person ?? {}
  return { state, name, phone, reason, agreement, agreedTo, joining }
}

/** What staff sees of a distributor; only the owner may decide. */
export const distributorView = (person: Distributor, role: Role | undefined): DistributorView => ({
  id: person.publicId,
  state: person.state,
  name: person.name,
  phone: person.phone,
  agreedTo: person.agreedTo,
  appliedAt: person.appliedAt,
  ...(person.rateBp !== undefined && { rateBp: person.rateBp }),
  ...(person.business && {
    business: { name: person.business.name, creditCode: person.business.creditCode },
  }),
  reason: person.reason,
  events: person.events.map(({ event, at, reason, was }) => ({ event, at, reason, ...(was && { was }) })),
  actions: role === 'owner' ? decisionsOn(person.state) : [],
})
