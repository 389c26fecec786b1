import fc from 'fast-check'
import type { Order, OrderRefund, RefundState } from '../../../cloudfunctions/shop/documents'
import { giveBack, markRefund, refundLife, stateOf } from '../../../cloudfunctions/shop/refund/refund'
import { aLine, aPaidOrder, NOON, NUMBER } from './an-order'

const marks: OrderRefund['state'][] = ['under_way', 'done', 'held_up']
const how = (refundId: string) => ({ refundId, at: NOON, by: 'owner-1', receiveWithinDays: 10 })

/** An order of two lines with a refund for each of these parts of it. */
function refunding(order: Order, parts: { lineId: string; quantity: number }[]): Order {
  return parts.reduce((now, part, i) => {
    const given = giveBack(
      now,
      {
        requestId: '00000000-0000-4000-8000-000000000000',
        number: NUMBER,
        lines: [{ ...part, refundFen: 10, restock: true }],
        freightFen: 0,
        reason: '不要了',
      },
      how(`r${i + 1}`),
    )
    if (!given.ok) throw new Error(given.error)
    return given.value
  }, order)
}
const twoLines = () => aPaidOrder({ lines: [aLine({ quantity: 2 }), aLine({ id: '2', skuId: 'orange-10' })] })
const all = [
  { lineId: '1', quantity: 1 },
  { lineId: '1', quantity: 1 },
  { lineId: '2', quantity: 1 },
]

test('an order closes when its last piece of money has arrived, in whatever order WeChat says so', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['r1', 'r2', 'r3'], { minLength: 3 }), arrived => {
      let order = refunding(twoLines(), all)
      for (const [i, id] of arrived.entries()) {
        expect(order.state).toBe('paid')
        order = markRefund(order, id, 'done', NOON + i)
      }
      expect(order).toMatchObject({ state: 'closed', closeReason: 'refunded' })
      expect(order.events.at(-1)).toEqual({ event: 'refund_all', at: NOON + 2, by: 'shop' })
    }),
  )
})

test('an order that keeps a piece, or waits for money, does not close', () => {
  const kept = markRefund(refunding(twoLines(), all.slice(0, 1)), 'r1', 'done', NOON)
  expect(kept.state).toBe('paid')
  const waiting = refunding(twoLines(), all)
  const heldUp = ['r1', 'r2'].reduce((order, id) => markRefund(order, id, 'done', NOON), waiting)
  expect(markRefund(heldUp, 'r3', 'held_up', NOON).state).toBe('paid')
})

test('an order that has been received is not closed by a refund: its window runs out', () => {
  const received: Order = { ...refunding(twoLines(), all.slice(2)), state: 'received' }
  const lines = received.lines.map(line => ({ ...line, refunded: line.quantity }))
  expect(markRefund({ ...received, lines }, 'r1', 'done', NOON)).toMatchObject({ state: 'received' })
})

test('what is done stays done, and what is known already changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.constantFrom('r1', 'r2', 'unknown'), mark: fc.constantFrom(...marks) })),
      said => {
        let order = refunding(twoLines(), all.slice(0, 2))
        for (const { id, mark } of said) {
          const before = order.refunds.find(one => one.id === id)?.state
          const next = markRefund(order, id, mark, NOON)
          expect(next === order).toBe(before === undefined || before === 'done' || before === mark)
          expect(next.refunds.find(one => one.id === id)?.state).toBe(
            before === 'done' ? 'done' : before && mark,
          )
          expect({ ...next, refunds: [] }).toEqual({ ...order, refunds: [] })
          order = next
        }
      },
    ),
  )
})

test('a refund at WeChat: done is the end, and only what needs attention may go back to work', () => {
  const states: RefundState[] = ['asked', 'processing', 'done', 'attention']
  const moves = states.flatMap(from => refundLife[from].map(to => `${from} → ${to}`))
  expect(moves.sort()).toEqual([
    'asked → attention',
    'asked → done',
    'asked → processing',
    'attention → asked',
    'attention → attention',
    'attention → done',
    'attention → processing',
    'processing → attention',
    'processing → done',
  ])
})

test('what each of WeChat’s words for a refund means here', () => {
  expect(stateOf('SUCCESS')).toEqual({ state: 'done', why: '' })
  expect(stateOf('PROCESSING')).toEqual({ state: 'processing', why: '' })
  expect(stateOf('ABNORMAL')).toEqual({ state: 'attention', why: 'abnormal' })
  expect(stateOf('CLOSED')).toEqual({ state: 'attention', why: 'closed' })
})
