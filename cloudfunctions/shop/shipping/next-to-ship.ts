import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports, Store } from '../ports'
import { toShipView } from './to-ship-view'

/** Orders with something left to ship, the one that was paid first in front: the same ones as on the list of staff. */
export const waitingOrders = (store: Store, limit: number): Promise<Order[]> =>
  store.query('orders', {
    index: 'toShip',
    range: { field: 'shipKey', above: '' },
    limit,
    omit: ['events', 'attempts', 'todo'],
  })

/** The order to pack now, with its place in the queue. One that was shipped meanwhile is shown as it stands. */
export async function nextToShip(
  { store }: Ports,
  _caller: Caller,
  { number }: Parsed<'shipping.next'>,
): Promise<Result<Answer<'shipping.next'>, Refused<'shipping.next'>>> {
  const [waiting, named] = await Promise.all([
    waitingOrders(store, LIMITS.toShipCounted),
    number ? store.get('orders', number) : undefined,
  ])
  if (number && !named) return no('order_not_found')
  const order = named ?? waiting[0]
  const place = waiting.findIndex(({ _id }) => _id === order?._id)
  const next = waiting[place + 1] ?? waiting.find(({ _id }) => _id !== order?._id)
  return ok({
    ...(order && { order: toShipView(order) }),
    place: place + 1,
    of: waiting.length,
    ...(next && { next: next._id }),
  })
}
