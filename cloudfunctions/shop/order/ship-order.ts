import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order, Parcel } from '../documents'
import type { Ports } from '../ports'
import { changeOrder } from './change-order'
import { followUp } from './follow-up'
import { advanced, allShipped, DAY_MS, FOLLOW_UP_MS, unshippedOf, withTodo } from './order'
import { orderView } from './order-view'

type Input = Parsed<'order.ship'>
type Refusal = Exclude<Refused<'order.ship'>, 'order_not_found'>

const leftOf = (order: Order): Parcel['lines'] =>
  order.lines
    .map(line => ({ lineId: line.id, quantity: unshippedOf(line) }))
    .filter(({ quantity }) => quantity > 0)

const piecesIn = (lines: Parcel['lines']): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** The lines of the parcel: those asked for, or all that is left. */
function parcelLines(order: Order, asked: Input['lines']): Result<Parcel['lines'], 'more_than_left'> {
  if (!asked) {
    const lines = leftOf(order)
    return lines.length > 0 ? ok(lines) : no('more_than_left')
  }
  const twice = new Set(asked.map(({ lineId }) => lineId)).size < asked.length
  const tooMuch = asked.some(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return !line || quantity > unshippedOf(line)
  })
  return twice || tooMuch ? no('more_than_left') : ok(asked)
}

/** One parcel leaves. The order is shipped once nothing is left that is neither shipped nor given back. */
export function shipParcel(
  order: Order,
  input: Input,
  how: { parcelId: string; at: number; by: string; receiveWithinDays: number },
): Result<Order, Refusal> {
  if (order.parcels.some(({ id }) => id === how.parcelId)) return ok(order)
  if (order.state !== 'paid') return no('not_paid')
  const lines = parcelLines(order, input.lines)
  if (!lines.ok) return lines
  // The last parcel that WeChat takes must leave nothing behind: what stays could never be shipped.
  const room = LIMITS.parcelsPerOrder - order.parcels.length
  if (room < 1) return no('too_many_parcels')
  if (room === 1 && piecesIn(lines.value) < piecesIn(leftOf(order))) return no('too_many_parcels')

  const { at, by } = how
  const { carrier, trackingNumber } = input
  const packed = new Map(lines.value.map(({ lineId, quantity }) => [lineId, quantity]))
  const sent: Order = {
    ...order,
    lines: order.lines.map(line => ({ ...line, shipped: line.shipped + (packed.get(line.id) ?? 0) })),
    parcels: [...order.parcels, { id: how.parcelId, carrier, trackingNumber, at, lines: lines.value }],
  }
  const owed = withTodo(sent, { kind: 'ship', parcelId: how.parcelId, at: at + FOLLOW_UP_MS })
  return ok(allShipped(owed) ? shipped(owed, { at, by, receiveWithinDays: how.receiveWithinDays }) : owed)
}

/** The last piece is on its way; receipt is taken for granted after `receiveWithinDays`. */
export const shipped = (order: Order, how: { at: number; by: string; receiveWithinDays: number }): Order => ({
  ...advanced(order, 'ship', { at: how.at, by: how.by, dueAt: how.at + how.receiveWithinDays * DAY_MS }),
  shippedAt: how.at,
})

/** Staff ships an order, whole or in part. The same request ships once. */
export async function shipOrder(
  ports: Ports,
  caller: Caller,
  input: Input,
): Promise<Result<Answer<'order.ship'>, Refused<'order.ship'>>> {
  const { store, clock, ids } = ports
  const [order, shop] = await Promise.all([store.get('orders', input.number), store.get('shop', 'shop')])
  if (!order || !shop) return no('order_not_found')
  const how = {
    parcelId: ids.derived('parcel', input.number, input.requestId),
    at: clock.now(),
    by: caller.openid,
    receiveWithinDays: shop.receiveWithinDays,
  }
  const sent = await changeOrder(store, input.number, now => shipParcel(now, input, how), order)
  return sent.ok ? ok(orderView(await followUp(ports, sent.value))) : sent
}
