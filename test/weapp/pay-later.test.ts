import { moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

const BUYER = 'oWeappBuyer0000000000000001'
const shop = realShop()
const phone = realPhone(shop, BUYER)

test('a sheet that was left is paid later from the list of orders: one order, one payment', async () => {
  await shop().saveAddress(BUYER)
  const before = await shop().books()
  phone.sheet = 'leave'
  const host = phone.boot()
  host.launch('buyer/product/index?id=pear')
  await host.tapWhenThere('buy-now')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '等待付款')
  const order = { buyerId: BUYER, payableFen: 4680 }
  const waiting = moved(before, {
    stocks: { 'pear-1': { available: 63, held: 1 } },
    orders: { [number]: { ...order, state: 'unpaid', trade: 'NOTPAY' } },
  })
  expect(await shop().books()).toEqual(waiting)

  phone.sheet = 'pay'
  host.switchTab('buyer/me/index')
  await host.tapWhenThere('orders-unpaid')
  await host.tapWhenThere(`order-${number}`)
  await host.until('the order', () => host.has('pay'))
  expect(await shop().books()).toEqual(waiting)
  host.tap('pay')
  host.tap('pay')
  expect(await orderStands(host, '已付款')).toBe(number)
  expect([phone.opened, phone.paid]).toEqual([2, 1])
  const paid = moved(before, {
    stocks: { 'pear-1': { available: 63, committed: 1 } },
    orders: { [number]: { ...order, state: 'paid', trade: 'SUCCESS' } },
    inFen: 4680,
  })
  expect(await shop().books()).toEqual(paid)
  await shop().deliver()
  expect(await shop().books()).toEqual(paid)
}, 60_000)
