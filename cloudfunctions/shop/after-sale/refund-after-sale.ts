import { no, type Result } from '../../../types/result'
import type { Order } from '../documents'
import { type DecidedHow, decideRefund, type Wanted } from '../refund/decide-refund'
import type { AfterSale } from './document'
import { refundReasons } from './reasons'

/** What WeChat's own limits may still refuse. Everything else was set aside for the after-sale when it was asked. */
export type LimitRefusal = 'too_late' | 'too_many_refunds'

/** Decides the refund of an after-sale that has just taken its last step before it. */
export function refundAfterSale(
  order: Order,
  { id, reason }: Pick<AfterSale, 'id' | 'reason'>,
  wanted: Omit<Wanted, 'reason'>,
  how: DecidedHow,
): Result<Order, LimitRefusal> {
  const decided = decideRefund(order, { ...wanted, reason: refundReasons[reason] }, how)
  if (decided.ok) return decided
  const { error } = decided
  if (error === 'too_late' || error === 'too_many_refunds') return no(error)
  throw new Error(`after-sale ${id} of order ${order._id}: ${error}`)
}
