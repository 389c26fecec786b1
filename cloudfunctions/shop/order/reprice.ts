import type { Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Order, Todo } from '../documents'
import { outTradeNoOf } from '../payment/attempt'
import type { Repricing } from './document'
import { FOLLOW_UP_MS, withoutTodo, withTodo } from './order'
import { isInRange, priced } from './price'

type Pending = Extract<Todo, { kind: 'reprice' }>
type Refusal = Exclude<Refused<'seller_order.reprice'>, 'order_not_found' | 'pay_unavailable'>
type Price = Pick<Repricing, 'offFen' | 'freightFen'>

/** The new price that waits until WeChat has closed the attempt at the old one. */
export const pendingPrice = (order: Pick<Order, 'todo'>): Pending | undefined =>
  order.todo.find((todo): todo is Pending => todo.kind === 'reprice')

const same = (one: Price, other: Price): boolean =>
  one.offFen === other.offFen && one.freightFen === other.freightFen

/** The price that the order comes to when nothing more is asked: the one that waits, or the one that stands. */
function standing(order: Order): Price {
  const { offFen = 0 as Repricing['offFen'] } = order.repricing ?? {}
  return pendingPrice(order)?.wish ?? { offFen, freightFen: order.freightFen }
}

/** Puts the new price into force. The buyer gets the whole time to pay once more: the price is new to them. */
function inForce(order: Order, { wish, payBy }: Pick<Pending, 'wish' | 'payBy'>, at: number): Order {
  const told = { event: 'reprice', at, by: wish.by }
  return { ...priced(order, wish), payBy, dueAt: payBy, events: [...order.events, told] }
}

/**
 * The seller asks for another price of an unpaid order. Nobody has begun to pay: it stands at once. Else WeChat must
 * close that attempt first: the wish waits, and meanwhile no payment starts.
 */
export function askReprice(order: Order, wish: Repricing, payWithinMinutes: number): Result<Order, Refusal> {
  const { at } = wish
  if (order.payment) return no('already_paid')
  if (order.state !== 'unpaid' || at >= order.payBy) return no('order_closed')
  if (same(standing(order), wish)) return ok(order)
  if (!isInRange(order, wish)) return no('price_out_of_range')
  if (order.attempts.length >= LIMITS.attemptsPerOrder) return no('too_many_prices')
  const payBy = Math.max(order.payBy, at + payWithinMinutes * 60_000)
  if (order.attempts.length === 0) return ok(inForce(order, { wish, payBy }, at))
  const waiting: Pending = { kind: 'reprice', at: at + FOLLOW_UP_MS, wish, payBy }
  return ok(withTodo(withoutTodo(order, ['reprice']), waiting))
}

/**
 * WeChat takes no more money for `closed`: the price that waits stands, and the next attempt is the current one. The same
 * order when nothing waits, or when someone else was faster.
 */
export function reprice(order: Order, closed: string, at: number): Order {
  const pending = pendingPrice(order)
  if (!pending) return order
  const settled = withoutTodo(order, ['reprice'])
  if (order.state !== 'unpaid') return settled
  if (order.attempts.at(-1)?.outTradeNo !== closed) return order
  const anew = inForce(withoutTodo(settled, ['ask_pay']), pending, at)
  const outTradeNo = outTradeNoOf(order._id, order.attempts.length + 1)
  const next = { outTradeNo, totalFen: anew.payableFen, prepayId: '', startedAt: at }
  return { ...anew, attempts: [...order.attempts, next] }
}
