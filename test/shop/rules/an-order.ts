import fc from 'fast-check'
import type { Order, OrderLine, Payment } from '../../../cloudfunctions/shop/documents'
import { fen, sumFen } from '../../../types/fen'
import { anAddress } from '../../support/documents'

/** A moment to reckon from, in epoch ms. */
export const NOON = 1_790_000_000_000

export const aLine = (overrides: Partial<OrderLine> = {}): OrderLine => ({
  id: '1',
  productId: 'orange',
  skuId: 'orange-5',
  name: '青坡脐橙',
  spec: '5斤装',
  picture: '',
  priceFen: fen(3990),
  quantity: 1,
  paidFen: fen(3990 * (overrides.quantity ?? 1)),
  shipped: 0,
  refunded: 0,
  refundedShipped: 0,
  refundedFen: fen(0),
  noReturn: false,
  ...overrides,
})

export const NUMBER = 'ABCDEFGHIJKLMNOP'

/** An order that waits for payment, with sums that fit its lines. */
export function anOrder(overrides: Partial<Order> = {}): Order {
  const lines = overrides.lines ?? [aLine()]
  const goodsFen = sumFen(lines.map(line => line.paidFen))
  const freightFen = overrides.freightFen ?? fen(800)
  return {
    _id: NUMBER,
    buyerId: 'buyer-1',
    state: 'unpaid',
    lines,
    goodsFen,
    discountFen: fen(0),
    freightFen,
    freightRefundedFen: fen(0),
    payableFen: sumFen([goodsFen, freightFen]),
    address: anAddress(),
    note: '',
    placedAt: NOON,
    payBy: NOON + 15 * 60_000,
    attempts: [],
    parcels: [],
    refunds: [],
    events: [{ event: 'place', at: NOON, by: 'buyer-1' }],
    fingerprint: 'wish',
    todo: [],
    todoAt: 0,
    dueAt: NOON + 15 * 60_000,
    listKey: `00${NOON}:${NUMBER}`,
    findBy: [],
    saleKey: '',
    shipKey: '',
    refundKey: '',
    rev: 0,
    ...overrides,
  }
}

export const aPayment = (order: Order, overrides: Partial<Payment> = {}): Payment => ({
  outTradeNo: order._id,
  transactionId: '4200000001',
  totalFen: order.payableFen,
  at: NOON,
  ...overrides,
})

/** The same, paid. */
export function aPaidOrder(overrides: Partial<Order> = {}): Order {
  const order = anOrder({ state: 'paid', dueAt: 0, ...overrides })
  return { payment: aPayment(order), ...order }
}

/** Paid orders of one to four lines of three SKUs, some paid for in part by a coupon. */
export const paidOrders: fc.Arbitrary<Order> = fc
  .record({
    lines: fc.array(
      fc.record({
        sku: fc.constantFrom('a', 'b', 'c'),
        quantity: fc.integer({ min: 1, max: 6 }),
        priceFen: fc.integer({ min: 1, max: 500 }),
        paidPercent: fc.integer({ min: 0, max: 100 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    freightFen: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ lines, freightFen }) =>
    aPaidOrder({
      freightFen: fen(freightFen),
      lines: lines.map(({ sku, quantity, priceFen, paidPercent }, i) =>
        aLine({
          id: String(i + 1),
          skuId: sku,
          quantity,
          priceFen: fen(priceFen),
          paidFen: fen(Math.floor((quantity * priceFen * paidPercent) / 100)),
        }),
      ),
    }),
  )
