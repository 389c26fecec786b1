import fc from 'fast-check'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { DAY_MS, FOLLOW_UP_MS, unshippedOf } from '../../../cloudfunctions/shop/order/order'
import { type GiveInput, giveBack } from '../../../cloudfunctions/shop/refund/refund'
import { fen, sumFen } from '../../../types/fen'
import { aLine, anOrder, aPaidOrder, NOON, NUMBER, paidOrders } from './an-order'

type Asked = GiveInput['lines'][number]

const ask = (lines: Partial<Asked>[], more: Partial<GiveInput> = {}): GiveInput => ({
  requestId: '00000000-0000-4000-8000-000000000000',
  number: NUMBER,
  lines: lines.map(line => ({ lineId: '1', quantity: 1, refundFen: 100, restock: false, ...line })),
  freightFen: 0,
  reason: '坏了两个',
  ...more,
})
const how = (refundId: string, at = NOON) => ({ refundId, at, by: 'owner-1', receiveWithinDays: 10 })

/** Small wishes about the lines of an order, many of them: within reason at first, and beyond it soon. */
const wishes = fc.array(
  fc.record({
    lines: fc.array(
      fc.record({
        line: fc.nat(99),
        quantity: fc.nat(3),
        refundFen: fc.nat(20),
        restock: fc.boolean(),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    freightFen: fc.nat(5),
  }),
  { minLength: 10, maxLength: 30, size: 'max' },
)
type Wish = (typeof wishes extends fc.Arbitrary<infer W> ? W : never)[number]

/** The wish about this order: lines are counted round, so that most of them are there; one beyond the last is not. */
const about = (order: Order, { lines, freightFen }: Wish): GiveInput =>
  ask(
    lines.map(({ line, ...part }) => ({ ...part, lineId: String((line % (order.lines.length + 1)) + 1) })),
    { freightFen },
  )

const sums = (order: Order) => ({
  pieces: order.lines.map(line => line.refunded),
  money: order.lines.map(line => line.refundedFen),
  ofShipped: order.lines.map(line => line.refundedShipped),
  freight: order.freightRefundedFen,
  all: sumFen(order.refunds.map(({ refundFen }) => refundFen)),
})

/** The same figures, added up from the refunds themselves. */
const added = (order: Order) => {
  const parts = order.refunds.flatMap(({ lines }) => lines)
  const per = (field: 'quantity' | 'refundFen' | 'ofShipped') =>
    order.lines.map(({ id }) =>
      parts.filter(({ lineId }) => lineId === id).reduce((sum, part) => sum + part[field], 0),
    )
  const freight = order.refunds.reduce((sum, { freightFen }) => sum + freightFen, 0)
  return {
    pieces: per('quantity'),
    money: per('refundFen'),
    ofShipped: per('ofShipped'),
    freight,
    all: freight + parts.reduce((sum, { refundFen }) => sum + refundFen, 0),
  }
}

test('whatever is asked in whatever order, never more pieces or fen go back than were bought and paid', () => {
  fc.assert(
    fc.property(
      paidOrders,
      wishes,
      fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
      (bought, asked, sent) => {
        const lines = bought.lines.map((line, i) => ({
          ...line,
          shipped: Math.min(sent[i] ?? 0, line.quantity),
        }))
        let order: Order = { ...bought, lines }
        for (const [i, wish] of asked.entries()) {
          const given = giveBack(order, about(order, wish), how(`r${i}`))
          if (!given.ok) continue
          expect(given.value.refunds).toHaveLength(order.refunds.length + 1)
          order = given.value
          expect(sums(order)).toEqual(added(order))
          expect(sums(order).all).toBeLessThanOrEqual(order.payment?.totalFen ?? 0)
          expect(order.freightRefundedFen).toBeLessThanOrEqual(order.freightFen)
          for (const line of order.lines) {
            expect(line.refunded).toBeLessThanOrEqual(line.quantity)
            expect(line.refundedFen).toBeLessThanOrEqual(line.paidFen)
            expect(line.refundedShipped).toBeLessThanOrEqual(Math.min(line.refunded, line.shipped))
            expect(unshippedOf(line)).toBeGreaterThanOrEqual(0)
          }
        }
      },
    ),
  )
})

test('a refusal is right: within what is left, a refund is never refused', () => {
  fc.assert(
    fc.property(paidOrders, wishes, (bought, asked) => {
      let order = bought
      for (const [i, wish] of asked.entries()) {
        const { lines, freightFen } = about(order, wish)
        const fits = lines.every(({ lineId, quantity, refundFen }) => {
          const line = order.lines.find(({ id }) => id === lineId)
          return (
            line && quantity <= line.quantity - line.refunded && refundFen <= line.paidFen - line.refundedFen
          )
        })
        const once = new Set(lines.map(({ lineId }) => lineId)).size === lines.length
        const some = freightFen + lines.reduce((sum, { refundFen }) => sum + refundFen, 0) > 0
        const freightFits = freightFen <= order.freightFen - order.freightRefundedFen
        const given = giveBack(order, ask(lines, { freightFen }), how(`r${i}`))
        expect(given.ok).toBe(fits && once && some && freightFits)
        if (given.ok) order = given.value
      }
    }),
  )
})

test('pieces still in the shop are given back before those that were shipped', () => {
  const order = aPaidOrder({ lines: [aLine({ quantity: 5, shipped: 2 })] })
  const first = giveBack(order, ask([{ quantity: 4 }]), how('r1'))
  expect(first.ok && first.value.refunds[0]?.lines[0]).toMatchObject({ quantity: 4, ofShipped: 1 })
  const second = first.ok && giveBack(first.value, ask([{ quantity: 1 }]), how('r2'))
  expect(second !== false && second.ok && second.value.lines[0]).toMatchObject({
    refunded: 5,
    refundedShipped: 2,
  })
})

test.each([
  ['an order that nobody paid', anOrder(), ask([{}]), 'not_paid', undefined],
  ['more pieces than are left', aPaidOrder(), ask([{ quantity: 2 }]), 'more_than_left', ['1']],
  ['a line that is not there', aPaidOrder(), ask([{ lineId: '7' }]), 'more_than_left', ['7']],
  ['one line twice', aPaidOrder(), ask([{ quantity: 0 }, { quantity: 0 }]), 'more_than_left', ['1']],
  ['more money than the line cost', aPaidOrder(), ask([{ refundFen: 3991 }]), 'more_than_paid', ['1']],
  ['more freight than was paid', aPaidOrder(), ask([], { freightFen: 801 }), 'more_than_paid', undefined],
  ['nothing at all', aPaidOrder(), ask([]), 'nothing_to_refund', undefined],
  ['pieces without money', aPaidOrder(), ask([{ refundFen: 0 }]), 'nothing_to_refund', undefined],
])('%s is refused', (_what, order, input, error, about) => {
  expect(giveBack(order, input, how('r1'))).toEqual({ ok: false, error, ...(about && { about }) })
})

test('a payment is refunded fifty times and not once more', () => {
  let order = aPaidOrder({ lines: [aLine({ quantity: 99 })] })
  for (let i = 1; i <= 50; i += 1) {
    const given = giveBack(order, ask([{ quantity: 0, refundFen: 1 }]), how(`r${i}`))
    if (!given.ok) throw new Error(`refund ${i}: ${given.error}`)
    order = given.value
  }
  expect(giveBack(order, ask([{ quantity: 0, refundFen: 1 }]), how('r51'))).toEqual({
    ok: false,
    error: 'too_many_refunds',
  })
  expect(order.lines[0]).toMatchObject({ refunded: 0, refundedFen: 50 })
})

test('a payment is refunded for a year, to the millisecond', () => {
  const order = aPaidOrder()
  expect(giveBack(order, ask([{}]), how('r1', NOON + 365 * DAY_MS)).ok).toBe(true)
  expect(giveBack(order, ask([{}]), how('r1', NOON + 365 * DAY_MS + 1))).toEqual({
    ok: false,
    error: 'too_late',
  })
})

test('the same request gives once; another wish under its id is refused', () => {
  const input = ask([{ restock: true }], { freightFen: 5 })
  const given = giveBack(aPaidOrder(), input, how('r1'))
  if (!given.ok) throw new Error(given.error)
  const again = giveBack(given.value, input, how('r1', NOON + 400 * DAY_MS))
  expect(again.ok && again.value === given.value).toBe(true)
  const others = [
    { ...input, freightFen: 6 },
    { ...input, reason: '别的原因' },
    { ...input, lines: [] },
    ...[{ quantity: 0 }, { refundFen: 99 }, { restock: false }, { lineId: '2' }].map(other =>
      ask([{ restock: true, ...other }], { freightFen: 5 }),
    ),
  ]
  for (const other of others) {
    expect(giveBack(given.value, other, how('r1'))).toEqual({ ok: false, error: 'request_reused' })
  }
})

test('a refund is decided with all that must follow from it, and the payment stays on record', () => {
  const order = aPaidOrder()
  const given = giveBack(order, ask([{ refundFen: 3990 }], { freightFen: 800 }), how('r1'))
  if (!given.ok) throw new Error(given.error)
  expect(given.value.todo).toEqual([{ kind: 'refund', refundId: 'r1', at: NOON + FOLLOW_UP_MS }])
  expect(given.value).toMatchObject({
    state: 'paid',
    payment: order.payment,
    payableFen: 4790,
    freightRefundedFen: 800,
  })
  expect(given.value.refunds).toMatchObject([
    { id: 'r1', outTradeNo: NUMBER, totalFen: fen(4790), refundFen: fen(4790), state: 'under_way' },
  ])
})
