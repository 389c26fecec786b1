import type { Answer } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/** All that is heavy in an order: a count needs none of it. */
const omit = ['lines', 'address', 'attempts', 'parcels', 'refunds', 'afterSales', 'events', 'todo', 'findBy']
const limit = LIMITS.ordersCounted

/** How many of the caller's orders wait for payment, for shipping, on the road, and in after-sales: side by side, one wave. */
export async function countOrders(
  { store }: Ports,
  caller: Caller,
): Promise<Result<Answer<'order.counts'>, never>> {
  const countIn = async (state: 'unpaid' | 'paid' | 'shipped'): Promise<number> => {
    const equal = { buyerId: caller.openid, state }
    return (await store.query('orders', { index: 'byBuyerInState', equal, limit, omit })).length
  }
  const countOpen = async (): Promise<number> => {
    const equal = { buyerId: caller.openid, open: true }
    return (await store.query('after_sales', { index: 'openOfBuyer', equal, limit, omit })).length
  }
  const [unpaid, paid, shipped, afterSales] = await Promise.all([
    countIn('unpaid'),
    countIn('paid'),
    countIn('shipped'),
    countOpen(),
  ])
  return ok({ unpaid, paid, shipped, afterSales })
}
