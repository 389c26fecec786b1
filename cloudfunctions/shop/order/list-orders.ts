import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { orderCard } from './order-view'

/** The caller's orders, newest first, a page at a time. */
export async function listOrders(
  { store }: Ports,
  caller: Caller,
  { state, after }: Parsed<'order.list'>,
): Promise<Result<Answer<'order.list'>, never>> {
  const limit = LIMITS.ordersPerPage
  const found = await store.query('orders', {
    ...(state
      ? { index: 'byBuyerInState', equal: { buyerId: caller.openid, state } }
      : { index: 'byBuyer', equal: { buyerId: caller.openid } }),
    ...(after && { range: { field: 'listKey', below: after } }),
    limit: limit + 1,
    omit: ['events', 'findBy', 'afterSales.events', 'afterSales.pictures', 'afterSales.words'],
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return ok({ orders: shown.map(orderCard), ...(found.length > limit && last && { after: last.listKey }) })
}
