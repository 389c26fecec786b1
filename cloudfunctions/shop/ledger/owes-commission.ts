import type { Order } from '../documents'
import { FOLLOW_UP_MS, todoKey, withTodo } from '../order/order'
import { entriesOf } from './entries-of'

/**
 * Adds the duty to post what this order has by now; to be called in the change that gave it more. How many entries there are
 * tells one duty from the next, as an order only gains them: who has posted fewer does not take off what is owed since.
 */
export function owesCommission(order: Order, at: number): Order {
  const entries = entriesOf(order).length
  if (entries === 0) return order
  const todo = { kind: 'commission', nth: String(entries), at: at + FOLLOW_UP_MS } as const
  return order.todo.some(one => todoKey(one) === todoKey(todo)) ? order : withTodo(order, todo)
}
