import { type AShop, openShop } from '../support/a-shop'
import { stockUp } from '../support/documents'
import { owner, paid } from '../support/shopping'
import { costIn } from './cost-in'
import { aRequestId } from './samples'

let shop: AShop

beforeAll(async () => {
  shop = await openShop()
  await stockUp(shop, 500)
  await owner(shop)
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterAll(() => shop.stop())

const costOf = (work: () => Promise<unknown>) => costIn(shop, work)

test('shipping costs four waves and calls nobody, the second parcel as well; a repeat costs one', async () => {
  const line = { productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }
  const wish = { lines: [line, { ...line, skuId: 'orange-10', priceFen: 6990 }] }
  const { _id: number } = await paid(shop, 'shipped to', wish)
  const parcel = (quantity?: number) => ({
    requestId: aRequestId(quantity ?? 9),
    number,
    carrierId: 'SF',
    trackingNumber: 'SF1234567890123',
    ...(quantity && { lines: [{ lineId: '1', quantity }] }),
  })
  const ship = (quantity?: number) => costOf(() => shop.ask('order.ship', parcel(quantity), 'owner-1'))
  expect(await ship(1)).toEqual({ waves: 4, calls: 9, toWechat: 0 })
  expect(await ship()).toEqual({ waves: 4, calls: 9, toWechat: 0 })
  expect(await ship()).toEqual({ waves: 1, calls: 3, toWechat: 0 })
  expect((await shop.order(number)).state).toBe('shipped')
})

test('the queue, a paste and the list of what WeChat has not taken are read in a wave or two', async () => {
  const { _id: number } = await paid(shop, 'waiting')
  const text = `${number} SF1234567890123`
  expect(await costOf(() => shop.ask('shipping.next', { number }, 'owner-1'))).toMatchObject({
    waves: 1,
    calls: 3,
  })
  expect(await costOf(() => shop.ask('shipping.preview', { text }, 'owner-1'))).toMatchObject({
    waves: 1,
    calls: 3,
  })
  await shop.ask(
    'order.ship',
    { requestId: aRequestId(8), number, carrierId: 'SF', trackingNumber: 'SF1234567890123' },
    'owner-1',
  )
  await shop.ports.store.change('outbox', `shipping:${number}`, {}, { set: { state: 'failing', dueAt: 0 } })
  expect(await costOf(() => shop.ask('shipping.untold', {}, 'owner-1'))).toMatchObject({ waves: 2, calls: 3 })
})

test('receiving costs two waves and one question to WeChat', async () => {
  const { _id: number, payment } = await paid(shop, 'receiver')
  await shop.ask(
    'order.ship',
    { requestId: aRequestId(7), number, carrierId: 'SF', trackingNumber: 'SF1234567890123' },
    'owner-1',
  )
  await shop.sweep()
  shop.wx.confirm({ transaction_id: payment?.transactionId }, 'receiver')
  const receive = () => costOf(() => shop.ask('order.receive', { number }, 'receiver'))
  expect(await receive()).toEqual({ waves: 2, calls: 3, toWechat: 1 })
  expect(await receive()).toEqual({ waves: 1, calls: 2, toWechat: 0 })
})
