import type { Answer } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import { dayOf } from '../beijing'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/**
 * Someone looked at the shop today. The id is derived, under the shop's secret, from day and person: telling twice counts
 * once, and from what is stored nobody can tell who it was, nor whether two days had the same.
 */
export async function tellVisit(
  { store, clock, ids }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'visit.tell'>, never>> {
  const at = clock.now()
  await store.add('visits', { _id: ids.derived('visit', dayOf(at), openid), at })
  return ok({ told: true })
}
