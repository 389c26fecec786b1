import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import type { Ports } from '../ports'
import { fitsCarrier } from './carriers'
import { correctParcel } from './correction'
import { findCarrier } from './find-carrier'
import { toShipView } from './to-ship-view'

/** Staff puts a parcel's number right; WeChat is told with the next telling. Doing it twice does it once. */
export async function correctShipping(
  ports: Ports,
  { openid }: Caller,
  { number, parcelId, carrierId, trackingNumber }: Parsed<'shipping.correct'>,
): Promise<Result<Answer<'shipping.correct'>, Refused<'shipping.correct'>>> {
  const { store, clock } = ports
  const [order, carrier] = await Promise.all([store.get('orders', number), findCarrier(store, carrierId)])
  if (!order) return no('order_not_found')
  if (!carrier) return no('carrier_unknown')
  if (!fitsCarrier(carrierId, trackingNumber)) return no('wrong_form', [carrier.name])
  const right = { carrierId, carrier: carrier.name, trackingNumber }
  const how = { at: clock.now(), by: openid }
  const saved = await changeOrder(store, number, now => correctParcel(now, parcelId, right, how), order)
  return saved.ok ? ok(toShipView(await followUp(ports, saved.value))) : saved
}
