import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import { endOf, startOf } from '../beijing'
import type { Caller } from '../caller'
import { timeKey } from '../order/order-keys'
import type { Ports } from '../ports'
import { orderSheet } from './order-sheet'

/** Orders placed from one day until another, for a spreadsheet: a page at a time, so that no call grows with the shop. */
export async function exportOrders(
  { store }: Ports,
  _caller: Caller,
  { state, from, until, after }: Parsed<'seller_order.export'>,
): Promise<Result<Answer<'seller_order.export'>, never>> {
  const limit = LIMITS.ordersPerExportPage
  const found = await store.query('orders', {
    ...(state ? { index: 'byState', equal: { state } } : { index: 'newest' }),
    range: { field: 'listKey', above: timeKey(startOf(from)), below: after ?? timeKey(endOf(until)) },
    limit: limit + 1,
    omit: ['events', 'todo', 'attempts', 'findBy'],
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return ok({
    csv: orderSheet(shown, after === undefined),
    orders: shown.length,
    ...(found.length > limit && last && { after: last.listKey }),
  })
}
