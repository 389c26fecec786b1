import type { CloseReason } from '../../../types/api/order'
import { no, ok, type Result } from '../../../types/result'
import type { Order } from '../documents'
import { askPayment } from '../payment/ask-payment'
import type { Ports } from '../ports'
import { changeOrder } from './change-order'
import { followUp } from './follow-up'
import { firstHoldAt } from './hold-order'
import { advanced, beginClosing, FOLLOW_UP_MS, withoutTodo, withTodo } from './order'

/** WeChat takes no more money (or never heard of the order): the order closes and its pieces go back. */
async function closeHere(ports: Ports, order: Order, by: string): Promise<Order> {
  const closed = await changeOrder(
    ports.store,
    order._id,
    now => {
      if (now.state !== 'closing') return ok(now)
      const at = ports.clock.now()
      const next = withoutTodo(advanced(now, 'close', { at, by }), ['ask_pay'])
      return ok(withTodo(next, { kind: 'release', at: at + FOLLOW_UP_MS, heldAt: firstHoldAt(now) }))
    },
    order,
  )
  if (!closed.ok) throw new Error(`order ${order._id} is gone`)
  return followUp(ports, closed.value)
}

/**
 * Finishes a closing order: WeChat first, then here. Stock is released only when WeChat has said that no money can come.
 * Paid meanwhile: it settles instead. `pay_unavailable`: it stays closing, the sweep asks again.
 */
export async function finishClosing(
  ports: Ports,
  order: Order,
  by: string,
): Promise<Result<Order, 'pay_unavailable'>> {
  if (order.state !== 'closing') return ok(order)
  const attempt = order.attempts.at(-1)
  if (!attempt) return ok(await closeHere(ports, order, by))
  const closed = await ports.pay.close(attempt.outTradeNo)
  if (closed.ok || closed.error === 'trade_unknown') return ok(await closeHere(ports, order, by))
  return closed.error === 'already_paid' ? askPayment(ports, order) : no('pay_unavailable')
}

/** Closes an unpaid order for `reason`. An order that is not unpaid (any more) is left as it stands. */
export async function closeOrder(
  ports: Ports,
  order: Order,
  reason: CloseReason,
  by: string,
): Promise<Result<Order, 'pay_unavailable'>> {
  const closing = await changeOrder(
    ports.store,
    order._id,
    now => ok(now.state === 'unpaid' ? beginClosing(now, reason, ports.clock.now(), by) : now),
    order,
  )
  if (!closing.ok) throw new Error(`order ${order._id} is gone`)
  return finishClosing(ports, closing.value, by)
}
