import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { keptBack } from '../after-sale/claims'
import type { Caller } from '../caller'
import type { Order, Parcel } from '../documents'
import type { Ports } from '../ports'
import { fitsCarrier } from '../shipping/carriers'
import { findCarrier } from '../shipping/find-carrier'
import { filedMoves } from '../stock/move-stock'
import { changeOrder } from './change-order'
import { followUp } from './follow-up'
import { advanced, allShipped, DAY_MS, FOLLOW_UP_MS, unshippedOf, withTodo } from './order'
import { shipMoves } from './order-moves'
import { orderView } from './order-view'

type Input = Parsed<'order.ship'>
type Refusal = 'not_paid' | 'more_than_left' | 'after_sale_open' | 'too_many_parcels'

/** What a parcel is called: by itself, by its carrier, and when, by whom it was handed over. */
export interface Handover extends Pick<Parcel, 'carrierId' | 'carrier' | 'trackingNumber'> {
  parcelId: string
  at: number
  by: string
  receiveWithinDays: number
}

const leftOf = (order: Order): Parcel['lines'] =>
  order.lines
    .map(line => ({ lineId: line.id, quantity: unshippedOf(line) }))
    .filter(({ quantity }) => quantity > 0)

/** What may go out now: not what a buyer has just asked the money back for. */
const freeOf = (order: Order): Parcel['lines'] =>
  leftOf(order)
    .map(({ lineId, quantity }) => ({ lineId, quantity: quantity - keptBack(order, lineId) }))
    .filter(({ quantity }) => quantity > 0)

const piecesIn = (lines: Parcel['lines']): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** The lines of the parcel: those asked for, or all that is left. */
function parcelLines(
  order: Order,
  asked: Input['lines'],
): Result<Parcel['lines'], 'more_than_left' | 'after_sale_open'> {
  const free = freeOf(order)
  if (!asked && free.length > 0) return ok(free)
  if (!asked) return no(leftOf(order).length > 0 ? 'after_sale_open' : 'more_than_left')
  const twice = new Set(asked.map(({ lineId }) => lineId)).size < asked.length
  const tooMuch = asked.some(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return !line || quantity > unshippedOf(line)
  })
  if (twice || tooMuch) return no('more_than_left')
  const kept = asked.find(
    ({ lineId, quantity }) => quantity > (free.find(one => one.lineId === lineId)?.quantity ?? 0),
  )
  return kept ? no('after_sale_open', [kept.lineId]) : ok(asked)
}

/** One parcel leaves. The order is shipped once nothing is left that is neither shipped nor given back. */
export function shipParcel(order: Order, asked: Input['lines'], how: Handover): Result<Order, Refusal> {
  const { parcelId, carrierId, carrier, trackingNumber, at, by, receiveWithinDays } = how
  if (order.parcels.some(({ id }) => id === parcelId)) return ok(order)
  if (order.state !== 'paid') return no('not_paid')
  const lines = parcelLines(order, asked)
  if (!lines.ok) return lines
  // The last parcel that WeChat takes must leave nothing behind: what stays could never be shipped.
  const room = LIMITS.parcelsPerOrder - order.parcels.length
  if (room < 1) return no('too_many_parcels')
  if (room === 1 && piecesIn(lines.value) < piecesIn(leftOf(order))) return no('too_many_parcels')

  const packed = new Map(lines.value.map(({ lineId, quantity }) => [lineId, quantity]))
  const parcel: Parcel = { id: parcelId, carrierId, carrier, trackingNumber, at, lines: lines.value }
  const sent: Order = {
    ...order,
    lines: order.lines.map(line => ({ ...line, shipped: line.shipped + (packed.get(line.id) ?? 0) })),
    parcels: [...order.parcels, parcel],
  }
  const owed = withTodo(sent, { kind: 'ship', parcelId, at: at + FOLLOW_UP_MS })
  return ok(allShipped(owed) ? shipped(owed, { at, by, receiveWithinDays }) : owed)
}

/** The last piece is on its way; receipt is taken for granted after `receiveWithinDays`. */
export function shipped(order: Order, how: { at: number; by: string; receiveWithinDays: number }): Order {
  const receiveBy = how.at + how.receiveWithinDays * DAY_MS
  const next = advanced(order, 'ship', { at: how.at, by: how.by, dueAt: receiveBy })
  return { ...next, shippedAt: how.at, receiveBy }
}

/** Saves the parcel and does what follows. Whether its moves are filed may be asked beside the commit: see filedMoves. */
async function handOver(
  ports: Ports,
  order: Order,
  asked: Input['lines'],
  how: Handover,
): Promise<Result<Order, Refusal | 'order_not_found'>> {
  const { store } = ports
  const decided = shipParcel(order, asked, how)
  if (!decided.ok) return decided
  const parcel = decided.value.parcels.find(({ id }) => id === how.parcelId)
  if (decided.value === order || !parcel) return ok(await followUp(ports, order))
  const [saved, filed] = await Promise.all([
    changeOrder(store, order._id, now => shipParcel(now, asked, how), order),
    filedMoves(store, shipMoves(decided.value, parcel, how.at)),
  ])
  if (!saved.ok) return saved
  // Anything older that the order still owes has moves of its own, which were not asked about.
  const onlyThis = saved.value.todo.every(todo => todo.kind === 'ship' && todo.parcelId === how.parcelId)
  return ok(await followUp(ports, saved.value, onlyThis ? { moves: filed } : undefined))
}

/** Staff ships an order, whole or in part. The same request ships once. */
export async function shipOrder(
  ports: Ports,
  caller: Caller,
  input: Omit<Input, 'requestId'> & { requestId: string },
): Promise<Result<Answer<'order.ship'>, Refused<'order.ship'>>> {
  const { store, clock, ids } = ports
  const { number, carrierId, trackingNumber } = input
  const [order, shop, carrier] = await Promise.all([
    store.get('orders', number),
    store.get('shop', 'shop'),
    findCarrier(store, carrierId),
  ])
  if (!order || !shop) return no('order_not_found')
  if (!carrier) return no('carrier_unknown')
  if (!fitsCarrier(carrierId, trackingNumber)) return no('wrong_form', [carrier.name])
  const shippedOrder = await handOver(ports, order, input.lines, {
    parcelId: ids.derived('parcel', number, input.requestId),
    carrierId,
    carrier: carrier.name,
    trackingNumber,
    at: clock.now(),
    by: caller.openid,
    receiveWithinDays: shop.receiveWithinDays,
  })
  return shippedOrder.ok ? ok(orderView(shippedOrder.value)) : shippedOrder
}
