import { no, ok, type Result } from '../../../types/result'
import type { Order, Parcel } from '../documents'
import { FOLLOW_UP_MS, withTodo } from '../order/order'

type Refusal = 'parcel_not_found' | 'correction_used' | 'too_late_to_correct'

/**
 * Whether a tracking number may be put right: until the buyer has the goods, and once only after WeChat has heard of it.
 * (WeChat lets parts be told again until all is shipped; that its one re-upload is spared then is not written anywhere.)
 */
export function mayCorrect({ state, told }: Order): Result<true, Refusal> {
  if (state !== 'paid' && state !== 'shipped') return no('too_late_to_correct')
  return told?.corrected ? no('correction_used') : ok(true)
}

/** The order with one parcel's carrier and number put right. The same order when it says so already. */
export function correctParcel(
  order: Order,
  parcelId: string,
  right: Pick<Parcel, 'carrierId' | 'carrier' | 'trackingNumber'>,
  how: { at: number; by: string },
): Result<Order, Refusal> {
  const parcel = order.parcels.find(({ id }) => id === parcelId)
  if (!parcel) return no('parcel_not_found')
  if (parcel.carrierId === right.carrierId && parcel.trackingNumber === right.trackingNumber) return ok(order)
  const may = mayCorrect(order)
  if (!may.ok) return may
  const corrected: Order = {
    ...order,
    ...(order.told && { told: { ...order.told, corrected: true } }),
    parcels: order.parcels.map(one => (one === parcel ? { ...one, ...right } : one)),
    events: [...order.events, { event: 'correct_parcel', at: how.at, by: how.by }],
  }
  return ok(withTodo(corrected, { kind: 'correct', parcelId, at: how.at + FOLLOW_UP_MS }))
}
