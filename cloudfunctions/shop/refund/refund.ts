import type { Parsed } from '../../../types/api'
import { fen, sumFen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Order, OrderLine, OrderRefund, Refund, RefundState } from '../documents'
import {
  advanced,
  allRefunded,
  allShipped,
  DAY_MS,
  FOLLOW_UP_MS,
  life,
  unshippedOf,
  withTodo,
} from '../order/order'
import { shipped } from '../order/ship-order'
import type { WechatRefund } from '../ports'

export type GiveInput = Parsed<'refund.give'>

type Refusal =
  | 'not_paid'
  | 'more_than_left'
  | 'more_than_paid'
  | 'nothing_to_refund'
  | 'too_many_refunds'
  | 'too_late'
  | 'request_reused'

/** The life of a refund at WeChat. What needs attention may still go either way; what is done stays done. */
export const refundLife: Record<RefundState, readonly RefundState[]> = {
  asked: ['processing', 'done', 'attention'],
  processing: ['done', 'attention'],
  attention: ['asked', 'processing', 'done', 'attention'],
  done: [],
}

/** The `out_refund_no` of the attempt that counts. The same attempt is always sent under the same number. */
export const outRefundNoOf = ({ _id, attempt }: Pick<Refund, '_id' | 'attempt'>): string =>
  attempt === 1 ? _id : `${_id}-${attempt}`

/** The refund that an `out_refund_no` belongs to. */
export const refundIdOf = (outRefundNo: string): string => outRefundNo.slice(0, 16)

/** What WeChat's word means for us; `why` says what a person must look at. */
export function stateOf(state: WechatRefund['state']): { state: RefundState; why: string } {
  if (state === 'SUCCESS') return { state: 'done', why: '' }
  if (state === 'PROCESSING') return { state: 'processing', why: '' }
  return { state: 'attention', why: state === 'ABNORMAL' ? 'abnormal' : 'closed' }
}

type RefundedLine = OrderRefund['lines'][number]

/** One line's part: unshipped pieces are given back first. */
function refundLine(
  line: OrderLine | undefined,
  asked: GiveInput['lines'][number],
): Result<RefundedLine, Refusal> {
  if (!line || asked.quantity > line.quantity - line.refunded) return no('more_than_left', [asked.lineId])
  if (asked.refundFen > line.paidFen - line.refundedFen) return no('more_than_paid', [asked.lineId])
  const { lineId, quantity, restock } = asked
  const ofShipped = Math.max(0, quantity - unshippedOf(line))
  return ok({ lineId, quantity, ofShipped, restock, refundFen: fen(asked.refundFen) })
}

function refundLines(order: Order, input: GiveInput): Result<RefundedLine[], Refusal> {
  const lines: RefundedLine[] = []
  for (const asked of input.lines) {
    if (lines.some(({ lineId }) => lineId === asked.lineId)) return no('more_than_left', [asked.lineId])
    const line = refundLine(
      order.lines.find(({ id }) => id === asked.lineId),
      asked,
    )
    if (!line.ok) return line
    lines.push(line.value)
  }
  return ok(lines)
}

function mayRefund(
  order: Order,
  input: GiveInput,
  at: number,
): Result<NonNullable<Order['payment']>, Refusal> {
  if (!order.payment) return no('not_paid')
  if (at > order.payment.at + LIMITS.refundWithinDays * DAY_MS) return no('too_late')
  const { outTradeNo } = order.payment
  const ofThisPayment = order.refunds.filter(refund => refund.outTradeNo === outTradeNo)
  if (ofThisPayment.length >= LIMITS.refundsPerPayment) return no('too_many_refunds')
  if (input.freightFen > order.freightFen - order.freightRefundedFen) return no('more_than_paid')
  return ok(order.payment)
}

const sameRefund = (known: OrderRefund, input: GiveInput): boolean =>
  known.freightFen === input.freightFen &&
  known.reason === input.reason &&
  known.lines.length === input.lines.length &&
  input.lines.every(asked =>
    known.lines.some(
      ({ lineId, quantity, refundFen, restock }) =>
        lineId === asked.lineId &&
        quantity === asked.quantity &&
        refundFen === asked.refundFen &&
        restock === asked.restock,
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

/** Decides a refund: per line and quantity, never more than is left of either pieces or money. */
export function giveBack(
  order: Order,
  input: GiveInput,
  how: { refundId: string; at: number; by: string; receiveWithinDays: number },
): Result<Order, Refusal> {
  const known = order.refunds.find(({ id }) => id === how.refundId)
  if (known) return sameRefund(known, input) ? ok(order) : no('request_reused')
  const payment = mayRefund(order, input, how.at)
  if (!payment.ok) return payment
  const lines = refundLines(order, input)
  if (!lines.ok) return lines
  const refundFen = sumFen([input.freightFen, ...lines.value.map(line => line.refundFen)])
  if (refundFen === 0) return no('nothing_to_refund')

  const { outTradeNo, totalFen } = payment.value
  const decided = takeOff(order, {
    id: how.refundId,
    outTradeNo,
    totalFen,
    refundFen,
    freightFen: fen(input.freightFen),
    lines: lines.value,
    reason: input.reason,
    at: how.at,
    state: 'under_way',
  })
  const told = { ...decided, events: [...decided.events, { event: 'refund', at: how.at, by: how.by }] }
  const owed = withTodo(told, { kind: 'refund', refundId: how.refundId, at: how.at + FOLLOW_UP_MS })
  return ok(owed.state === 'paid' && allShipped(owed) ? shipped(owed, how) : owed)
}

/** Writes how a refund stands into its order; the last piece of money back closes it. The same order when nothing is new. */
export function markRefund(order: Order, refundId: string, state: OrderRefund['state'], at: number): Order {
  const known = order.refunds.find(({ id }) => id === refundId)
  if (!known || known.state === state || known.state === 'done') return order
  const marked = { ...order, refunds: order.refunds.map(one => (one === known ? { ...one, state } : one)) }
  if (!life[marked.state].refund_all || !allRefunded(marked)) return marked
  return { ...advanced(marked, 'refund_all', { at, by: 'shop' }), closeReason: 'refunded' }
}
