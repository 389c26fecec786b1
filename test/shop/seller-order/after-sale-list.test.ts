import { type AShop, aRequestId } from '../../support/a-shop'
import { asked, openCase } from '../after-sale/a-case'

let shop: AShop
let number: string
beforeEach(async () => {
  ;({ shop, number } = await openCase())
})
afterEach(() => shop.stop())

const listed = async () =>
  (await shop.ask('seller_order.list', { tab: 'after_sale' }, 'owner-1')).orders.map(one => one.number)

test('an order stands among the after-sales while one is open, before any money went back', async () => {
  expect(await listed()).toEqual([])
  const { id } = await asked(shop, number)
  expect(await listed()).toEqual([number])
  await shop.ask('after_sale.withdraw', { requestId: aRequestId(), number, id })
  expect(await listed()).toEqual([])
})

test('once its money went back, it stays there', async () => {
  const { id } = await asked(shop, number)
  await shop.ask('after_sale.agree', { requestId: aRequestId(), number, id }, 'owner-1')
  expect((await shop.order(number)).refunds).toHaveLength(1)
  expect(await listed()).toEqual([number])
})
