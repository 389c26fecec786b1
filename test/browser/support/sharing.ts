import type { Answer, EndpointName, Input, Reply } from '../../../types/api'
import type { DistributorDecision } from '../../../types/api/distributor'
import type { Scene } from './scene'

/** Calls the shop as this person does; throws when refused. */
export const askAs =
  ({ shop }: Scene, openid: string) =>
  async <N extends EndpointName>(name: N, input: Input<N>): Promise<Answer<N>> => {
    const reply = (await shop.callFunction('api', { name, input }, openid)) as Reply<N>
    if (!reply.ok) throw new Error(`${name} refused: ${reply.error}`)
    return reply.value as Answer<N>
  }

/** Somebody asks to share for the shop; the id by which staff knows them. */
export async function applied(scene: Scene, openid: string, name: string, phone: string): Promise<string> {
  const ask = askAs(scene, openid)
  const { agreement } = await ask('distributor.me', {})
  await ask('distributor.apply', { name, phone, agreedTo: agreement })
  const { publicId } = (await scene.shop.store.get('distributors', openid)) ?? {}
  if (!publicId) throw new Error(`${name} did not apply`)
  return publicId
}

/** The owner decides about somebody. */
export const decided = (
  { askAsOwner }: Scene,
  distributorId: string,
  decision: DistributorDecision,
  reason = '',
) => askAsOwner('distributor.decide', { distributorId, decision, reason })

/** The first buyer opens a card of this distributor. */
export async function opened(scene: Scene, openid: string, productId = 'orange'): Promise<void> {
  const { code } = await askAs(scene, openid)('share.code', { productId, channel: 'chat' })
  const { touched } = await scene.ask('share.touch', { code })
  if (!touched) throw new Error('the card touched nothing')
}
