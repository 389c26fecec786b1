import type { Input } from '../../../types/api'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { type AShop, aRequestId } from '../../support/a-shop'
import { anAddress } from '../../support/documents'
import { ordersOf } from './rest'
import { buy, cronAfter, type Run } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(600_000)
beforeAll(quiet)

const HOUR_MS = 3_600_000
/** Longer than the seller may be silent. */
const SILENCE_MS = 48 * HOUR_MS

type Ask = Input<'after_sale.ask'>

/** Two pieces of the first line and one of the second back. */
const anAsk = (number: string, overrides: Partial<Ask> = {}): Ask => ({
  requestId: aRequestId(),
  number,
  kind: 'refund',
  reason: 'slow',
  lines: [
    { lineId: '1', quantity: 2 },
    { lineId: '2', quantity: 1 },
  ],
  ...overrides,
})

async function ask(shop: AShop, run: Run, overrides: Partial<Ask> = {}): Promise<AfterSaleView> {
  const number = overrides.number ?? (await buy(shop, run))
  return shop.ask('after_sale.ask', anAsk(number, overrides), run.buyer)
}

async function shipAll(shop: AShop, run: Run): Promise<string> {
  const number = await buy(shop, run)
  const parcel = { carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await shop.ask('order.ship', { requestId: aRequestId(), number, ...parcel }, run.owner)
  return number
}

const stepOf = ({ number, id }: AfterSaleView) => ({ requestId: aRequestId(), number, id })

/** The order and its after-sale, the same beside it, how many refunds there are, and both shelves. */
const ended =
  (wanted: string) =>
  async (shop: AShop, run: Run): Promise<string[]> => {
    const [order] = await ordersOf(shop, run)
    const filed = (
      await shop.ports.store.query('after_sales', {
        index: 'byBuyer',
        equal: { buyerId: run.buyer },
        limit: 10,
      })
    ).map(({ state, rev }) => `${state} ${rev}`)
    const decided = (order?.afterSales ?? []).map(({ state, rev }) => `${state} ${rev}`)
    const stocks = await Promise.all(run.skus.map(skuId => shop.stock(skuId)))
    const shelves = stocks.map(({ onHand, committed }) => `${onHand}/${committed}`).join(' ')
    const states = order?.afterSales?.map(({ state }) => state).join(' ')
    const is = `${order?.state} ${states} ${order?.refunds.length} ${shelves}`
    return [
      ...(is === wanted ? [] : [`it is ${is}, not ${wanted}`]),
      ...(`${filed}` === `${decided}` ? [] : [`beside the order it is ${filed}, not ${decided}`]),
    ]
  }

test('asking, cut off at any call: asked once, and told beside the order', async () => {
  const { calls, wrong } = await walk({
    prepare: async (shop, run) => anAsk(await buy(shop, run)),
    act: (shop, { buyer }, input) => shop.call('after_sale.ask', input, buyer),
    outcome: ended('paid asked 0 5/2 5/1'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})

test('agreeing to a refund, cut off at any call: agreed once, refunded once', async () => {
  const { calls, wrong } = await walk({
    prepare: async (shop, run) => stepOf(await ask(shop, run)),
    act: (shop, { owner }, input) => shop.call('after_sale.agree', input, owner),
    outcome: ended('closed done 1 5/0 5/0'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(14)
})

test('having goods back, cut off at any call: counted once, refunded once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      await shop.ask('shop.set_returns', { returnTo: anAddress() }, run.owner)
      const one = await ask(shop, run, { number: await shipAll(shop, run), kind: 'return' })
      await shop.ask('after_sale.agree', stepOf(one), run.owner)
      const parcel = { carrier: '中通', trackingNumber: 'ZT1234567' }
      await shop.ask('after_sale.send_back', { ...stepOf(one), ...parcel }, run.buyer)
      return { ...stepOf(one), lines: [{ lineId: '1', restock: 1 }] }
    },
    act: (shop, { owner }, input) => shop.call('after_sale.receive_back', input, owner),
    outcome: ended('closed done 1 4/0 4/0'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(14)
})

test('silence agreeing, cut off at any call of the timer: agreed once, refunded once', async () => {
  const { calls, wrong } = await walk({
    prepare: (shop, run) => ask(shop, run),
    alone: true,
    act: shop => cronAfter(shop, SILENCE_MS),
    outcome: ended('closed done 1 5/0 5/0'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(14)
})

test('withdrawing and refusing, cut off at any call: over once, nothing refunded', async () => {
  const withdrawing = await walk({
    prepare: async (shop, run) => stepOf(await ask(shop, run)),
    act: (shop, { buyer }, input) => shop.call('after_sale.withdraw', input, buyer),
    outcome: ended('paid withdrawn 0 5/2 5/1'),
  })
  expect(withdrawing.wrong).toEqual({})
  const refusing = await walk({
    prepare: async (shop, run) => ({ ...stepOf(await ask(shop, run)), words: '马上就发' }),
    act: (shop, { owner }, input) => shop.call('after_sale.refuse', input, owner),
    outcome: ended('paid refused 0 5/2 5/1'),
  })
  expect(refusing.wrong).toEqual({})
})

test('hearing that the money of an after-sale arrived, cut off at any call: done once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      const one = await ask(shop, run)
      await shop.ask('after_sale.agree', stepOf(one), run.owner)
      const outRefundNo = (await shop.order(one.number)).refunds[0]?.id ?? ''
      shop.wechat.settleRefund(outRefundNo, 'SUCCESS')
      return { outRefundNo }
    },
    act: (shop, _run, refund) => shop.notify(refund),
    outcome: ended('closed done 1 5/0 5/0'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})
