import { TEMPLATES } from '../../../emulator/stage/templates'
import { type AShop, aRequestId } from '../../support/a-shop'
import { ordersOf } from './rest'
import { buy, type Run } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(300_000)
beforeAll(quiet)

/** The order's state, and `onHand/committed` of both SKUs. */
const shelf =
  (wanted: string) =>
  async (shop: AShop, run: Run): Promise<string[]> => {
    const [order] = await ordersOf(shop, run)
    const stocks = await Promise.all(run.skus.map(skuId => shop.stock(skuId)))
    const is = `${order?.state} ${stocks.map(({ onHand, committed }) => `${onHand}/${committed}`).join(' ')}`
    return is === wanted ? [] : [`the order is ${is}, not ${wanted}`]
  }

const parcel = (number: string, quantity: number) => ({
  requestId: aRequestId(),
  number,
  carrierId: 'SF',
  trackingNumber: 'SF1234567890123',
  lines: [{ lineId: '1', quantity }],
})

test('shipping in part, cut off at any call: the parcel leaves once', async () => {
  const { calls, wrong } = await walk({
    prepare: async (shop, run) => parcel(await buy(shop, run), 1),
    act: (shop, { owner }, input) => shop.call('order.ship', input, owner),
    outcome: shelf('paid 4/1 5/1'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})

test('shipping all that is left, cut off at any call: every piece leaves once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      const { lines: _, ...rest } = parcel(await buy(shop, run), 1)
      return rest
    },
    act: (shop, { owner }, input) => shop.call('order.ship', input, owner),
    outcome: shelf('shipped 3/0 4/0'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(7)
})

const giveBack = (number: string) => ({
  requestId: aRequestId(),
  number,
  lines: [
    { lineId: '1', quantity: 2, refundFen: 3980, restock: true },
    { lineId: '2', quantity: 1, refundFen: 2990, restock: false },
  ],
  freightFen: 800,
  reason: '坏果包赔',
})

test('refunding before anything is shipped, cut off at any call: the money goes back once', async () => {
  const { calls, wrong } = await walk({
    prepare: async (shop, run) => giveBack(await buy(shop, run)),
    act: (shop, { owner }, input) => shop.call('refund.give', input, owner),
    outcome: shelf('closed 5/0 4/0'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(12)
})

test('refunding what was shipped, cut off at any call: the money goes back once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      const number = await buy(shop, run)
      await shop.ask('order.ship', parcel(number, 2), run.owner)
      return giveBack(number)
    },
    act: (shop, { owner }, input) => shop.call('refund.give', input, owner),
    outcome: shelf('closed 5/0 4/0'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(12)
})

test('hearing that a refund arrived, cut off at any call: it is done once, and the buyer told once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      for (const _ of ['one', 'and one too many']) shop.wx.accept(run.buyer, TEMPLATES.refunded.id)
      const order = await shop.ask('refund.give', giveBack(await buy(shop, run)), run.owner)
      const outRefundNo = order.refunds[0]?.id ?? ''
      shop.wechat.settleRefund(outRefundNo, 'SUCCESS')
      return { outRefundNo }
    },
    act: (shop, _run, refund) => shop.notify(refund),
    async outcome(shop, run) {
      const told = shop.wx.messages.filter(({ to }) => to === run.buyer).length
      return [
        ...(await shelf('closed 5/0 4/0')(shop, run)),
        ...(told === 1 ? [] : [`the buyer was told ${told} times`]),
      ]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})
