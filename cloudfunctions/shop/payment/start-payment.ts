import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order, PayAttempt } from '../documents'
import { changeOrder } from '../order/change-order'
import { FOLLOW_UP_MS, withTodo } from '../order/order'
import { pendingPrice } from '../order/reprice'
import { ownOrder } from '../order/show-order'
import type { Ports } from '../ports'
import { outTradeNoOf } from './attempt'

type Started = Result<Answer<'payment.start'>, Refused<'payment.start'>>
type Refusal = 'order_closed' | 'already_paid' | 'order_not_found' | 'being_repriced' | 'price_changed'

function mayStart(order: Order, now: number): Result<true, Refusal> {
  if (order.payment) return no('already_paid')
  if (order.state === 'placing') return no('order_not_found')
  if (order.state !== 'unpaid' || now >= order.payBy) return no('order_closed')
  return pendingPrice(order) ? no('being_repriced') : ok(true)
}

const isAsked = (order: Order): boolean => order.todo.some(({ kind }) => kind === 'ask_pay')

/**
 * Writes the attempt down before WeChat hears of it, so that no money can come that the shop does not expect. A new price
 * has written the next one down already: then WeChat is only to be asked about it.
 */
function withAttempt(order: Order, now: number): Result<Order, Refusal> {
  const may = mayStart(order, now)
  if (!may.ok) return may
  const current = order.attempts.at(-1)
  if (current?.prepayId || (current && isAsked(order))) return ok(order)
  const outTradeNo = outTradeNoOf(order._id, 1)
  const first = { outTradeNo, totalFen: order.payableFen, prepayId: '', startedAt: now }
  const started = current ? order : { ...order, attempts: [first] }
  return ok(withTodo(started, { kind: 'ask_pay', at: now + FOLLOW_UP_MS, tries: 0 }))
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

/** Refusals after which WeChat must take no money for what it has just opened. */
const NO_MORE = new Set<Refusal>(['order_closed', 'being_repriced', 'price_changed'])

/**
 * Keeps the prepay id while the order may still be paid at this price. Closed or repriced meanwhile: WeChat may have
 * heard of the closing before it heard of the order, so what it has just opened is closed again.
 */
async function keepPrepay(
  { store, clock, pay }: Ports,
  order: Order,
  { outTradeNo }: PayAttempt,
  prepayId: string,
): Promise<Result<Order, Refusal>> {
  const keep = (now: Order) => {
    const may = mayStart(now, clock.now())
    if (!may.ok) return may
    const isCurrent = now.attempts.at(-1)?.outTradeNo === outTradeNo
    return isCurrent ? ok(withPrepayId(now, prepayId)) : no('price_changed')
  }
  const kept = await changeOrder(store, order._id, keep, order)
  if (!kept.ok && NO_MORE.has(kept.error)) await pay.close(outTradeNo)
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
