import { moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

/** On the real shop: what the phone lost, the shop may have done. */
const BUYER = 'oWeappBuyer0000000000000001'
const shop = realShop()
const phone = realPhone(shop, BUYER)

test('an answer that was lost is asked for again: tries and double taps make one order, paid once', async () => {
  await shop().saveAddress(BUYER)
  const host = phone.boot()
  host.launch()
  await host.tapWhenThere('add-pear')
  host.tap('add-pear')
  await host.until('the piece', () => host.said().includes('已放进购物车'))
  const before = await shop().books()
  expect(before.carts).toEqual({ [BUYER]: { 'pear-1': 1 } })
  host.switchTab('buyer/cart/index')
  await host.tapWhenThere('checkout')
  phone.network = { 'order.place': 'lost' }
  await placeOrder(host, 'fresh')
  host.tap('place-order')
  await host.until('the refusal', () => host.has('refused'))
  expect(host.text('refused')).toContain('再点一次不会重复下单')
  const { orders } = await shop().books()
  const [number = ''] = Object.keys(orders)
  const order = { buyerId: BUYER, payableFen: 4680 }
  const held = moved(before, {
    stocks: { 'pear-1': { available: 63, held: 1 } },
    orders: { [number]: { ...order, state: 'unpaid' } },
  })
  expect(await shop().books()).toEqual(held)
  expect(phone.opened).toBe(0)

  phone.network = { 'order.place': 'down' }
  await placeOrder(host, 'plain')
  await host.until('the refusal', () => host.has('refused'))
  expect(await shop().books()).toEqual(held)

  phone.network = {}
  await placeOrder(host, 'plain')
  host.tap('place-order')
  expect(await orderStands(host, '已付款')).toBe(number)
  expect([phone.opened, phone.paid]).toEqual([1, 1])
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { 'pear-1': { available: 63, committed: 1 } },
      orders: { [number]: { ...order, state: 'paid', trade: 'SUCCESS' } },
      carts: { [BUYER]: {} },
      inFen: 4680,
    }),
  )
}, 60_000)

test('a payment whose answers are lost on the way is found out by the order’s page', async () => {
  const before = await shop().books()
  const host = phone.boot()
  host.launch('buyer/product/index?id=chestnut')
  await host.tapWhenThere('buy-now')
  phone.network = { 'payment.check': 'lost' }
  await placeOrder(host, 'plain')
  const number = await orderStands(host, '已付款')
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { 'chestnut-1': { available: 43, committed: 1 } },
      orders: { [number]: { buyerId: BUYER, state: 'paid', payableFen: 3490, trade: 'SUCCESS' } },
      inFen: before.inFen + 3490,
    }),
  )
}, 60_000)
