import type { Answer, Parsed } from '../../../types/api'
import type { SellerOrderPage, SellerTab } from '../../../types/api/seller-order'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports, Query } from '../ports'
import { notOnCards, sellerOrderCard } from './seller-order-view'

type Key = 'listKey' | 'shipKey' | 'refundKey'

/** How one list is read: the field that sorts it is also its cursor. */
interface List {
  query: Pick<Query<'orders'>, 'index' | 'equal'>
  key: Key
  /** Oldest first: what waits longest is done first. */
  oldestFirst: boolean
}

const lists: Record<SellerTab, List> = {
  to_ship: { query: { index: 'toShip' }, key: 'shipKey', oldestFirst: true },
  shipped: {
    query: { index: 'byState', equal: { state: 'shipped' } },
    key: 'listKey',
    oldestFirst: false,
  },
  after_sale: { query: { index: 'refunded' }, key: 'refundKey', oldestFirst: false },
  all: { query: { index: 'newest' }, key: 'listKey', oldestFirst: false },
}

/** One page out of what was found, one more than it shows when the list goes on. */
export function pageOf(found: readonly Order[], key: Key): SellerOrderPage {
  const shown = found.slice(0, LIMITS.sellerOrdersPerPage)
  const last = shown.at(-1)
  const more = found.length > shown.length && last
  return { orders: shown.map(sellerOrderCard), ...(more && { after: last[key] }) }
}

/** One list of staff, a page at a time, in one wave. The keys of orders that are in none are ''. */
export async function listSellerOrders(
  { store }: Ports,
  _caller: Caller,
  { tab, after }: Parsed<'seller_order.list'>,
): Promise<Result<Answer<'seller_order.list'>, never>> {
  const { query, key, oldestFirst } = lists[tab]
  const found = await store.query('orders', {
    ...query,
    range: {
      field: key,
      above: oldestFirst ? (after ?? '') : '',
      ...(!oldestFirst && after && { below: after }),
    },
    limit: LIMITS.sellerOrdersPerPage + 1,
    omit: notOnCards,
  })
  return ok(pageOf(found, key))
}
