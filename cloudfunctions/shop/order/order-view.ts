import type { OrderCard, OrderView } from '../../../types/api/order'
import { sumFen } from '../../../types/fen'
import { afterSalesOf, openAfterSaleOf } from '../after-sale/claims'
import { isVoid } from '../attribution/contest'
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

/** What WeChat's component is given: only where WeChat knows that all is shipped, it has something to confirm. */
const confirmAtWechat = ({ state, told, payment }: Order): Pick<OrderView, 'confirmAtWechat'> => {
  if (state !== 'shipped' || !told?.done || !payment) return {}
  const { outTradeNo: tradeNo, transactionId } = payment
  return { confirmAtWechat: { merchantId: told.merchantId, tradeNo, transactionId } }
}

/** What a list shows of an order. */
export const orderCard = (order: Order): OrderCard => {
  const open = openAfterSaleOf(order)
  return {
    ...common(order),
    ...(open && { afterSale: open.state }),
    lines: order.lines.map(({ name, spec, picture, quantity }) => ({ name, spec, picture, quantity })),
  }
}

/** The seller's new price and why; who made it stays out. */
function repricingView({ repricing, placedFreightFen }: Order): Pick<OrderView, 'repricing'> {
  if (!repricing || placedFreightFen === undefined) return {}
  const { offFen, reason, at } = repricing
  return { repricing: { offFen, placedFreightFen, reason, at } }
}

/** Whose card led to it and who earns by it: a name, as the card itself told. */
function creditTold({ credit }: Order): Pick<OrderView, 'credit'> {
  const name = credit && !isVoid(credit) ? credit.spans.at(-1)?.name : undefined
  return name ? { credit: { name, samePrice: true } } : {}
}

/** What the buyer sees of one order. Ids of people and the shop's own bookkeeping stay out. */
export const orderView = (order: Order): OrderView => ({
  ...common(order),
  lines: order.lines.map(({ refundedShipped: _, ...line }) => line),
  goodsFen: order.goodsFen,
  discountFen: order.discountFen,
  ...(order.coupon && { couponName: order.coupon.name }),
  freightFen: order.freightFen,
  ...repricingView(order),
  address: order.address,
  note: order.note,
  payBy: order.payBy,
  ...(order.payment && { paidAt: order.payment.at }),
  ...(order.shippedAt !== undefined && { shippedAt: order.shippedAt }),
  ...(order.state === 'shipped' && { receiveBy: order.receiveBy ?? order.dueAt }),
  ...confirmAtWechat(order),
  parcels: order.parcels,
  refunds: order.refunds.map(({ id, refundFen, reason, at, state }) => ({
    id,
    refundFen,
    reason,
    at,
    state,
  })),
  afterSales: afterSalesOf(order).map(({ id, kind, state, lines, freightFen, events }) => ({
    ...{ id, kind, state },
    refundFen: sumFen([freightFen, ...lines.map(line => line.refundFen)]),
    at: events[0]?.at ?? 0,
  })),
  ...creditTold(order),
  events: order.events.filter(({ event }) => !QUIET.has(event)).map(({ event, at }) => ({ event, at })),
})
