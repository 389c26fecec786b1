import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import { amountFen, goodsId, lineId, orderNumber, pieces, requestId, words } from './fields'
import type { OrderView } from './order'

const refundedLine = v.strictObject({
  lineId,
  /** Pieces given back; 0 = money only. */
  quantity: pieces,
  refundFen: amountFen,
  /** Whether the pieces can be sold again. */
  restock: v.boolean(),
})

export const refundApi = {
  /** Money back per line and quantity; `freightFen` on top. Goods are taken back onto the shelf where asked. */
  'refund.give': endpoint<OrderView>()({
    role: 'owner',
    input: v.strictObject({
      requestId,
      number: orderNumber,
      lines: v.pipe(v.array(refundedLine), v.maxLength(LIMITS.linesPerOrder)),
      freightFen: v.optional(amountFen, 0),
      reason: words(60),
    }),
    errors: [
      'order_not_found',
      'not_paid',
      'more_than_left',
      'more_than_paid',
      'nothing_to_refund',
      'too_many_refunds',
      'too_late',
      'after_sale_open',
      'request_reused',
    ],
  }),
  /** Sends a refund that needs attention once more, under its own number. */
  'refund.retry': endpoint<{ state: string }>()({
    role: 'owner',
    input: v.strictObject({ refundId: goodsId }),
    errors: ['refund_not_found', 'nothing_to_retry'],
  }),
}
