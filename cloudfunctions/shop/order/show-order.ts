import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports, Store } from '../ports'
import { orderView } from './order-view'

/** The caller's own order. Someone else's is not found. */
export async function ownOrder(store: Store, caller: Caller, number: string): Promise<Order | undefined> {
  const order = await store.get('orders', number)
  return order?.buyerId === caller.openid ? order : undefined
}

/** One order of the caller, found by its number or by any of its `out_trade_no`. */
export async function showOrder(
  { store }: Ports,
  caller: Caller,
  { number }: Parsed<'order.show'>,
): Promise<Result<Answer<'order.show'>, Refused<'order.show'>>> {
  const order = await ownOrder(store, caller, number)
  return order ? ok(orderView(order)) : no('order_not_found')
}
