import fc from 'fast-check'
import { withCoupon } from '../../../cloudfunctions/shop/coupon/coupon'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { isInRange, payableAt, placedFreightOf, priced } from '../../../cloudfunctions/shop/order/price'
import { askReprice, pendingPrice, reprice } from '../../../cloudfunctions/shop/order/reprice'
import { fen, sumFen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { aLine, anOrder, aPayment, NOON, NUMBER } from './an-order'

const MINUTE_MS = 60_000
const aWish = (offFen: number, freightFen = 800, at = NOON + MINUTE_MS) => ({
  offFen: fen(offFen),
  freightFen: fen(freightFen),
  reason: '老朋友',
  at,
  by: 'owner-1',
})
const attempt = (n = 1) => ({
  outTradeNo: n === 1 ? NUMBER : `${NUMBER}-${n}`,
  totalFen: fen(4790),
  prepayId: 'wx',
  startedAt: NOON,
})

/** Unpaid orders of one to five lines, some with a coupon. */
const unpaidOrders: fc.Arbitrary<Order> = fc
  .record({
    lines: fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 99 }), price: fc.integer({ min: 1, max: 9_999 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    freight: fc.integer({ min: 0, max: 2_000 }),
    couponPercent: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ lines, freight, couponPercent }) => {
    const order = anOrder({
      freightFen: fen(freight),
      lines: lines.map(({ quantity, price }, i) =>
        aLine({ id: String(i + 1), quantity, priceFen: fen(price), paidFen: fen(price * quantity) }),
      ),
    })
    const offFen = fen(Math.floor((order.goodsFen * couponPercent) / 100))
    if (offFen === 0) return order
    const terms = { name: '券', minFen: fen(offFen + 1), offFen, until: NOON + 1, batchId: 'b' }
    const coupon = {
      _id: 'c',
      buyerId: 'buyer-1',
      state: 'ready' as const,
      orderNumber: '',
      at: 0,
      heldAt: 0,
    }
    const discounted = withCoupon(order, { ...coupon, ...terms }, NOON)
    return discounted.ok ? discounted.value : order
  })

test('whatever is taken off, lines and freight are exactly what is paid, and no line is below zero', () => {
  fc.assert(
    fc.property(unpaidOrders, fc.nat(1_000_000), fc.nat(3_000), (order, off, freight) => {
      const wish = aWish(off, freight)
      if (!isInRange(order, wish)) return
      const next = priced(order, wish)
      expect(sumFen([...next.lines.map(line => line.paidFen), next.freightFen])).toBe(next.payableFen)
      expect(next.payableFen).toBeGreaterThan(0)
      expect(next.payableFen).toBeLessThanOrEqual(order.payableFen)
      expect(next.lines.every(line => line.paidFen >= 0)).toBe(true)
      expect(next.lines.map(({ paidFen: _, ...line }) => line)).toEqual(
        order.lines.map(({ paidFen: _, ...line }) => line),
      )
    }),
  )
})

test('a price is of the placed order: the last one stands, whatever stood between, and back is exactly back', () => {
  fc.assert(
    fc.property(unpaidOrders, fc.nat(5_000), fc.nat(5_000), (order, first, second) => {
      const [one, two] = [aWish(first), aWish(second)]
      fc.pre(isInRange(order, one) && isInRange(order, two))
      expect(priced(priced(order, one), two)).toEqual(priced(order, two))
      const back = priced(priced(order, one), aWish(0, placedFreightOf(order)))
      expect([back.lines, back.payableFen]).toEqual([order.lines, order.payableFen])
    }),
  )
})

test('nobody is charged more than they agreed to, nor nothing, nor less than nothing', () => {
  const order = anOrder()
  expect(payableAt(order, aWish(0))).toBe(4790)
  expect(isInRange(order, aWish(0, 801))).toBe(false)
  expect(isInRange(order, aWish(3_991, 800))).toBe(false)
  expect(isInRange(order, aWish(3_990, 0))).toBe(false)
  expect(isInRange(order, aWish(3_990, 1))).toBe(true)
  expect(isInRange(order, aWish(100, 900))).toBe(true)
})

test('nobody has begun to pay: the price stands at once, with the whole time to pay', () => {
  const asked = askReprice(anOrder(), aWish(500), 15)
  expect(asked).toMatchObject({
    ok: true,
    value: {
      payableFen: 4290,
      attempts: [],
      todo: [],
      payBy: NOON + 16 * MINUTE_MS,
      dueAt: NOON + 16 * MINUTE_MS,
    },
  })
})

test('somebody has begun to pay: the price waits, and becomes the next attempt once WeChat has closed the last', () => {
  const order = anOrder({ attempts: [attempt()] })
  const asked = askReprice(order, aWish(500), 15)
  if (!asked.ok) throw new Error(asked.error)
  expect(asked.value).toMatchObject({ payableFen: 4790, attempts: order.attempts, payBy: order.payBy })
  expect(pendingPrice(asked.value)?.wish.offFen).toBe(500)
  const at = NOON + 2 * MINUTE_MS
  expect(reprice(asked.value, `${NUMBER}-7`, at)).toBe(asked.value)
  const stands = reprice(asked.value, NUMBER, at)
  expect(stands).toMatchObject({
    payableFen: 4290,
    todo: [],
    attempts: [attempt(), { outTradeNo: `${NUMBER}-2`, totalFen: 4290, prepayId: '' }],
  })
  expect(reprice(stands, NUMBER, at)).toBe(stands)
})

test('a price that waits is dropped when the order is no longer unpaid', () => {
  const asked = askReprice(anOrder({ attempts: [attempt()] }), aWish(500), 15)
  if (!asked.ok) throw new Error(asked.error)
  const closing: Order = { ...asked.value, state: 'closing' }
  expect(reprice(closing, NUMBER, NOON)).toMatchObject({ payableFen: 4790, todo: [], attempts: [attempt()] })
})

test('asking twice changes nothing; another wish takes the place of the one that waits', () => {
  const order = anOrder({ attempts: [attempt()] })
  const once = askReprice(order, aWish(500), 15)
  if (!once.ok) throw new Error(once.error)
  expect(askReprice(once.value, aWish(500, 800, NOON + 5 * MINUTE_MS), 15)).toEqual({
    ok: true,
    value: once.value,
  })
  const other = askReprice(once.value, aWish(0), 15)
  if (!other.ok) throw new Error(other.error)
  expect(other.value.todo).toMatchObject([{ kind: 'reprice', wish: { offFen: 0 } }])
})

test.each([
  ['paid', anOrder({ payment: aPayment(anOrder()), state: 'paid' }), 'already_paid'],
  ['closing', anOrder({ state: 'closing' }), 'order_closed'],
  ['past its time', anOrder({ payBy: NOON }), 'order_closed'],
  [
    'at its last attempt',
    anOrder({ attempts: Array(LIMITS.attemptsPerOrder).fill(attempt()) }),
    'too_many_prices',
  ],
])('an order that is %s gets no new price', (_, order, error) => {
  expect(askReprice(order, aWish(500), 15)).toEqual({ ok: false, error })
})
