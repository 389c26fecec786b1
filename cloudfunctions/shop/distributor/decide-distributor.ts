import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { decided } from './distributor'
import { distributorView } from './distributor-view'

/** The owner lets somebody share, or does not, or no longer; one conditional update on the state that was seen. */
export async function decideDistributor(
  { store, clock }: Ports,
  { openid }: Caller,
  { distributorId, decision, reason }: Parsed<'distributor.decide'>,
): Promise<Result<Answer<'distributor.decide'>, Refused<'distributor.decide'>>> {
  const [person] = await store.query('distributors', {
    index: 'byPublicId',
    equal: { publicId: distributorId },
    limit: 1,
  })
  if (!person) return no('distributor_not_found')
  const next = decided(person, decision, { at: clock.now(), by: openid, reason })
  if (!next.ok) return next
  if (!next.value) return ok(distributorView(person, 'owner'))
  const { set, event } = next.value
  const change = { set: { ...set }, push: { events: event } }
  const changed = await store.change('distributors', person._id, { state: person.state }, change)
  if (!changed) return no('distributor_moved')
  return ok(distributorView({ ...person, ...set, events: [...person.events, event] }, 'owner'))
}
