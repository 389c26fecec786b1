import { no, ok, type Result } from '../../../types/result'
import type { Order } from '../documents'
import { changeOrder } from '../order/change-order'
import { withoutTodo, withTodo } from '../order/order'
import type { Ports } from '../ports'
import { isPaid } from './payment'
import { settlePayment } from './settle-payment'

/** When to ask WeChat again, by the number of times asked. The closing of the order asks for the last time. */
const ASK_AGAIN_MS = [60_000, 2 * 60_000, 4 * 60_000]

/**
 * Asks WeChat how the current attempt stands and settles when it is paid. Notices get lost; this does not wait for one.
 * Money that does not fit has been written down as an incident; the order then stands unchanged.
 */
export async function askPayment(ports: Ports, order: Order): Promise<Result<Order, 'pay_unavailable'>> {
  const attempt = order.attempts.at(-1)
  if (!attempt || order.payment) return ok(order)
  const trade = await ports.pay.query(attempt.outTradeNo)
  if (!trade.ok) return trade.error === 'trade_unknown' ? ok(order) : no('pay_unavailable')
  if (!isPaid(trade.value)) return ok(order)
  const settled = await settlePayment(ports, trade.value, order)
  return ok(settled.ok ? settled.value : order)
}

/** Cron's turn: asks, and while the order still waits for money, says when to ask next. */
export async function askPaymentLater(ports: Ports, order: Order): Promise<void> {
  const asked = await askPayment(ports, order)
  const now = asked.ok ? asked.value : order
  await changeOrder(
    ports.store,
    order._id,
    current => {
      const todo = current.todo.find(one => one.kind === 'ask_pay')
      if (todo?.kind !== 'ask_pay' || todo.at > ports.clock.now()) return ok(current)
      const rest = withoutTodo(current, ['ask_pay'])
      const waitMs = ASK_AGAIN_MS[todo.tries]
      if (current.state !== 'unpaid' || waitMs === undefined) return ok(rest)
      return ok(withTodo(rest, { kind: 'ask_pay', at: ports.clock.now() + waitMs, tries: todo.tries + 1 }))
    },
    now,
  )
}
