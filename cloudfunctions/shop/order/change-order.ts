import { no, ok, type Result } from '../../../types/result'
import type { Order } from '../documents'
import type { Change, Store } from '../ports'
import { todoAtOf } from './order'
import { orderKeys } from './order-keys'

/**
 * Thrown when a document changed under every try: this change was not made, and the door answers `busy`. What the call
 * saved before it stands: a phone that hears `busy` asks again under the same request id.
 */
export class Busy extends Error {}

const TRIES = 8

/** The fields in which `after` differs from `before`, as one change. */
function differences(before: Order, after: Order): Change {
  const set: Record<string, unknown> = {}
  const unset: string[] = []
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Order>) {
    if (before[key] === after[key] || key === '_id' || key === 'rev') continue
    if (after[key] === undefined) unset.push(key)
    else set[key] = after[key]
  }
  return { set, unset, inc: { rev: 1 } }
}

/**
 * The commit: one conditional update of one order, on the revision it was decided on. Answers the order as it now
 * stands, or undefined when someone else was first: read again, decide again.
 */
export async function saveOrder(store: Store, before: Order, decided: Order): Promise<Order | undefined> {
  const after = { ...decided, ...orderKeys(decided), todoAt: todoAtOf(decided.todo) }
  const saved = await store.change('orders', before._id, { rev: before.rev }, differences(before, after))
  return saved ? { ...after, rev: before.rev + 1 } : undefined
}

/**
 * Load, decide, save, and once more when someone was faster. `decide` is pure; returning the order itself means that
 * nothing is left to do. `loaded` spares the first read.
 */
export async function changeOrder<E extends string>(
  store: Store,
  number: string,
  decide: (order: Order) => Result<Order, E>,
  loaded?: Order,
): Promise<Result<Order, E | 'order_not_found'>> {
  let order = loaded
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    order ??= await store.get('orders', number)
    if (!order) return no('order_not_found')
    const decided = decide(order)
    if (!decided.ok || decided.value === order) return decided
    const saved = await saveOrder(store, order, decided.value)
    if (saved) return ok(saved)
    order = undefined
  }
  throw new Busy(`order ${number} is changed by too many at once`)
}
