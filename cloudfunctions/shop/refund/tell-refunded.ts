import type { Order, Refund } from '../documents'
import { postMessage } from '../outbox/post-message'
import type { Ports } from '../ports'

/** Owes the buyer word that this money has gone back, once. Who has not agreed to such a message gets none. */
export const tellRefunded = (
  ports: Pick<Ports, 'store' | 'clock'>,
  { _id: number, buyerId }: Order,
  { _id, refundFen, reason }: Refund,
): Promise<void> =>
  postMessage(ports, {
    id: `refunded:${_id}`,
    subjectId: number,
    kind: 'refunded',
    to: buyerId,
    page: `buyer/order/index?id=${number}`,
    facts: { number, amountFen: refundFen, at: ports.clock.now(), note: reason },
  })
