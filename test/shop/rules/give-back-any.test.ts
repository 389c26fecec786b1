import fc from 'fast-check'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { unshippedOf } from '../../../cloudfunctions/shop/order/order'
import { type GiveInput, giveBack } from '../../../cloudfunctions/shop/refund/refund'
import { sumFen } from '../../../types/fen'
import { ask, how } from './a-refund'
import { paidOrders } from './an-order'

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
