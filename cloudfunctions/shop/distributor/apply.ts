import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import { distributorId } from '../audit/audited'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { distributionOf } from './distribution'
import { appliedAgain, newcomer } from './distributor'
import { meView } from './distributor-view'
import type { Distributor } from './document'
import { settingsOf } from './settings'

/** The caller's own standing. */
export async function showDistributorMe(
  { store }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'distributor.me'>, never>> {
  const [person, shop] = await Promise.all([store.get('distributors', openid), settingsOf(store)])
  return ok(meView(person, shop))
}

/** Joins, or asks to. Of two requests at once one counts; any repeat is told how it stands. */
export async function applyToShare(
  { store, clock, ids }: Ports,
  { openid }: Caller,
  application: Parsed<'distributor.apply'>,
): Promise<Result<Answer<'distributor.apply'>, Refused<'distributor.apply'>>> {
  const [known, shop] = await Promise.all([store.get('distributors', openid), settingsOf(store)])
  const { agreement, joining } = distributionOf(shop)
  if (application.agreedTo !== agreement) return no('agreement_changed')
  const at = clock.now()
  if (!known) {
    const person = newcomer(openid, distributorId(ids, openid), application, { at, joining })
    if (await store.add('distributors', person)) return ok(meView(person, shop))
    return ok(meView(await store.get('distributors', openid), shop))
  }
  const again = appliedAgain(known, application, at)
  if (!again) return ok(meView(known, shop))
  const event: Distributor['events'][number] = { event: 'apply', at, by: openid, reason: '' }
  const change = { set: { ...again }, push: { events: event } }
  const changed = await store.change('distributors', openid, { state: known.state }, change)
  return ok(meView(changed ? { ...known, ...again } : await store.get('distributors', openid), shop))
}
