import fc from 'fast-check'
import type { Order, StockMove } from '../../../cloudfunctions/shop/documents'
import { DAY_MS, unshippedOf } from '../../../cloudfunctions/shop/order/order'
import { refundMoves, saleMoves, shipMoves } from '../../../cloudfunctions/shop/order/order-moves'
import { shipParcel } from '../../../cloudfunctions/shop/order/ship-order'
import { giveBack } from '../../../cloudfunctions/shop/refund/refund'
import { fen } from '../../../types/fen'
import { aLine, anOrder, aPaidOrder, NOON, NUMBER, paidOrders } from './an-order'

const requestId = '00000000-0000-4000-8000-000000000000'
const how = (parcelId: string) => ({
  parcelId,
  carrierId: 'SF',
  carrier: '顺丰速运',
  trackingNumber: 'SF1234567890123',
  at: NOON,
  by: 'clerk-1',
  receiveWithinDays: 10,
})

const lineIds = fc.constantFrom('1', '2', '3', '4')
const acts = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('ship' as const),
      lines: fc.option(
        fc.array(fc.record({ lineId: lineIds, quantity: fc.integer({ min: 1, max: 4 }) }), {
          minLength: 1,
          maxLength: 3,
        }),
        { nil: undefined },
      ),
    }),
    fc.record({
      act: fc.constant('refund' as const),
      lineId: lineIds,
      quantity: fc.integer({ min: 1, max: 4 }),
      restock: fc.boolean(),
    }),
  ),
  { maxLength: 16 },
)
type Act = (typeof acts extends fc.Arbitrary<infer A> ? A : never)[number]

function done(order: Order, act: Act, id: string): Order | undefined {
  if (act.act === 'ship') {
    const sent = shipParcel(order, act.lines, how(id))
    return sent.ok ? sent.value : undefined
  }
  const { lineId, quantity, restock } = act
  const line = { lineId, quantity, restock, refundFen: 0 }
  const given = giveBack(
    order,
    { requestId, number: NUMBER, lines: [line], freightFen: 1, reason: '少发一件' },
    { refundId: id, at: NOON, by: 'owner-1', receiveWithinDays: 10 },
  )
  return given.ok ? given.value : undefined
}

const piecesLeft = (order: Order) => order.lines.reduce((sum, line) => sum + unshippedOf(line), 0)
const piecesSent = (order: Order) => order.lines.reduce((sum, line) => sum + line.shipped, 0)

test('parcels and refunds in any order: shipped exactly when nothing is left and something went out', () => {
  fc.assert(
    fc.property(paidOrders, acts, (bought, taken) => {
      // One fen of freight for each refund: money is not what this is about.
      let order: Order = { ...bought, freightFen: fen(bought.freightFen + 100) }
      for (const [i, act] of taken.entries()) {
        const next = done(order, act, `id-${i}`)
        if (!next) continue
        order = next
        expect(order.state).toBe(piecesLeft(order) === 0 && piecesSent(order) > 0 ? 'shipped' : 'paid')
        expect(order.shippedAt !== undefined).toBe(order.state === 'shipped')
        const packed = order.parcels.flatMap(({ lines }) => lines)
        for (const line of order.lines) {
          const inParcels = packed
            .filter(({ lineId }) => lineId === line.id)
            .reduce((sum, one) => sum + one.quantity, 0)
          expect(line.shipped).toBe(inParcels)
          expect(unshippedOf(line)).toBeGreaterThanOrEqual(0)
          expect(line.shipped + line.refunded - line.refundedShipped).toBeLessThanOrEqual(line.quantity)
        }
      }
    }),
  )
})

const total = (moves: StockMove[], skuId: string) =>
  moves
    .filter(move => move.skuId === skuId)
    .reduce(
      (sum, { onHand, committed }) => ({ onHand: sum.onHand + onHand, committed: sum.committed + committed }),
      {
        onHand: 0,
        committed: 0,
      },
    )

