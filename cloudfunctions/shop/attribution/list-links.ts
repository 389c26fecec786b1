import type { Answer, Parsed } from '../../../types/api'
import { channels } from '../../../types/api/share'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import { dayOf } from '../beijing'
import type { Caller } from '../caller'
import { DAY_MS } from '../order/order'
import type { Ports } from '../ports'
import { sentWithin } from './funnel'
import { linkView } from './link-view'
import { codeOf } from './share-code'
import { openedSince } from './show-funnel'

const { linksPerPage: most, funnelDays } = LIMITS

/** All that the caller shares, the latest first, a page at a time, each with how often it was sent and opened: two waves. */
export async function listLinks(
  { store, clock, ids }: Ports,
  { openid: distributorId }: Caller,
  { after }: Parsed<'share.links'>,
): Promise<Result<Answer<'share.links'>, never>> {
  const found = await store.query('share_links', {
    ...{ index: 'ofDistributor', equal: { distributorId }, limit: most + 1 },
    ...(after && { range: { field: 'listKey', below: after } }),
  })
  const shown = found.slice(0, most)
  const now = clock.now()
  const codesOf = (productId: string) =>
    channels.map(channel => codeOf(ids, { distributorId, productId, channel }))
  const goods = shown.flatMap(({ productId }) => (productId === '' ? [] : [productId]))
  const [products, codes, opened] = await Promise.all([
    store.getMany('products', goods, ['findBy', 'detailPictures']),
    store.getMany(
      'share_codes',
      shown.flatMap(({ productId }) => codesOf(productId)),
    ),
    Promise.all(shown.map(({ _id }) => openedSince(store, _id, now - funnelDays * DAY_MS))),
  ])
  const last = shown.at(-1)
  return ok({
    links: shown.map((link, i) => ({
      ...linkView(
        link,
        products.find(({ _id }) => _id === link.productId),
      ),
      sends: codes
        .filter(({ productId }) => productId === link.productId)
        .reduce((sum, code) => sum + sentWithin(code, dayOf(now), funnelDays), 0),
      opened: opened[i] ?? { fresh: 0, known: 0 },
    })),
    ...(found.length > most && last && { after: last.listKey }),
  })
}
