import { wavesOf } from '../../../emulator/cloudbase/wire/calls'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid, placed } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 50)
})
afterEach(() => shop.stop())

const counts = (openid = 'buyer-1') => shop.ask('order.counts', {}, openid)

test('each waiting state is counted, for its own buyer alone, and an order moves from one to the next', async () => {
  expect(await counts()).toEqual({ unpaid: 0, paid: 0, shipped: 0, afterSales: 0 })
  await placed(shop)
  await placed(shop)
  const { _id: number } = await paid(shop)
  await placed(shop, 'buyer-2')
  expect(await counts()).toEqual({ unpaid: 2, paid: 1, shipped: 0, afterSales: 0 })

  const parcel = { carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await shop.ask('order.ship', { requestId: aRequestId(), number, ...parcel }, await owner(shop))
  expect(await counts()).toEqual({ unpaid: 2, paid: 0, shipped: 1, afterSales: 0 })
  await shop.ask('order.receive', { number })
  expect(await counts()).toEqual({ unpaid: 2, paid: 0, shipped: 0, afterSales: 0 })
  expect(await counts('buyer-2')).toEqual({ unpaid: 1, paid: 0, shipped: 0, afterSales: 0 })
})

test('counting costs one wave and hands out nothing of the orders', async () => {
  await placed(shop)
  const from = shop.cloudbase.calls.length
  shop.cloudbase.latencyMs = 20
  const answer = await counts()
  shop.cloudbase.latencyMs = 0
  expect(Math.max(...wavesOf(shop.cloudbase.calls.slice(from)))).toBe(1)
  expect(Object.keys(answer)).toEqual(['unpaid', 'paid', 'shipped', 'afterSales'])
})