test('the moves of sale, parcels and refunds leave promised what is left, and on the shelf what came back whole', () => {
  fc.assert(
    fc.property(paidOrders, acts, (bought, taken) => {
      const end = taken.reduce<Order>((order, act, i) => done(order, act, `id-${i}`) ?? order, {
        ...bought,
        freightFen: fen(bought.freightFen + 100),
      })
      const moves = [
        ...saleMoves(end, NOON),
        ...end.parcels.flatMap(one => shipMoves(end, one, NOON)),
        ...end.refunds.flatMap(one => refundMoves(end, one, NOON)),
      ]
      expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length)
      for (const skuId of ['a', 'b', 'c']) {
        const lines = end.lines.filter(line => line.skuId === skuId)
        const ids = new Set(lines.map(({ id }) => id))
        const gone = lines.reduce((sum, line) => sum + line.shipped, 0)
        const shelf = end.refunds
          .flatMap(one => one.lines)
          .filter(({ lineId }) => ids.has(lineId))
          .reduce((sum, one) => sum + one.restocked + one.ofShipped - one.quantity, 0)
        expect(total(moves, skuId)).toEqual({
          onHand: shelf - gone,
          committed: lines.reduce((sum, line) => sum + unshippedOf(line), 0),
        })
      }
    }),
  )
})

test('without lines a parcel takes all that is left, and receipt is taken for granted ten days later', () => {
  const order = aPaidOrder({
    lines: [aLine({ quantity: 3, shipped: 1 }), aLine({ id: '2', quantity: 1, refunded: 1 })],
  })
  const sent = shipParcel(order, undefined, how('p1'))
  if (!sent.ok) throw new Error(sent.error)
  expect(sent.value.parcels[0]?.lines).toEqual([{ lineId: '1', quantity: 2 }])
  expect(sent.value).toMatchObject({ state: 'shipped', shippedAt: NOON, dueAt: NOON + 10 * DAY_MS })
  expect(sent.value.todo).toMatchObject([{ kind: 'ship', parcelId: 'p1' }])
})

test('the same parcel is sent once', () => {
  const sent = shipParcel(
    aPaidOrder({ lines: [aLine({ quantity: 3 })] }),
    [{ lineId: '1', quantity: 1 }],
    how('p1'),
  )
  if (!sent.ok) throw new Error(sent.error)
  const again = shipParcel(sent.value, undefined, how('p1'))
  expect(again.ok && again.value === sent.value).toBe(true)
})

const two = () => aPaidOrder({ lines: [aLine({ quantity: 2 })] })
const sentOut = Array.from({ length: 15 }, (_, i) => ({
  id: `p${i}`,
  carrierId: 'SF',
  carrier: '顺丰速运',
  trackingNumber: 'SF1',
  at: NOON,
  lines: [{ lineId: '1', quantity: 1 }],
}))

test.each([
  ['more pieces than are left', two(), [{ lineId: '1', quantity: 3 }], 'more_than_left'],
  ['a line that is not there', two(), [{ lineId: '2', quantity: 1 }], 'more_than_left'],
  [
    'one line twice',
    two(),
    [
      { lineId: '1', quantity: 1 },
      { lineId: '1', quantity: 1 },
    ],
    'more_than_left',
  ],
  [
    'all of an order of which nothing is left',
    aPaidOrder({ lines: [aLine({ refunded: 1 })] }),
    undefined,
    'more_than_left',
  ],
  ['an order that waits for payment', anOrder(), undefined, 'not_paid'],
  ['an order that is closing', anOrder({ state: 'closing' }), undefined, 'not_paid'],
  ['a closed order', anOrder({ state: 'closed' }), undefined, 'not_paid'],
  ['a sixteenth parcel', { ...two(), parcels: sentOut }, undefined, 'too_many_parcels'],
  [
    'a fifteenth parcel that leaves a piece behind',
    { ...two(), parcels: sentOut.slice(1) },
    [{ lineId: '1', quantity: 1 }],
    'too_many_parcels',
  ],
])('nobody ships %s', (_what, order, lines, error) => {
  expect(shipParcel(order, lines, how('new'))).toEqual({ ok: false, error })
})

test('the fifteenth parcel may go when it takes all that is left', () => {
  const sent = shipParcel({ ...two(), parcels: sentOut.slice(1) }, undefined, how('new'))
  expect(sent).toMatchObject({ ok: true, value: { state: 'shipped' } })
})
