import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { soughtBy } from '../order/order-words'
import type { Ports } from '../ports'
import { pageOf } from './list-seller-orders'
import { notOnCards, sellerOrderCard } from './seller-order-view'

/** Orders by number, phone, receiver or goods, newest first, in one wave. What cannot be searched by finds nothing. */
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
  const found = await store.query('orders', {
    index: 'found',
    all: { field: 'findBy', values: sought.keys },
    ...(after && { range: { field: 'listKey', below: after } }),
    limit: LIMITS.sellerOrdersPerPage + 1,
    omit: notOnCards,
  })
  const page = pageOf(found, 'listKey')
  const { phone } = sought
  if (!phone) return ok(page)
  const exact = new Set(found.filter(({ address }) => address.phone === phone).map(({ _id }) => _id))
  return ok({ ...page, orders: page.orders.filter(({ number }) => exact.has(number)) })
}
