import fc from 'fast-check'
import type { Todo } from '../../../cloudfunctions/shop/documents'
import { todoAtOf, todoKey, withoutTodo, withTodo } from '../../../cloudfunctions/shop/order/order'
import { anOrder } from './an-order'

const at = fc.integer({ min: 1, max: 1_000 })
const todos: fc.Arbitrary<Todo[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('commit', 'late_money'), at }),
    fc.record({ kind: fc.constant('release' as const), at, heldAt: fc.constantFrom(1, 2) }),
    fc.record({ kind: fc.constantFrom('commission', 'credit'), at, nth: fc.constantFrom('1', '2') }),
    fc.record({ kind: fc.constant('ask_pay' as const), at, tries: fc.nat(3) }),
    fc.record({ kind: fc.constant('ship' as const), at, parcelId: fc.constantFrom('p1', 'p2') }),
    fc.record({ kind: fc.constant('refund' as const), at, refundId: fc.constantFrom('r1', 'r2') }),
  ),
  { selector: todoKey },
)

test('what an order owes is looked at when the earliest of it is due, and never when it owes nothing', () => {
  expect(todoAtOf([])).toBe(0)
  fc.assert(
    fc.property(todos, owed => {
      const earliest = todoAtOf(owed)
      expect(owed.every(todo => todo.at >= earliest)).toBe(true)
      expect(owed.length === 0 ? earliest === 0 : owed.some(todo => todo.at === earliest)).toBe(true)
    }),
  )
})

test('taking off what is done takes off nothing else, and says so when there was nothing', () => {
  fc.assert(
    fc.property(todos, todos, (owed, done) => {
      const order = withTodo(anOrder(), ...owed)
      const keys = done.map(todoKey)
      const left = withoutTodo(order, keys)
      expect(left.todo).toEqual(owed.filter(todo => !keys.includes(todoKey(todo))))
      expect(left === order).toBe(left.todo.length === owed.length)
      expect({ ...left, todo: [] }).toEqual({ ...order, todo: [] })
    }),
  )
})

test('each parcel, each refund and each hold is owed apart from the others', () => {
  const keys = [
    todoKey({ kind: 'ship', parcelId: 'p1', at: 1 }),
    todoKey({ kind: 'ship', parcelId: 'p2', at: 1 }),
    todoKey({ kind: 'refund', refundId: 'p1', at: 1 }),
    todoKey({ kind: 'commit', at: 1 }),
    todoKey({ kind: 'release', heldAt: 1, at: 1 }),
    todoKey({ kind: 'release', heldAt: 2, at: 1 }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})
