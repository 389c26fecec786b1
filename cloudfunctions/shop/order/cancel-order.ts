import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { closeOrder } from './close-order'
import { orderView } from './order-view'
import { ownOrder } from './show-order'

/** The buyer cancels an unpaid order. Cancelling twice changes nothing; money that came first wins. */
export async function cancelOrder(
  ports: Ports,
  caller: Caller,
  { number }: Parsed<'order.cancel'>,
): Promise<Result<Answer<'order.cancel'>, Refused<'order.cancel'>>> {
  const order = await ownOrder(ports.store, caller, number)
  if (!order) return no('order_not_found')
  const closed = await closeOrder(ports, order, 'buyer', caller.openid)
  if (!closed.ok) return closed
  return closed.value.payment ? no('already_paid') : ok(orderView(closed.value))
}
