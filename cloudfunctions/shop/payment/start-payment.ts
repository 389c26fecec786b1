import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order, PayAttempt } from '../documents'
import { changeOrder } from '../order/change-order'
import { FOLLOW_UP_MS, withTodo } from '../order/order'
import { ownOrder } from '../order/show-order'
import type { Ports } from '../ports'
import { outTradeNoOf } from './payment'

type Started = Result<Answer<'payment.start'>, Refused<'payment.start'>>
type Refusal = 'order_closed' | 'already_paid' | 'order_not_found'

function mayStart(
  order: Order,
  now: number,
): Result<true, 'order_closed' | 'already_paid' | 'order_not_found'> {
  if (order.payment) return no('already_paid')
  if (order.state === 'placing') return no('order_not_found')
  return order.state === 'unpaid' && now < order.payBy ? ok(true) : no('order_closed')
}

/** Writes the attempt down before WeChat hears of it, so that no money can come that the shop does not expect. */
function withAttempt(order: Order, now: number): Result<Order, Refusal> {
  const may = mayStart(order, now)
  if (!may.ok) return may
  if (order.attempts.length > 0) return ok(order)
  const outTradeNo = outTradeNoOf(order._id, 1)
  const attempt = { outTradeNo, totalFen: order.payableFen, prepayId: '', startedAt: now }
  return ok(
    withTodo({ ...order, attempts: [attempt] }, { kind: 'ask_pay', at: now + FOLLOW_UP_MS, tries: 0 }),
  )
}

const withPrepayId = (order: Order, prepayId: string): Order => ({
  ...order,
  attempts: order.attempts.map((one, i, all) => (i === all.length - 1 ? { ...one, prepayId } : one)),
})

/** What WeChat shows beside the sum: at most 127 bytes of it are kept. */
function descriptionOf(order: Order): string {
  const first = order.lines[0]?.name ?? ''
  const text = order.lines.length > 1 ? `${first} 等${order.lines.length}种` : first
  return Array.from(text).slice(0, 40).join('')
}

/** Asks WeChat for the prepay id of an attempt that is written down. */
async function askPrepay(
  { pay }: Ports,
  order: Order,
  { outTradeNo, totalFen }: PayAttempt,
): Promise<Result<string, 'pay_unavailable' | 'already_paid' | 'order_closed'>> {
  const prepaid = await pay.prepay({
    outTradeNo,
    description: descriptionOf(order),
    totalFen,
    payerId: order.buyerId,
    expireAt: order.payBy,
  })
  if (prepaid.ok) return ok(prepaid.value.prepayId)
  if (prepaid.error === 'unavailable') return no('pay_unavailable')
  return no(prepaid.error === 'already_paid' ? 'already_paid' : 'order_closed')
}

/**
 * Keeps the prepay id while the order may still be paid. Closed meanwhile: WeChat may have heard of the closing before it
 * heard of the order, so what it has just opened is closed again.
 */
async function keepPrepay(
  { store, clock, pay }: Ports,
  order: Order,
  { outTradeNo }: PayAttempt,
  prepayId: string,
): Promise<Result<Order, Refusal>> {
  const keep = (now: Order) => {
    const may = mayStart(now, clock.now())
    return may.ok ? ok(withPrepayId(now, prepayId)) : may
  }
  const kept = await changeOrder(store, order._id, keep, order)
  if (!kept.ok && kept.error === 'order_closed') await pay.close(outTradeNo)
  return kept
}

/**
 * Starts paying: one attempt is in flight at a time, and WeChat itself refuses money after the order's deadline. A
 * payment that was started is answered again from what is known, without asking WeChat. The phone gets its parameters
 * only while the order is still unpaid.
 */
export async function startPayment(
  ports: Ports,
  caller: Caller,
  { number }: Parsed<'payment.start'>,
): Promise<Started> {
  const { store, clock, pay } = ports
  const own = await ownOrder(store, caller, number)
  if (!own) return no('order_not_found')
  const started = await changeOrder(store, number, order => withAttempt(order, clock.now()), own)
  if (!started.ok) return started
  const attempt = started.value.attempts.at(-1)
  if (!attempt) throw new Error(`order ${number} has no attempt`)
  if (attempt.prepayId) return ok(pay.sign(attempt.prepayId))

  const prepaid = await askPrepay(ports, started.value, attempt)
  if (!prepaid.ok) return prepaid
  const kept = await keepPrepay(ports, started.value, attempt, prepaid.value)
  return kept.ok ? ok(pay.sign(prepaid.value)) : kept
}
