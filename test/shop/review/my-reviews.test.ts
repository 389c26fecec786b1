import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 50)
  await owner(shop)
})
afterEach(() => shop.stop())

/** An order of two lines that has arrived. */
async function received(): Promise<string> {
  const lines = [
    { productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 },
    { productId: 'orange', skuId: 'orange-10', quantity: 1, priceFen: 6990 },
  ]
  const { _id: number } = await paid(shop, 'buyer-1', { lines })
  const parcel = { carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await shop.ask('order.ship', { requestId: aRequestId(), number, ...parcel }, 'owner-1')
  await shop.ask('order.receive', { number })
  return number
}

test('the lines one has reviewed are told, those of other orders and other people are not', async () => {
  const orderNumber = await received()
  const lineIds = (await shop.ask('order.show', { number: orderNumber })).lines.map(({ id }) => id)
  expect(await shop.ask('review.mine', { orderNumber })).toEqual({ lineIds: [] })

  for (const lineId of lineIds) {
    await shop.ask('review.write', { orderNumber, lineId, stars: 4, words: '好' })
  }
  expect(await shop.ask('review.mine', { orderNumber })).toEqual({ lineIds })
  expect(await shop.ask('review.mine', { orderNumber }, 'buyer-2')).toEqual({ lineIds: [] })
  expect(await shop.ask('review.mine', { orderNumber: await received() })).toEqual({ lineIds: [] })
})
