import fc from 'fast-check'
import { dayAfter, dayOf, endOf, startOf } from '../../../cloudfunctions/shop/beijing'
import type { Order, Refund } from '../../../cloudfunctions/shop/documents'
import { keyAt } from '../../../cloudfunctions/shop/order/order-keys'
import { proveDays } from '../../../cloudfunctions/shop/today/prove-days'
import { rollUp } from '../../../cloudfunctions/shop/today/roll-up'
import { fen } from '../../../types/fen'
import { type AShop, openShop } from '../../support/a-shop'
import { aLine, anOrder } from '../rules/an-order'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let shop: AShop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.stop())

/** What happens in a shop, in random minutes of three days, beginning shortly before a midnight. */
const happenings = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 3 * 1440 - 1 }),
    second: fc.integer({ min: 0, max: 59_999 }),
    kind: fc.constantFrom('sale', 'sale', 'refund', 'visit'),
    product: fc.constantFrom('a', 'b', 'c'),
    quantity: fc.integer({ min: 1, max: 9 }),
    sum: fc.integer({ min: 1, max: 50_000 }),
  }),
  { maxLength: 40 },
)

test('whatever happened and whenever cron came, a finished day is exactly what its orders come to', async () => {
  const { store } = shop.ports
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      happenings,
      fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 8 }),
      async (all, pauses) => {
        run += 1
        const from = endOf(dayOf(shop.clock.now()))
        const wanted = new Map<string, number[]>()
        const note = (at: number, sums: number[]) => {
          const so = wanted.get(dayOf(at)) ?? [0, 0, 0, 0]
          wanted.set(
            dayOf(at),
            so.map((sum, i) => sum + (sums[i] ?? 0)),
          )
        }
        const due = all
          .map((one, i) => ({ ...one, at: from + one.minute * MINUTE_MS + one.second, id: `${run}-${i}` }))
          .sort((a, b) => a.at - b.at)
        const write = async ({ at, id, kind, product, quantity, sum }: (typeof due)[number]) => {
          if (kind === 'visit') await store.add('visits', { _id: id, at })
          if (kind === 'visit') return note(at, [0, 0, 0, 1])
          const order = soldOrder({ id, at, product, quantity, sum })
          if (kind === 'sale') {
            await store.add('orders', order)
            return note(at, [1, sum, 0, 0])
          }
          // Sold long before, so that only its going back counts.
          const refund = refundOf(order, id, at)
          await store.add('orders', { ...order, saleKey: '', refunds: [refund.known] })
          await store.add('refunds', refund.document)
          return note(at, [0, 0, sum, 0])
        }
        const stops = [...pauses].sort((a, b) => a - b).map(minutes => from + minutes * 2 * MINUTE_MS)
        for (const stop of [...stops, from + 3 * DAY_MS + 3 * MINUTE_MS]) {
          for (const one of due.filter(({ at }) => at < stop && at >= shop.clock.now())) await write(one)
          if (stop > shop.clock.now()) shop.clock.skip(stop - shop.clock.now())
          await rollUp(shop.ports)
        }
        for (const day of [0, 1, 2].map(days => dayAfter(dayOf(from), days))) {
          const { counted, done } = (await store.get('days', day)) ?? {}
          expect(done).toBe(true)
          expect([counted?.orders, counted?.paidFen, counted?.refundedFen, counted?.visitors]).toEqual(
            wanted.get(day) ?? [0, 0, 0, 0],
          )
        }
        expect(startOf(dayOf(from))).toBe(from)
        expect(await proveDays(shop.ports)).toBe(true)
      },
    ),
    { numRuns: 8 },
  )
}, 120_000)

interface Sold {
  id: string
  at: number
  product: string
  quantity: number
  sum: number
}

function soldOrder({ id, at, product, quantity, sum }: Sold): Order {
  const payment = { outTradeNo: id, transactionId: id, totalFen: fen(sum), at }
  const lines = [aLine({ productId: product, quantity, paidFen: fen(sum) })]
  return anOrder({ _id: id, state: 'paid', payment, lines, saleKey: keyAt(at, id) })
}

function refundOf(order: Order, id: string, at: number) {
  const sums = {
    outTradeNo: id,
    totalFen: fen(order.payment?.totalFen ?? 0),
    refundFen: fen(order.payment?.totalFen ?? 0),
  }
  const known: Order['refunds'][number] = {
    ...{ id: `r${id}`, ...sums, freightFen: fen(0), lines: [], reason: '', at, state: 'done' as const },
  }
  const document: Refund = {
    ...{ _id: `r${id}`, attempt: 1, orderNumber: order._id, ...sums, reason: '', state: 'done' as const },
    ...{ why: '', at, dueAt: 0, tries: 0 },
  }
  return { known, document }
}
