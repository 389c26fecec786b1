import { no, ok, type Result } from '../../../types/result'
import type { Order } from '../documents'
import { askPayment } from '../payment/ask-payment'
import type { Ports } from '../ports'
import { changeOrder } from './change-order'
import { pendingPrice, reprice } from './reprice'

/** What came of an order whose new price waited. */
function outcomeOf(order: Order): Result<Order, 'already_paid' | 'order_closed' | 'pay_unavailable'> {
  if (order.payment) return no('already_paid')
  if (order.state !== 'unpaid') return no('order_closed')
  return pendingPrice(order) ? no('pay_unavailable') : ok(order)
}

/**
 * Finishes a new price that waits: WeChat first, then here. Paid meanwhile: the old price stands. `pay_unavailable`: it
 * goes on waiting, and cron asks again.
 */
export async function finishReprice(
  ports: Ports,
  order: Order,
): Promise<Result<Order, 'already_paid' | 'order_closed' | 'pay_unavailable'>> {
  const attempt = order.attempts.at(-1)
  if (!pendingPrice(order) || !attempt) return outcomeOf(order)
  const closed = await ports.pay.close(attempt.outTradeNo)
  if (!closed.ok && closed.error === 'already_paid') {
    const asked = await askPayment(ports, order)
    return asked.ok && asked.value.payment ? no('already_paid') : no('pay_unavailable')
  }
  if (!closed.ok && closed.error !== 'trade_unknown') return no('pay_unavailable')
  const done = await changeOrder(
    ports.store,
    order._id,
    now => ok(reprice(now, attempt.outTradeNo, ports.clock.now())),
    order,
  )
  if (!done.ok) throw new Error(`order ${order._id} is gone`)
  return outcomeOf(done.value)
}
