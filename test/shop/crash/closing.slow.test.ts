import type { AShop } from '../../support/a-shop'
import { ordersOf } from './rest'
import { cronAfter, place, type Run } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(300_000)
beforeAll(quiet)

/** The order is closed for one of these reasons, here and at WeChat. */
async function closed(shop: AShop, run: Run, reasons: RegExp): Promise<string[]> {
  const [order] = await ordersOf(shop, run)
  const trade = order && shop.wechat.tradeOf(order._id)
  const open = trade && trade.state !== 'CLOSED' ? [`WeChat still has it ${trade.state}`] : []
  const is = `${order?.state} ${order?.closeReason}`
  return reasons.test(is) ? open : [...open, `the order is ${is}`]
}

/** Placed and on the way to payment: WeChat knows it. */
async function started(shop: AShop, run: Run): Promise<string> {
  const number = await place(shop, run)
  await shop.ask('payment.start', { number }, run.buyer)
  return number
}

test('cancelling, cut off at any call: closed once, its pieces on sale again', async () => {
  const { calls, wrong } = await walk({
    prepare: place,
    act: (shop, { buyer }, number) => shop.call('order.cancel', { number }, buyer),
    outcome: (shop, run) => closed(shop, run, /^closed (buyer|timeout)$/),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})

test('cancelling what WeChat knows, cut off at any call: closed there first, then here', async () => {
  const { calls, wrong } = await walk({
    prepare: started,
    act: (shop, { buyer }, number) => shop.call('order.cancel', { number }, buyer),
    outcome: (shop, run) => closed(shop, run, /^closed (buyer|timeout)$/),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(7)
})

test('closing by the clock, cut off at any call: closed there first, then here', async () => {
  const { calls, wrong } = await walk({
    prepare: started,
    alone: true,
    act: shop => cronAfter(shop, 16 * 60_000),
    outcome: (shop, run) => closed(shop, run, /^closed timeout$/),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(14)
})
