import type { Answer, Parsed } from '../../../types/api'
import type { SellerOrderPage } from '../../../types/api/seller-order'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { type Sought, soughtBy } from '../order/order-words'
import type { Ports, Store } from '../ports'
import { pageOf } from './list-seller-orders'
import { notOnCards, sellerOrderCard } from './seller-order-view'

/**
 * Orders by number, phone, receiver or goods, newest first, mostly in one wave: for a whole phone, pages on which it only
 * ends alike are gone past. What cannot be searched by finds nothing.
 */
export async function searchSellerOrders(
  { store }: Ports,
  _caller: Caller,
  { words, after }: Parsed<'seller_order.search'>,
): Promise<Result<Answer<'seller_order.search'>, never>> {
  const sought = soughtBy(words)
  if (!sought) return ok({ orders: [] })
  if ('number' in sought) {
    const order = await store.get('orders', sought.number)
    return ok({ orders: order ? [sellerOrderCard(order)] : [] })
  }
  let page = await foundPage(store, sought, after)
  for (let pages = 1; pages < LIMITS.phonePagesPerSearch; pages += 1) {
    if (page.orders.length > 0 || !page.after) break
    page = await foundPage(store, sought, page.after)
  }
  return ok(page)
}

/** One page of what is found; of a whole phone, those that are its own. */
async function foundPage(
  store: Store,
  { keys, phone }: Extract<Sought, { keys: unknown }>,
  after: string | undefined,
): Promise<SellerOrderPage> {
  const found = await store.query('orders', {
    index: 'found',
    all: { field: 'findBy', values: keys },
    ...(after && { range: { field: 'listKey', below: after } }),
    limit: LIMITS.sellerOrdersPerPage + 1,
    omit: notOnCards,
  })
  const page = pageOf(found, 'listKey')
  if (!phone) return page
  const exact = new Set(found.filter(({ address }) => address.phone === phone).map(({ _id }) => _id))
  return { ...page, orders: page.orders.filter(({ number }) => exact.has(number)) }
}
