import type { AShop } from '../../support/a-shop'
import { ordersOf } from './rest'
import { cronAfter, place, type Run, wishOf } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(300_000)
beforeAll(quiet)

/** One order at most, and closed by the clock. */
async function closedOrders(shop: AShop, run: Run): Promise<string[]> {
  const orders = await ordersOf(shop, run)
  const states = orders.map(({ state, closeReason }) => `${state} ${closeReason}`)
  return states.length === 1 && /^closed (timeout|not_finished)$/.test(states[0] ?? '')
    ? []
    : [`orders: ${states}`]
}

test('placing, cut off at any call: one order at most, and every piece goes back on sale', async () => {
  const { calls, wrong } = await walk({
    prepare: async (_shop, run) => wishOf(run),
    act: (shop, { buyer }, wish) => shop.call('order.place', wish, buyer),
    outcome: closedOrders,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(9)
})

test('ending a placing that died, cut off at any call: its pieces go back on sale', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      // Six reads, the order and whose card led to it, the hold of one SKU; then the process is gone.
      shop.faults.arm({ at: 10, kind: 'crash_before' })
      await shop.call('order.place', wishOf(run), run.buyer)
      shop.faults.disarm()
    },
    alone: true,
    act: shop => cronAfter(shop, 3 * 60_000),
    async outcome(shop, run) {
      const [order] = await ordersOf(shop, run)
      return order?.closeReason === 'not_finished'
        ? []
        : [`the order is ${order?.state} ${order?.closeReason}`]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(10)
})

test('starting payment, cut off at any call: the order closes here and at WeChat when nobody pays', async () => {
  const { calls, wrong } = await walk({
    prepare: place,
    act: (shop, { buyer }, number) => shop.call('payment.start', { number }, buyer),
    async outcome(shop, run, number) {
      const trade = shop.wechat.tradeOf(number)
      const open = trade && trade.state !== 'CLOSED' ? [`WeChat still has it ${trade.state}`] : []
      return [...open, ...(await closedOrders(shop, run))]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(4)
})
