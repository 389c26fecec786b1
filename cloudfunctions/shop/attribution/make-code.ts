import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import { dayOf } from '../beijing'
import type { Caller } from '../caller'
import { AGREEMENT } from '../distributor/distribution'
import { isActive } from '../distributor/distributor'
import { timeKey } from '../journal/filing'
import type { Ports } from '../ports'
import type { ShareCode, ShareLink } from './document'
import { codeOf, linkOf, shareCodeView } from './share-code'

/** The caller's code for a product or the shop; made once, the same ever after. None before the present wording is accepted. */
export async function makeCode(
  { store, clock, ids }: Ports,
  { openid: distributorId }: Caller,
  { productId = '', channel }: Parsed<'share.code'>,
): Promise<Result<Answer<'share.code'>, Refused<'share.code'>>> {
  const code = codeOf(ids, { distributorId, productId, channel })
  const [person, known, product] = await Promise.all([
    store.get('distributors', distributorId),
    store.get('share_codes', code),
    productId === '' ? undefined : store.get('products', productId, ['findBy', 'detailPictures']),
  ])
  if (!isActive(person)) return no('suspended')
  if (person?.agreedTo !== AGREEMENT) return no('agreement_changed')
  if (productId !== '' && !product) return no('product_not_found')
  const at = clock.now()
  const made: ShareCode = { _id: code, distributorId, productId, channel, at, sentOn: {} }
  const _id = linkOf(ids, distributorId, productId)
  const link: ShareLink = { _id, distributorId, productId, listKey: timeKey(at, _id) }
  // The link first: a code without one would be in no list.
  if (!known) await Promise.all([store.add('share_links', link), store.add('share_codes', made)])
  return ok(shareCodeView(made))
}

/** Counts that it was sent; somebody else's code is not counted. */
export async function tellSent(
  { store, clock }: Ports,
  { openid: distributorId }: Caller,
  { code }: Parsed<'share.sent'>,
): Promise<Result<Answer<'share.sent'>, never>> {
  const inc = { [`sentOn.${dayOf(clock.now())}`]: 1 }
  return ok({ sent: await store.change('share_codes', code, { distributorId }, { inc }) })
}
