import type { Answer, EndpointName, Input, Reply } from '../../types/api'
import type { Holder } from './cast'
import type { LocalShop } from './local-shop'

type Calls = Pick<LocalShop, 'callFunction'>

/** Calls the shop as this person's phone does; throws when refused: on the stage nothing may stand in the way. */
async function ask<N extends EndpointName>(
  shop: Calls,
  openid: string,
  name: N,
  input: Input<N>,
): Promise<Answer<N>> {
  const reply = (await shop.callFunction('api', { name, input }, openid)) as Reply<N>
  if (!reply.ok) throw new Error(`${name} refused: ${reply.error}`)
  return reply.value as Answer<N>
}

const PHONE = '13900001111'

/** The distributor asks to share and the owner agrees, both by the real calls; who was decided on before stays as they are. */
export async function joinDistributor(shop: Calls, person: Holder, owner: Holder): Promise<void> {
  const { state, agreement } = await ask(shop, person.openid, 'distributor.me', {})
  if (state !== 'none' && state !== 'applied') return
  const application = { name: person.name, phone: PHONE, agreedTo: agreement }
  await ask(shop, person.openid, 'distributor.apply', application)
  const { distributors } = await ask(shop, owner.openid, 'distributor.list', { state: 'applied' })
  const applied = distributors.find(({ phone, name }) => phone === PHONE && name === person.name)
  if (!applied) return
  await ask(shop, owner.openid, 'distributor.decide', { distributorId: applied.id, decision: 'approve' })
}
