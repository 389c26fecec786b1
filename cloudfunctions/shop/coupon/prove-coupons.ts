import { reportIncident } from '../incident/report-incident'
import { mayHold } from '../order/order'
import type { Ports } from '../ports'
import { releaseCoupon } from './hold-coupon'

const PAGE = 100
/** A hold this young may belong to an order that is being placed right now. */
const YOUNG_MS = 10 * 60_000

/** Nightly: every held coupon belongs to an order that may hold it; another is given back to its buyer and told. */
export async function proveCoupons(ports: Ports): Promise<void> {
  const { store, clock } = ports
  const held = await store.query('coupons', {
    index: 'held',
    range: { field: 'heldAt', above: 0, upTo: clock.now() - YOUNG_MS },
    limit: PAGE,
  })
  const orders = await store.getMany(
    'orders',
    held.map(({ orderNumber }) => orderNumber),
  )
  for (const coupon of held) {
    if (mayHold(orders.find(({ _id }) => _id === coupon.orderNumber))) continue
    const { _id, orderNumber, heldAt, offFen } = coupon
    await releaseCoupon(store, _id, orderNumber, heldAt)
    await reportIncident(ports, {
      id: `coupon_left_behind:${_id}:${orderNumber}`,
      what: 'coupon_left_behind',
      orderNumber,
      detail: _id,
      amountFen: offFen,
    })
  }
}
