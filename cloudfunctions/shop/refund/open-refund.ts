import type { Order, OrderRefund } from '../documents'
import { anItem } from '../outbox/outbox'
import type { Ports } from '../ports'

export const outboxId = (refundId: string) => `refund:${refundId}`

/** Writes the refund and its call to WeChat down, once: from here on the outbox carries it. */
export async function openRefund({ store, clock }: Ports, order: Order, refund: OrderRefund): Promise<void> {
  const at = clock.now()
  await Promise.all([
    store.add('refunds', {
      _id: refund.id,
      attempt: 1,
      orderNumber: order._id,
      outTradeNo: refund.outTradeNo,
      refundFen: refund.refundFen,
      totalFen: refund.totalFen,
      reason: refund.reason,
      state: 'asked',
      why: '',
      at,
      dueAt: 0,
      tries: 0,
    }),
    store.add('outbox', anItem('refund', refund.id, refund.id, at)),
  ])
}
