import fc from 'fast-check'
import type { Order } from '../../../cloudfunctions/shop/documents'
import {
  actionsOf,
  advance,
  advanced,
  beginClosing,
  life,
  type OrderStep,
} from '../../../cloudfunctions/shop/order/order'
import type { OrderState } from '../../../types/api/order'
import { asked } from './an-after-sale'
import { aLine, anOrder, aPaidOrder, NOON } from './an-order'

const states: OrderState[] = [
  'placing',
  'unpaid',
  'closing',
  'paid',
  'shipped',
  'received',
  'completed',
  'closed',
]
const steps: OrderStep[] = [
  'reserve',
  'give_up',
  'begin_closing',
  'close',
  'pay',
  'retake',
  'ship',
  'receive',
  'complete',
  'refund_all',
]

/** Written out once more, by hand: what an order may do, and nothing else. */
const allowed: Record<string, OrderState> = {
  'placing reserve': 'unpaid',
  'placing give_up': 'closed',
  'unpaid begin_closing': 'closing',
  'unpaid pay': 'paid',
  'closing close': 'closed',
  'closing pay': 'paid',
  'paid ship': 'shipped',
  'paid refund_all': 'closed',
  'shipped receive': 'received',
  'shipped refund_all': 'closed',
  'received complete': 'completed',
  'closed retake': 'paid',
}
const how = { at: NOON + 1, by: 'someone' }
const cells = states.flatMap(state => steps.map(step => [state, step] as const))

test.each(cells)('an order that is %s, step %s: as the table of its life says', (state, step) => {
  const order = anOrder({ state })
  const wanted = allowed[`${state} ${step}`]
  const next = advance(order, step, how)
  if (!wanted) {
    expect(next).toEqual({ ok: false, error: 'wrong_state' })
    expect(() => advanced(order, step, how)).toThrow(`cannot ${step} while ${state}`)
    return
  }
  const { state: _, dueAt: __, events: ___, ...kept } = order
  expect(next).toMatchObject({ ok: true, value: { ...kept, state: wanted, dueAt: 0 } })
  expect(next.ok && next.value.events).toEqual([...order.events, { event: step, ...how }])
})

test('the table knows these states and steps and no others', () => {
  expect(Object.keys(life).sort()).toEqual([...states].sort())
  expect([...new Set(Object.values(life).flatMap(Object.keys))].sort()).toEqual([...steps].sort())
})

const walks = fc.array(fc.constantFrom(...steps), { maxLength: 60 })
/** Every order that a walk of these steps meets, the first included; steps that are refused are passed over. */
function walk(from: Order, taken: OrderStep[]): Order[] {
  const seen = [from]
  for (const step of taken) {
    const next = advance(seen.at(-1) ?? from, step, { at: from.placedAt + seen.length, by: 'walk' })
    if (next.ok) seen.push(next.value)
  }
  return seen
}

test('random walks never leave the table, and the history tells every step that was taken', () => {
  fc.assert(
    fc.property(fc.constantFrom(...states), walks, (state, taken) => {
      const seen = walk(anOrder({ state }), taken)
      for (const [i, order] of seen.entries()) {
        expect(states).toContain(order.state)
        const before = seen[i - 1]
        const step = order.events.at(-1)?.event
        if (before) expect(allowed[`${before.state} ${step}`]).toBe(order.state)
      }
      expect(seen.at(-1)?.events).toHaveLength(seen.length)
    }),
  )
})

test('a closed order is paid again only by retaking its goods, and a completed one moves no more', () => {
  fc.assert(
    fc.property(fc.constantFrom(...states), walks, (state, taken) => {
      const seen = walk(anOrder({ state }), taken)
      for (const [i, order] of seen.entries()) {
        const before = seen[i - 1]
        expect(before?.state).not.toBe('completed')
        if (before?.state !== 'closed') continue
        expect([order.state, order.events.at(-1)?.event]).toEqual(['paid', 'retake'])
      }
    }),
  )
})

test('an order begins to close only while it is unpaid, says why, and is looked at again within a minute', () => {
  const closing = beginClosing(anOrder(), 'buyer', NOON, 'buyer-1')
  expect(closing).toMatchObject({ state: 'closing', closeReason: 'buyer', dueAt: NOON + 60_000 })
  for (const state of states.filter(one => one !== 'unpaid')) {
    expect(() => beginClosing(anOrder({ state }), 'timeout', NOON, 'shop')).toThrow('begin_closing')
  }
})

test('the buyer is offered paying and cancelling while unpaid, receiving while shipped, after-sales from paid to received', () => {
  const offered = Object.fromEntries(states.map(state => [state, actionsOf(anOrder({ state }))]))
  expect(offered).toEqual({
    placing: [],
    unpaid: ['pay', 'cancel'],
    closing: [],
    paid: ['cancel_paid', 'ask_after_sale'],
    shipped: ['receive', 'ask_after_sale'],
    received: ['ask_after_sale'],
    completed: [],
    closed: [],
  })
})

test('a paid order may be cancelled while nothing has left the shop and nothing was asked back', () => {
  const line = aLine({ quantity: 2 })
  const order = anOrder({ state: 'paid', lines: [line] })
  const parcel = {
    id: 'p',
    carrierId: 'SF',
    carrier: '顺丰',
    trackingNumber: 'SF123456',
    at: NOON,
    lines: [],
  }
  expect(actionsOf({ ...order, parcels: [parcel] })).toEqual(['ask_after_sale'])
  expect(actionsOf({ ...order, lines: [{ ...line, refunded: 2 }] })).toEqual([])
  expect(actionsOf(asked(aPaidOrder({ lines: [line] })))).toEqual([])
  expect(actionsOf(asked(aPaidOrder({ lines: [line, aLine({ id: '2' })] })))).toEqual(['ask_after_sale'])
})
