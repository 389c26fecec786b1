import type { Order } from '../../../cloudfunctions/shop/documents'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { approved, asked, identified, places } from '../../support/payouts'
import { opened, sharer } from '../../support/sharing'
import { owner, paid } from '../../support/shopping'
import { heard, received as moneyReceived } from '../../support/transfers'
import { DAY_MS, giveBack, proven, received } from '../ledger/a-sale'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 100)
  await owner(shop)
})
afterAll(() => shop.stop())

/** A tenth of a box of 39.90 yuan. */
const PER_BOX = 399

/** Somebody buys so many boxes by this person's card, keeps them, and the commission is available. */
async function boughtBy(he: string, buyer: string, quantity: number): Promise<Order> {
  await opened(shop, he, buyer)
  const order = await paid(shop, buyer, {
    lines: [{ productId: 'orange', skuId: 'orange-5', quantity, priceFen: 3990 }],
    address: anAddress({ phone: '13700003333', detail: '学院路 3 号' }),
  })
  await received(shop, order)
  await shop.pass(8 * DAY_MS)
  return shop.order(order._id)
}

test('a box comes back while its commission is being paid: the hole is told, and the next earnings fill it first', async () => {
  const he = await sharer(shop, 'man')
  await identified(shop, he)
  const order = await boughtBy(he, 'buyer-1', 3)
  expect(await places(shop, he)).toEqual([0, 3 * PER_BOX, 0, 0, 0])
  const id = await asked(shop, he, 3 * PER_BOX)
  await approved(shop, id)
  await shop.sweep()

  await giveBack(shop, order._id, 1, 3990)
  expect(await places(shop, he)).toEqual([0, -PER_BOX, 3 * PER_BOX, 0, 0])
  moneyReceived(shop, id)
  await heard(shop, id)
  // Below 800 yuan nothing is withheld.
  expect(await places(shop, he)).toEqual([0, -PER_BOX, 0, 3 * PER_BOX, 0])

  await boughtBy(he, 'buyer-2', 4)
  expect(await places(shop, he)).toEqual([0, 3 * PER_BOX, 0, 3 * PER_BOX, 0])
  const ask = (grossFen: number) => shop.call('payout.ask', { requestId: aRequestId(), grossFen }, he)
  expect(await ask(3 * PER_BOX + 1)).toMatchObject({ error: 'more_than_available' })
  expect(await ask(3 * PER_BOX)).toMatchObject({ ok: true })
  await shop.sweep()
  expect(await proven(shop)).toEqual([0, 0])
})
