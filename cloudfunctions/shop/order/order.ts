import type { CloseReason, OrderAction, OrderState } from '../../../types/api/order'
import { no, ok, type Result } from '../../../types/result'
import { claimOn, claimsOf } from '../after-sale/claims'
import type { Order, OrderLine, Todo } from '../documents'

const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** How long a placing may take before the sweep ends it: longer than any call lives. */
export const PLACING_MS = 2 * MINUTE_MS
/** How long a decision's own call has to do what follows, before cron takes over. */
export const FOLLOW_UP_MS = MINUTE_MS

export type OrderStep =
  | 'reserve'
  | 'give_up'
  | 'begin_closing'
  | 'close'
  | 'pay'
  | 'retake'
  | 'ship'
  | 'receive'
  | 'complete'
  | 'refund_all'

/** The life of an order. Money after closing brings one back only when everything its price stood on was retaken. */
export const life: Record<OrderState, Partial<Record<OrderStep, OrderState>>> = {
  placing: { reserve: 'unpaid', give_up: 'closed' },
  unpaid: { pay: 'paid', begin_closing: 'closing' },
  closing: { pay: 'paid', close: 'closed' },
  paid: { ship: 'shipped', refund_all: 'closed' },
  shipped: { receive: 'received', refund_all: 'closed' },
  received: { complete: 'completed' },
  completed: {},
  closed: { retake: 'paid' },
}

/** Takes one step and writes it into the order's history. `dueAt` is when the new state ends by itself, 0 = never. */
export function advance(
  order: Order,
  step: OrderStep,
  { at, by, dueAt = 0 }: { at: number; by: string; dueAt?: number },
): Result<Order, 'wrong_state'> {
  const state = life[order.state][step]
  if (!state) return no('wrong_state')
  return ok({ ...order, state, dueAt, events: [...order.events, { event: step, at, by }] })
}

/** As `advance`, for steps that the caller has made sure of: a refusal here is a bug. */
export function advanced(
  order: Order,
  step: OrderStep,
  how: { at: number; by: string; dueAt?: number },
): Order {
  const next = advance(order, step, how)
  if (!next.ok) throw new Error(`order ${order._id} cannot ${step} while ${order.state}`)
  return next.value
}

/** Begins to close an unpaid order: from now on no payment may start, and WeChat is asked first. */
export const beginClosing = (order: Order, closeReason: CloseReason, at: number, by: string): Order => ({
  ...advanced(withoutTodo(order, ['reprice']), 'begin_closing', { at, by, dueAt: at + FOLLOW_UP_MS }),
  closeReason,
})

/** Adds what must follow from a decision; cron does it should this call not get that far. */
export const withTodo = (order: Order, ...todo: Todo[]): Order => ({
  ...order,
  todo: [...order.todo, ...todo],
})

/** What tells one todo of an order from another. */
export function todoKey(todo: Todo): string {
  if (todo.kind === 'ship') return `ship:${todo.parcelId}`
  if (todo.kind === 'correct') return `correct:${todo.parcelId}`
  if (todo.kind === 'refund') return `refund:${todo.refundId}`
  if (todo.kind === 'release') return `release:${todo.heldAt}`
  if (todo.kind === 'commission' || todo.kind === 'credit') return `${todo.kind}:${todo.nth}`
  if (todo.kind === 'after_sale') return `after_sale:${todo.afterSaleId}:${todo.rev}`
  return todo.kind
}

/** Takes done todos off; the same order when none of them is there. */
export function withoutTodo(order: Order, keys: readonly string[]): Order {
  const todo = order.todo.filter(one => !keys.includes(todoKey(one)))
  return todo.length === order.todo.length ? order : { ...order, todo }
}

/** The earliest todo of an order, as the index holds it; 0 = none. */
export const todoAtOf = (todo: readonly Todo[]): number =>
  todo.length === 0 ? 0 : Math.min(...todo.map(({ at }) => at))

/** Pieces of a line that are neither shipped nor given back. */
export const unshippedOf = (line: OrderLine): number =>
  line.quantity - line.shipped - (line.refunded - line.refundedShipped)

/** Nothing is left to ship, and something went out. */
export const allShipped = (order: Order): boolean =>
  order.lines.every(line => unshippedOf(line) === 0) && order.lines.some(line => line.shipped > 0)

/** Every piece was given back and all that money has arrived. */
export const allRefunded = (order: Order): boolean =>
  order.lines.every(line => line.refunded === line.quantity) &&
  order.refunds.every(refund => refund.state === 'done')

/** What the buyer may do now. */
export function actionsOf(order: Order): OrderAction[] {
  // While a new price waits for WeChat there is nothing to pay.
  const repriced = order.todo.some(({ kind }) => kind === 'reprice')
  if (order.state === 'unpaid') return repriced ? ['cancel'] : ['pay', 'cancel']
  return [
    ...(order.state === 'shipped' ? (['receive'] as const) : []),
    ...(mayCancelPaid(order) ? (['cancel_paid'] as const) : []),
    ...(hasAskable(order) ? (['ask_after_sale'] as const) : []),
  ]
}

/** Nothing of it has left the shop, and nobody has asked for any of it back. */
const mayCancelPaid = (order: Order): boolean =>
  order.state === 'paid' && order.parcels.length === 0 && claimsOf(order).length === 0 && hasAskable(order)

/** Whether an after-sale may be asked for some piece; until when is judged by the clock as it is asked. */
const hasAskable = (order: Order): boolean =>
  ['paid', 'shipped', 'received'].includes(order.state) &&
  order.lines.some(line => line.refunded < line.quantity && !claimOn(order, line.id))

/** Whether an order may hold pieces or a coupon: it waits for money, or something that it owes still needs the hold. */
export const mayHold = (order: Order | undefined): boolean =>
  order !== undefined &&
  (['placing', 'unpaid', 'closing'].includes(order.state) ||
    order.todo.some(({ kind }) => kind === 'commit' || kind === 'late_money' || kind === 'release'))
