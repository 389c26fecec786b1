import { TEMPLATES } from '../../../emulator/stage/templates'
import { type AShop, aRequestId } from '../../support/a-shop'
import { ordersOf } from './rest'
import { buy, cronAfter, type Run } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(600_000)
beforeAll(quiet)

const parcel = (number: string, trackingNumber = 'SF1234567890123', quantity?: number) => ({
  requestId: aRequestId(),
  number,
  carrierId: 'SF',
  trackingNumber,
  ...(quantity && { lines: [{ lineId: '1', quantity }] }),
})

/** The buyer was told once, and WeChat of so many parcels, all shipped or not. */
const told =
  (wanted: string) =>
  async (shop: AShop, run: Run): Promise<string[]> => {
    const [order] = await ordersOf(shop, run)
    const known = shop.wx.shippingOf(order?.payment?.transactionId ?? '')
    const messages = shop.wx.messages.filter(({ to }) => to === run.buyer).length
    const is = `${known?.parcels.length} ${known?.finished} ${known?.timesFinished}, ${messages} told`
    return is === wanted ? [] : [`WeChat has ${is}, not ${wanted}`]
  }

/** Shipped, and the buyer has agreed to be told; nothing has been sent yet. */
async function shipped(shop: AShop, run: Run, quantity?: number): Promise<string> {
  const number = await buy(shop, run)
  shop.wx.accept(run.buyer, TEMPLATES.shipped.id)
  await shop.ask('order.ship', parcel(number, 'SF1234567890123', quantity), run.owner)
  return number
}

test('telling WeChat of a parcel, cut off at any call: told once, and the re-upload is spared', async () => {
  const { calls, wrong } = await walk({
    prepare: (shop, run) => shipped(shop, run),
    alone: true,
    act: shop => cronAfter(shop, 1000),
    outcome: told('1 true 1, 1 told'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(14)
})

test('telling of the last part, cut off at any call: both parcels, finished once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      const number = await shipped(shop, run, 1)
      await shop.sweep()
      await shop.ask('order.ship', parcel(number, 'SF1234567890124'), run.owner)
    },
    alone: true,
    act: shop => cronAfter(shop, 1000),
    outcome: told('2 true 1, 1 told'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(12)
})

test('putting a told number right, cut off at any call: put right once, told with the one re-upload', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      const number = await shipped(shop, run)
      await shop.sweep()
      const [order] = await ordersOf(shop, run)
      const parcelId = order?.parcels[0]?.id ?? ''
      return { number, parcelId, carrierId: 'ZTO', trackingNumber: '768212345678' }
    },
    act: (shop, { owner }, input) => shop.call('shipping.correct', input, owner),
    outcome: told('1 true 2, 1 told'),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})

test('receiving what WeChat has confirmed, cut off at any call: received once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      const number = await shipped(shop, run)
      await shop.sweep()
      const [order] = await ordersOf(shop, run)
      const transactionId = order?.payment?.transactionId ?? ''
      shop.wx.confirm({ transaction_id: transactionId }, run.buyer)
      return number
    },
    act: (shop, { buyer }, number) => shop.call('order.receive', { number }, buyer),
    async outcome(shop, run) {
      const [order] = await ordersOf(shop, run)
      const times = order?.events.filter(({ event }) => event === 'receive').length
      // Cut off, the order may still be on its way: the buyer asks again, or the shop asks WeChat tomorrow.
      const fine = order?.state === 'received' ? times === 1 : order?.state === 'shipped' && times === 0
      return fine ? [] : [`the order is ${order?.state}, received ${times} times`]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(4)
})
