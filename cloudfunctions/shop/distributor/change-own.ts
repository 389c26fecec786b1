import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { Busy } from '../order/change-order'
import type { Ports, Store } from '../ports'
import { AGREEMENT } from './distribution'
import { meView } from './distributor-view'
import type { Distributor } from './document'
import { changedOwn } from './own-data'
import { settingsOf } from './settings'

/** The caller, whom the door knows as a distributor, and the shop. */
async function standing(store: Store, openid: string) {
  const [person, shop] = await Promise.all([store.get('distributors', openid), settingsOf(store)])
  if (!person) throw new Error('who calls as a distributor is none')
  return { person, shop }
}

type Event = Distributor['events'][number]

/** The distributor's own name and phone; one conditional update on those that were seen. */
export async function changeOwn(
  { store, clock }: Ports,
  { openid }: Caller,
  wish: Parsed<'distributor.change'>,
): Promise<Result<Answer<'distributor.change'>, Refused<'distributor.change'>>> {
  const { person, shop } = await standing(store, openid)
  const next = changedOwn(person, wish, { at: clock.now(), by: openid })
  if (!next.ok) return next
  if (!next.value) return ok(meView(person, shop))
  const { set, event } = next.value
  const { name, phone } = person
  const change = { set: { ...set }, push: { events: event } }
  if (await store.change('distributors', openid, { name, phone }, change))
    return ok(meView({ ...person, ...set }, shop))
  throw new Busy('the name or phone of a distributor has just changed')
}

/** The distributor has read the present wording and accepts it; twice is once. */
export async function agreeAnew(
  { store, clock }: Ports,
  { openid }: Caller,
  { agreedTo }: Parsed<'distributor.agree'>,
): Promise<Result<Answer<'distributor.agree'>, Refused<'distributor.agree'>>> {
  if (agreedTo !== AGREEMENT) return no('agreement_changed')
  const { person, shop } = await standing(store, openid)
  const { agreedTo: was } = person
  const event: Event = { event: 'agree', at: clock.now(), by: openid, reason: '', was: { agreedTo: was } }
  const change = { set: { agreedTo }, push: { events: event } }
  if (was !== agreedTo) await store.change('distributors', openid, { agreedTo: was }, change)
  return ok(meView({ ...person, agreedTo }, shop))
}
