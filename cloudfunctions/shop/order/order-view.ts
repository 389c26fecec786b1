import type { OrderCard, OrderView } from '../../../types/api/order'
import type { Order } from '../documents'
import { actionsOf } from './order'

/** Steps that are the shop's own business and say nothing to a buyer. */
const QUIET = new Set(['reserve', 'begin_closing'])

const common = (order: Order) => ({
  number: order._id,
  state: order.state,
  ...(order.closeReason && order.state === 'closed' && { closeReason: order.closeReason }),
  payableFen: order.payableFen,
  placedAt: order.placedAt,
  actions: actionsOf(order),
})

/** What a list shows of an order. */
export const orderCard = (order: Order): OrderCard => ({
  ...common(order),
  lines: order.lines.map(({ name, spec, picture, quantity }) => ({ name, spec, picture, quantity })),
})

/** What the buyer sees of one order. Ids of people and the shop's own bookkeeping stay out. */
export const orderView = (order: Order): OrderView => ({
  ...common(order),
  lines: order.lines.map(({ refundedShipped: _, ...line }) => line),
  goodsFen: order.goodsFen,
  discountFen: order.discountFen,
  ...(order.coupon && { couponName: order.coupon.name }),
  freightFen: order.freightFen,
  address: order.address,
  note: order.note,
  payBy: order.payBy,
  ...(order.payment && { paidAt: order.payment.at }),
  ...(order.shippedAt !== undefined && { shippedAt: order.shippedAt }),
  ...(order.state === 'shipped' && { receiveBy: order.dueAt }),
  parcels: order.parcels.map(({ id: _, ...parcel }) => parcel),
  refunds: order.refunds.map(({ id, refundFen, reason, at, state }) => ({
    id,
    refundFen,
    reason,
    at,
    state,
  })),
  events: order.events.filter(({ event }) => !QUIET.has(event)).map(({ event, at }) => ({ event, at })),
})
