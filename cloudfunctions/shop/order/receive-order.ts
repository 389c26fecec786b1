import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { changeOrder } from './change-order'
import { advanced, DAY_MS } from './order'
import { orderView } from './order-view'
import { ownOrder } from './show-order'

/** A shipped order is received; the return window begins. Already received: nothing changes. */
export async function receive(
  { store, clock }: Ports,
  order: Order,
  by: string,
  returnWithinDays: number,
): Promise<Result<Order, 'not_shipped' | 'order_not_found'>> {
  return changeOrder(
    store,
    order._id,
    now => {
      if (now.receivedAt !== undefined) return ok(now)
      if (now.state !== 'shipped') return no('not_shipped')
      const at = clock.now()
      return ok({
        ...advanced(now, 'receive', { at, by, dueAt: at + returnWithinDays * DAY_MS }),
        receivedAt: at,
      })
    },
    order,
  )
}

/** The buyer says that the goods are here. */
export async function receiveOrder(
  ports: Ports,
  caller: Caller,
  { number }: Parsed<'order.receive'>,
): Promise<Result<Answer<'order.receive'>, Refused<'order.receive'>>> {
  const [order, shop] = await Promise.all([
    ownOrder(ports.store, caller, number),
    ports.store.get('shop', 'shop'),
  ])
  if (!order || !shop) return no('order_not_found')
  const received = await receive(ports, order, caller.openid, shop.returnWithinDays)
  return received.ok ? ok(orderView(received.value)) : received
}
