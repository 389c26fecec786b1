import type { Answer, Parsed } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { isActive } from '../distributor/distributor'
import type { Ports } from '../ports'
import type { Face, Touch } from './document'
import { findCode, linkOf } from './share-code'
import { hasPaid, latestTouch } from './touches'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000

/** What a code leads to. Whatever it is, the page opens; the name is told while its distributor may share. */
export async function lookAtCode(
  { store }: Ports,
  _caller: Caller,
  { code }: Parsed<'share.look'>,
): Promise<Result<Answer<'share.look'>, never>> {
  const found = await findCode(store, code)
  const [person] = found?.joined ?? []
  return ok({
    ...(found?.productId && { productId: found.productId }),
    ...(person && isActive(person) && { distributor: { name: person.name } }),
  })
}

/**
 * The caller has opened a card. It is the distributor's whoever passed it on: of those nothing is known, and nothing is
 * written. Opening it again within the minute is the same touch, unless another card was opened between: then it is one more,
 * at most one a second, for no touch is ever moved: by either rule its time decides. Whom a card has reached is counted once,
 * by `faces`.
 */
export async function touchCode(
  { store, clock, ids }: Ports,
  { openid: buyerId }: Caller,
  { code }: Parsed<'share.touch'>,
): Promise<Result<Answer<'share.touch'>, never>> {
  const [found, paid, latest] = await Promise.all([
    findCode(store, code),
    hasPaid(store, buyerId),
    latestTouch(store, buyerId),
  ])
  if (!found || found.distributorId === buyerId || !isActive(found.joined[0])) return ok({ touched: false })
  const { distributorId, productId, channel } = found
  const at = clock.now()
  const isSame = latest?.code === code && at - latest.at < MINUTE_MS
  const touch: Touch = {
    _id: ids.derived('touch', buyerId, code, String(Math.floor(at / SECOND_MS))),
    ...{ code, distributorId, buyerId, productId, channel, at, newFace: !paid },
  }
  const faces = [code, linkOf(ids, distributorId, productId)].map(
    (of): Face => ({ _id: ids.derived('face', buyerId, of), of, newFace: !paid, at }),
  )
  await Promise.all([!isSame && store.add('touches', touch), ...faces.map(face => store.add('faces', face))])
  return ok({ touched: true })
}
