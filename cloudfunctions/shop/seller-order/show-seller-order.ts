import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { allStaff } from '../staff/all-staff'
import { sellerOrderView } from './seller-order-view'

/** One order with all that staff needs of it, in one wave. */
export async function showSellerOrder(
  { store, ids }: Ports,
  { openid }: Caller,
  { number }: Parsed<'seller_order.show'>,
): Promise<Result<Answer<'seller_order.show'>, Refused<'seller_order.show'>>> {
  const [order, staff] = await Promise.all([store.get('orders', number), allStaff(store)])
  return order ? ok(sellerOrderView(ids, order, staff, openid)) : no('order_not_found')
}
