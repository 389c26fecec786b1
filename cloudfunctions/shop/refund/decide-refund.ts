import { fen, sumFen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { claimedFreightOf, claimOn, claimsOf } from '../after-sale/claims'
import { owesLists } from '../attribution/contest'
import { isHeld } from '../attribution/open-questions'
import type { Order, OrderLine, OrderRefund } from '../documents'
import { owesCommission } from '../ledger/owes-commission'
import { allShipped, DAY_MS, FOLLOW_UP_MS, unshippedOf, withTodo } from '../order/order'
import { shipped } from '../order/ship-order'

export type RefundRefusal =
  | 'not_paid'
  | 'more_than_left'
  | 'more_than_paid'
  | 'nothing_to_refund'
  | 'too_many_refunds'
  | 'too_late'
  | 'after_sale_open'
  | 'request_reused'

/** What is to go back. */
export interface Wanted {
  lines: readonly WantedLine[]
  freightFen: number
  reason: string
}

interface WantedLine {
  lineId: string
  quantity: number
  /** Of `quantity`, those that were shipped; without a word, pieces still in the shop are given back first. */
  ofShipped?: number
  /** Of `quantity`, those that can be sold again. */
  restocked: number
  refundFen: number
}

/** By whom and when it is decided; `refundId` says which refund it is. */
export interface DecidedHow {
  refundId: string
  at: number
  by: string
  receiveWithinDays: number
}

type RefundedLine = OrderRefund['lines'][number]

function refundLine(line: OrderLine | undefined, wanted: WantedLine): Result<RefundedLine, RefundRefusal> {
  const { lineId, quantity, restocked, refundFen } = wanted
  if (!line || quantity > line.quantity - line.refunded) return no('more_than_left', [lineId])
  if (refundFen > line.paidFen - line.refundedFen) return no('more_than_paid', [lineId])
  const ofShipped = wanted.ofShipped ?? Math.max(0, quantity - unshippedOf(line))
  const outside = line.shipped - line.refundedShipped
  if (
    ofShipped > Math.min(quantity, outside) ||
    quantity - ofShipped > unshippedOf(line) ||
    restocked > quantity
  )
    return no('more_than_left', [lineId])
  return ok({ lineId, quantity, ofShipped, restocked, refundFen: fen(refundFen) })
}

function refundLines(order: Order, wanted: Wanted): Result<RefundedLine[], RefundRefusal> {
  const lines: RefundedLine[] = []
  for (const one of wanted.lines) {
    if (lines.some(({ lineId }) => lineId === one.lineId)) return no('more_than_left', [one.lineId])
    if (claimOn(order, one.lineId)) return no('after_sale_open', [one.lineId])
    const line = refundLine(
      order.lines.find(({ id }) => id === one.lineId),
      one,
    )
    if (!line.ok) return line
    lines.push(line.value)
  }
  return ok(lines)
}

/** Whether WeChat will take one more refund of this order's payment, those that are set aside counted. */
export function mayRefund(
  order: Order,
  at: number,
): Result<NonNullable<Order['payment']>, 'not_paid' | 'too_late' | 'too_many_refunds'> {
  if (!order.payment) return no('not_paid')
  if (at > order.payment.at + LIMITS.refundWithinDays * DAY_MS) return no('too_late')
  const { outTradeNo } = order.payment
  const ofThisPayment = order.refunds.filter(refund => refund.outTradeNo === outTradeNo)
  const spokenFor = ofThisPayment.length + claimsOf(order).length
  return spokenFor < LIMITS.refundsPerPayment ? ok(order.payment) : no('too_many_refunds')
}

const sameRefund = (known: OrderRefund, wanted: Wanted): boolean =>
  known.freightFen === wanted.freightFen &&
  known.reason === wanted.reason &&
  known.lines.length === wanted.lines.length &&
  wanted.lines.every(one =>
    known.lines.some(
      ({ lineId, quantity, refundFen, restocked }) =>
        lineId === one.lineId &&
        quantity === one.quantity &&
        refundFen === one.refundFen &&
        restocked === one.restocked,
    ),
  )

/** Takes pieces and money off the lines, from the moment the refund is decided: two refunds never share a fen. */
function takeOff(order: Order, refund: OrderRefund): Order {
  const byLine = new Map(refund.lines.map(line => [line.lineId, line]))
  return {
    ...order,
    freightRefundedFen: sumFen([order.freightRefundedFen, refund.freightFen]),
    refunds: [...order.refunds, refund],
    lines: order.lines.map(line => {
      const back = byLine.get(line.id)
      if (!back) return line
      return {
        ...line,
        refunded: line.refunded + back.quantity,
        refundedShipped: line.refundedShipped + back.ofShipped,
        refundedFen: sumFen([line.refundedFen, back.refundFen]),
      }
    }),
  }
}

/** A held credit whose last money goes back waits for nobody any more: the list of those that wait must show it. */
const owesHeldList = (order: Order, at: number): Order =>
  order.credit && isHeld(order.credit) ? owesLists(order, at) : order

/** Decides a refund: per line and quantity, never more than is left of pieces or money. Under a known id nothing is new. */
export function decideRefund(order: Order, wanted: Wanted, how: DecidedHow): Result<Order, RefundRefusal> {
  const known = order.refunds.find(({ id }) => id === how.refundId)
  if (known) return sameRefund(known, wanted) ? ok(order) : no('request_reused')
  const payment = mayRefund(order, how.at)
  if (!payment.ok) return payment
  const freightLeft = order.freightFen - order.freightRefundedFen - claimedFreightOf(order)
  if (wanted.freightFen > freightLeft) return no('more_than_paid')
  const lines = refundLines(order, wanted)
  if (!lines.ok) return lines
  const refundFen = sumFen([wanted.freightFen, ...lines.value.map(line => line.refundFen)])
  if (refundFen === 0) return no('nothing_to_refund')

  const { outTradeNo, totalFen } = payment.value
  const decided = takeOff(order, {
    id: how.refundId,
    outTradeNo,
    totalFen,
    refundFen,
    freightFen: fen(wanted.freightFen),
    lines: lines.value,
    reason: wanted.reason,
    at: how.at,
    state: 'under_way',
  })
  const told = { ...decided, events: [...decided.events, { event: 'refund', at: how.at, by: how.by }] }
  const sent = withTodo(told, { kind: 'refund', refundId: how.refundId, at: how.at + FOLLOW_UP_MS })
  const owed = owesHeldList(owesCommission(sent, how.at), how.at)
  return ok(owed.state === 'paid' && allShipped(owed) ? shipped(owed, how) : owed)
}
