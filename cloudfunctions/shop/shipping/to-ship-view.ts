import type { ToShipView } from '../../../types/api/shipping'
import { keptBack } from '../after-sale/claims'
import type { Order } from '../documents'
import { unshippedOf } from '../order/order'
import { mayCorrect } from './correction'

/** An order as whoever packs it needs it: where to, what, and what has left already. */
export const toShipView = (order: Order): ToShipView => ({
  number: order._id,
  state: order.state,
  lines: order.lines.map(line => ({
    id: line.id,
    name: line.name,
    spec: line.spec,
    picture: line.picture,
    quantity: line.quantity,
    left: unshippedOf(line),
    kept: keptBack(order, line.id),
  })),
  address: order.address,
  note: order.note,
  paidAt: order.payment?.at ?? 0,
  parcels: order.parcels.map(({ id, carrierId, carrier, trackingNumber, at, lines }) => ({
    id,
    carrierId,
    carrier,
    trackingNumber,
    at,
    lines,
  })),
  correctable: order.parcels.length > 0 && mayCorrect(order).ok,
})
