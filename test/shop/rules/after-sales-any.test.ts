import fc from 'fast-check'
import { stepped } from '../../../cloudfunctions/shop/after-sale/after-sale'
import { agree } from '../../../cloudfunctions/shop/after-sale/agree'
import { ask, mostFenOf } from '../../../cloudfunctions/shop/after-sale/ask'
import { claimedFreightOf, claimsOf } from '../../../cloudfunctions/shop/after-sale/claims'
import { receiveBack } from '../../../cloudfunctions/shop/after-sale/receive-back'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { unshippedOf } from '../../../cloudfunctions/shop/order/order'
import { refundMoves } from '../../../cloudfunctions/shop/order/order-moves'
import { shipParcel } from '../../../cloudfunctions/shop/order/ship-order'
import { giveBack } from '../../../cloudfunctions/shop/refund/refund'
import { afterSaleReasons } from '../../../types/api/after-sale-views'
import type { Result } from '../../../types/result'
import { how, ask as refundAsk } from './a-refund'
import { agreeHow, askHow, aWishBack, stepHow } from './an-after-sale'
import { NOON, paidOrders } from './an-order'

/** Whatever buyer and seller may do with an order, in any order and any number. */
const acts = fc.array(
  fc.record({
    act: fc.constantFrom(
      'ask',
      'ask',
      'agree',
      'agree',
      'refuse',
      'withdraw',
      'send_back',
      'receive_back',
      'ship',
      'give',
    ),
    kind: fc.constantFrom('refund' as const, 'return' as const),
    reason: fc.constantFrom(...afterSaleReasons),
    line: fc.nat(3),
    quantity: fc.integer({ min: 1, max: 6 }),
    fen: fc.option(fc.nat(300), { nil: undefined }),
    restock: fc.nat(6),
    of: fc.nat(5),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
)
type Act = (typeof acts extends fc.Arbitrary<infer A> ? A : never)[number]

const lineOf = (order: Order, { line }: Act) => String((line % order.lines.length) + 1)

function tried(order: Order, one: Act, nth: number): Result<Order, string> {
  // Mostly one of those that wait for somebody, now and then one that is over.
  const claims = claimsOf(order)
  const among = claims.length > 0 && one.of > 0 ? claims : (order.afterSales ?? [])
  const target = among[one.of % Math.max(1, among.length)]
  const id = target?.id ?? 'none'
  const step = stepHow(`s${nth}`)
  const lineId = lineOf(order, one)
  if (one.act === 'ask') {
    const lines = [{ lineId, quantity: one.quantity, refundFen: one.fen }]
    return ask(order, aWishBack({ kind: one.kind, reason: one.reason, lines }), askHow(`a${nth}`))
  }
  if (one.act === 'agree') {
    const wanted = target?.lines.map(line => ({
      lineId: line.lineId,
      refundFen: one.fen ?? 0,
      restock: one.restock,
    }))
    return agree(
      order,
      id,
      one.fen === undefined ? {} : { lines: wanted },
      agreeHow({ ...step, refundId: `r-${id}` }),
    )
  }
  if (one.act === 'receive_back') {
    const found = (target?.lines ?? []).map(line => ({
      lineId: line.lineId,
      restock: one.restock % (line.quantity + 1),
    }))
    return receiveBack(order, id, found, { ...step, refundId: `r-${id}`, receiveWithinDays: 10 })
  }
  if (one.act === 'give')
    return giveBack(
      order,
      refundAsk([{ lineId, quantity: one.quantity, refundFen: one.fen ?? 0 }]),
      how(`g${nth}`),
    )
  if (one.act === 'ship') {
    const parcel = { carrierId: 'SF', carrier: '顺丰速运', trackingNumber: 'SF1234567890123' }
    return shipParcel(order, [{ lineId, quantity: one.quantity }], {
      ...parcel,
      ...{ parcelId: `p${nth}`, at: NOON, by: 'x', receiveWithinDays: 10 },
    })
  }
  return stepped(order, id, one.act, step)
}

/** What must hold after every step. */
function mustHold(order: Order) {
  const claims = claimsOf(order).flatMap(({ lines }) => lines)
  for (const line of order.lines) {
    const own = claims.filter(({ lineId }) => lineId === line.id)
    expect(own.length).toBeLessThanOrEqual(1)
    const [claim = { quantity: 0, ofShipped: 0, refundFen: 0 }] = own
    expect(line.refunded + claim.quantity).toBeLessThanOrEqual(line.quantity)
    expect(line.refundedFen + claim.refundFen).toBeLessThanOrEqual(line.paidFen)
    expect(line.refundedShipped + claim.ofShipped).toBeLessThanOrEqual(line.shipped)
    expect(unshippedOf(line)).toBeGreaterThanOrEqual(claim.quantity - claim.ofShipped)
  }
  expect(order.freightRefundedFen + claimedFreightOf(order)).toBeLessThanOrEqual(order.freightFen)
  const back = order.refunds.reduce((sum, { refundFen }) => sum + refundFen, 0)
  const told = order.lines.reduce((sum, { refundedFen }) => sum + refundedFen, 0) + order.freightRefundedFen
  expect(back).toBe(told)
  expect(back).toBeLessThanOrEqual(order.payment?.totalFen ?? 0)
  for (const one of order.afterSales ?? []) {
    const refunds = order.refunds.filter(({ id }) => id === one.refundId)
    const agreed = one.lines.reduce((sum, { refundFen }) => sum + refundFen, 0) + one.freightFen
    expect(refunds.map(({ refundFen }) => refundFen)).toEqual(one.state === 'refunding' ? [agreed] : [])
  }
}

const ALL = ['agree', 'ask', 'give', 'receive_back', 'refuse', 'send_back', 'ship', 'withdraw']

/** Whatever happens to any order: counts in `seen` what was really done, not only tried. */
const anyLife = (seen: Record<string, number>) =>
  fc.property(paidOrders, acts, (bought, taken) => {
    // Half of it is on the road already.
    const lines = bought.lines.map(line => ({ ...line, shipped: Math.ceil(line.quantity / 2) }))
    let order: Order = { ...bought, lines }
    for (const [nth, one] of taken.entries()) {
      const next = tried(order, one, nth)
      if (!next.ok) continue
      if (next.value !== order) seen[one.act] = (seen[one.act] ?? 0) + 1
      order = next.value
      mustHold(order)
    }
    const moves = order.refunds.flatMap(refund => refundMoves(order, refund, NOON))
    const promised = moves.reduce((sum, { committed }) => sum + committed, 0)
    const given = order.lines.reduce((sum, line) => sum + line.refunded - line.refundedShipped, 0)
    expect(promised + given).toBe(0)
  })

test('whatever is asked, agreed, sent and given in whatever order: never more pieces or fen than there are, to the fen', () => {
  const seen: Record<string, number> = {}
  // Some steps need others before them: now and then three hundred lives do without.
  for (let more = 10; more > 0 && Object.keys(seen).length < ALL.length; more -= 1)
    fc.assert(anyLife(seen), { numRuns: 300 })
  expect(Object.keys(seen).sort()).toEqual(ALL)
})

test('asked piece by piece, a line gives back exactly what was paid for it', () => {
  fc.assert(
    fc.property(paidOrders, bought => {
      for (const line of bought.lines) {
        let left = line
        for (let piece = 0; piece < line.quantity; piece += 1) {
          const most = mostFenOf(left, 1)
          const refundedFen = (left.refundedFen + most) as typeof line.refundedFen
          left = { ...left, refunded: left.refunded + 1, refundedFen }
        }
        expect(left.refundedFen).toBe(line.paidFen)
      }
    }),
  )
})
