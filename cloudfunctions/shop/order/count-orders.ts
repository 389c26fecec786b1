import type { Answer } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/** All that is heavy in an order: a count needs none of it. */
const omit = ['lines', 'address', 'attempts', 'parcels', 'refunds', 'events', 'todo']

/** How many of the caller's orders wait for payment, for shipping and on the road: side by side, so one wave. */
export async function countOrders(
  { store }: Ports,
  caller: Caller,
): Promise<Result<Answer<'order.counts'>, never>> {
  const countIn = async (state: 'unpaid' | 'paid' | 'shipped'): Promise<number> => {
    const equal = { buyerId: caller.openid, state }
    const limit = LIMITS.ordersCounted
    return (await store.query('orders', { index: 'byBuyerInState', equal, limit, omit })).length
  }
  const [unpaid, paid, shipped] = await Promise.all([countIn('unpaid'), countIn('paid'), countIn('shipped')])
  return ok({ unpaid, paid, shipped })
}
