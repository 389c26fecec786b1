import type { Answer, Parsed, Refused } from '../../../types/api'
import type { OpenedView } from '../../../types/api/funnel'
import { channels } from '../../../types/api/share'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { dayOf } from '../beijing'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import { DAY_MS } from '../order/order'
import { keyAt } from '../order/order-keys'
import type { Ports, Store } from '../ports'
import { notInCredits } from './credit-view'
import { creditedTo, sentWithin, sumsOf } from './funnel'
import { linkView } from './link-view'
import { codeOf, linkOf } from './share-code'

const { funnelDays, funnelOrders, facesCounted: limit } = LIMITS

/** Who opened a code or a link for the first time since then. */
export async function openedSince(store: Store, of: string, since: number): Promise<OpenedView> {
  const [fresh, known] = await Promise.all(
    [true, false].map(newFace =>
      store.count('faces', {
        ...{ index: 'reached', equal: { of, newFace }, limit },
        range: { field: 'at', above: since },
      }),
    ),
  )
  return { fresh: fresh ?? 0, known: known ?? 0 }
}

// Who bought is needed to count people; it is told to nobody.
const omit = notInCredits.filter(field => field !== 'buyerId')
const withOrder = { from: 'orders', local: 'orderNumber', field: '_id', omit } as const

const ordersBy = async (store: Store, code: string, since: number): Promise<Order[]> => {
  const range = { field: 'listKey', above: keyAt(since, '') }
  const found = await store.queryJoined(
    'credits',
    { index: 'ofCode', equal: { code }, range, limit: funnelOrders + 1 },
    withOrder,
  )
  return found.flatMap(({ joined }) => joined)
}

/** What became of the caller's cards for one product, or for the shop: all that is counted is read in one wave. */
export async function showFunnel(
  { store, clock, ids }: Ports,
  { openid: distributorId }: Caller,
  { productId = '' }: Parsed<'share.funnel'>,
): Promise<Result<Answer<'share.funnel'>, Refused<'share.funnel'>>> {
  const now = clock.now()
  const since = now - funnelDays * DAY_MS
  const codes = channels.map(channel => codeOf(ids, { distributorId, productId, channel }))
  const id = linkOf(ids, distributorId, productId)
  const [link, product, made, opened, each] = await Promise.all([
    store.get('share_links', id),
    productId === '' ? undefined : store.get('products', productId, ['findBy', 'detailPictures']),
    store.getMany('share_codes', codes),
    openedSince(store, id, since),
    Promise.all(
      codes.map(code => Promise.all([openedSince(store, code, since), ordersBy(store, code, since)])),
    ),
  ])
  if (!link) return no('link_not_found')
  const sends = (code: string) => {
    const known = made.find(({ _id }) => _id === code)
    return known ? sentWithin(known, dayOf(now), funnelDays) : 0
  }
  const credited = each.map(([, orders]) => creditedTo(orders.slice(0, funnelOrders), distributorId))
  return ok({
    ...linkView(link, product),
    ...{ sends: codes.reduce((sum, code) => sum + sends(code), 0), opened },
    ...sumsOf(credited.flat()),
    channels: channels.map((channel, i) => ({
      ...{ channel, sends: sends(codes[i] ?? ''), opened: each[i]?.[0] ?? { fresh: 0, known: 0 } },
      ...sumsOf(credited[i] ?? []),
    })),
    more: each.some(([, orders]) => orders.length > funnelOrders),
  })
}
