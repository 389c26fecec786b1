import type { Parsed } from '../../../types/api'
import type { Result } from '../../../types/result'
import { followRefund } from '../after-sale/after-sale'
import type { Order, OrderRefund, Refund, RefundState } from '../documents'
import { settleCredit } from '../ledger/credit-life'
import { advanced, allRefunded, life } from '../order/order'
import type { WechatRefund } from '../pay-port'
import { type DecidedHow, decideRefund, type RefundRefusal } from './decide-refund'

export type GiveInput = Parsed<'refund.give'>

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

/** The owner gives money back by hand: as `decideRefund`, for pieces that are all sold again or none of them. */
export const giveBack = (
  order: Order,
  { lines, freightFen, reason }: GiveInput,
  how: DecidedHow,
): Result<Order, RefundRefusal> =>
  decideRefund(
    order,
    {
      freightFen,
      reason,
      lines: lines.map(({ restock, ...line }) => ({ ...line, restocked: restock ? line.quantity : 0 })),
    },
    how,
  )

/**
 * Writes how a refund stands into its order; the last piece of money back closes it. Its after-sale
 * follows. The same order when nothing is new.
 */
export function markRefund(order: Order, refundId: string, state: OrderRefund['state'], at: number): Order {
  const known = order.refunds.find(({ id }) => id === refundId)
  if (!known || known.state === state || known.state === 'done') return order
  const refunds = order.refunds.map(one => (one === known ? { ...one, state } : one))
  const marked = followRefund({ ...order, refunds }, refundId, state, at)
  if (!life[marked.state].refund_all || !allRefunded(marked)) return marked
  const closed: Order = { ...advanced(marked, 'refund_all', { at, by: 'shop' }), closeReason: 'refunded' }
  return settleCredit(closed, at)
}
