import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { saveAddress } from '../support/by-endpoint'
import { answerSheet, orderNumber, placeOrder, reads } from './support/buyer'
import { openShopAndPhone } from './support/shop-and-phone'

const SKU = 'pear-1'
const here = openShopAndPhone()

test('a sheet that was left is paid later from the list of orders: one order, one payment', async () => {
  const { shop, phone } = here
  await saveAddress(shop, FIRST_BUYER)
  const before = await booksOf(shop)
  await phone.tap('card-pear')
  await phone.tap('buy-now')
  await placeOrder(phone, 'fresh')
  await answerSheet(phone, '取消')
  await reads(phone, 'order-state', '等待付款')
  const number = await orderNumber(phone)
  const order = { buyerId: FIRST_BUYER, payableFen: 4680 }
  const waiting = moved(before, {
    stocks: { [SKU]: { available: 63, held: 1 } },
    orders: { [number]: { ...order, state: 'unpaid', trade: 'NOTPAY' } },
  })
  expect(await booksOf(shop)).toEqual(waiting)

  await phone.page.goto(`${shop.phoneUrl}/#${routes.me}`)
  await phone.tap('orders-unpaid')
  await phone.inspect('pay-later-1-orders')
  await phone.tap(`order-${number}`)
  await phone.tap('pay')
  await phone.page.locator('#pay-sheet').waitFor()
  expect(await booksOf(shop)).toEqual(waiting)

  await answerSheet(phone, '确认支付')
  await reads(phone, 'order-state', '已付款')
  const paid = moved(before, {
    stocks: { [SKU]: { available: 63, committed: 1 } },
    orders: { [number]: { ...order, state: 'paid', trade: 'SUCCESS' } },
    inFen: 4680,
  })
  expect(await booksOf(shop)).toEqual(paid)
  expect(await phone.at('pay').count()).toBe(0)
  await shop.pay.deliverDue()
  expect(await booksOf(shop)).toEqual(paid)
})

test('the list does not offer it for payment any more', async () => {
  const { phone } = here
  await phone.page.goto(`${here.shop.phoneUrl}/#${routes.orders('unpaid')}`)
  await phone.page.getByText('这里还没有订单').locator('visible=true').waitFor()
})
