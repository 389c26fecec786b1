import type {
  DoneBy,
  SellerOrderAction,
  SellerOrderCard,
  SellerOrderView,
} from '../../../types/api/seller-order'
import { fen, sumFen } from '../../../types/fen'
import { sellerCreditView } from '../attribution/seller-credit-view'
import type { Order } from '../documents'
import { unshippedOf } from '../order/order'
import { orderView } from '../order/order-view'
import { payableAt, placedFreightOf } from '../order/price'
import { pendingPrice } from '../order/reprice'
import type { Ids } from '../ports'
import type { StaffMember } from '../staff/document'
import { nameOf } from '../staff/staff'

/** What a card leaves out: a list reads none of it. */
export const notOnCards = ['events', 'todo', 'attempts', 'parcels', 'findBy'] as const

const unshipped = (order: Order): number =>
  order.payment ? order.lines.reduce((sum, line) => sum + unshippedOf(line), 0) : 0

/** What a list of staff shows of an order. */
export const sellerOrderCard = (order: Order): SellerOrderCard => ({
  number: order._id,
  state: order.state,
  ...(order.closeReason && order.state === 'closed' && { closeReason: order.closeReason }),
  lines: order.lines.map(({ name, spec, picture, quantity }) => ({ name, spec, picture, quantity })),
  payableFen: order.payableFen,
  placedAt: order.placedAt,
  ...(order.payment && { paidAt: order.payment.at }),
  receiver: {
    name: order.address.name,
    city: order.address.city,
    phoneTail: order.address.phone.slice(-4),
  },
  unshipped: order.state === 'paid' ? unshipped(order) : 0,
  refundedFen: sumFen(order.refunds.map(({ refundFen }) => refundFen)),
  note: order.note,
  staffNote: order.staffNote?.words ?? '',
})

/** What this member of staff may do with the order now: money is the owner's. */
function actionsOf(order: Order, member: StaffMember | undefined): SellerOrderAction[] {
  const actions: SellerOrderAction[] = order.state === 'paid' && unshipped(order) > 0 ? ['ship'] : []
  if (member?.role !== 'owner') return actions
  if (order.state === 'unpaid') return ['reprice']
  const paid = order.payment !== undefined && order.state !== 'closed'
  return paid ? [...actions, 'refund'] : actions
}

function doneBy(order: Order, by: string, staff: readonly StaffMember[]): DoneBy {
  if (by === 'shop') return { who: 'shop' }
  if (by === order.buyerId) return { who: 'buyer' }
  const member = staff.find(({ _id }) => _id === by)
  return member ? { who: 'staff', name: nameOf(member) } : { who: 'staff' }
}

/** All that staff sees of one order. `caller` decides what may be done. Openids stay out. */
export function sellerOrderView(
  ids: Pick<Ids, 'derived'>,
  order: Order,
  staff: readonly StaffMember[],
  caller: string,
): SellerOrderView {
  const { actions: _, credit: __, ...shown } = orderView(order)
  const waits = pendingPrice(order)?.wish
  const member = staff.find(({ _id }) => _id === caller)
  const credit = sellerCreditView(ids, order, member?.role === 'owner')
  return {
    ...shown,
    actions: actionsOf(order, member),
    lines: shown.lines.map((line, i) => {
      const stored = order.lines[i]
      return { ...line, unshipped: order.payment && stored ? unshippedOf(stored) : 0 }
    }),
    ...(order.payment && { payment: order.payment }),
    attempts: order.attempts.map(({ outTradeNo, totalFen, startedAt }) => ({
      outTradeNo,
      totalFen,
      startedAt,
    })),
    freightRefundedFen: order.freightRefundedFen,
    ...(credit && { credit }),
    placedPayableFen: fen(payableAt(order, { offFen: fen(0), freightFen: placedFreightOf(order) })),
    ...(waits && { priceWaits: fen(payableAt(order, waits)) }),
    events: order.events.map(({ event, at, by }) => ({ event, at, by: doneBy(order, by, staff) })),
    ...(order.staffNote && {
      staffNote: {
        words: order.staffNote.words,
        at: order.staffNote.at,
        by: doneBy(order, order.staffNote.by, staff),
      },
    }),
  }
}
