import { moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

const BUYER = 'oWeappBuyer0000000000000001'
const shop = realShop()
const phone = realPhone(shop, BUYER)

test('a price that rose between cart and order is refused and shown; a second tap buys at exactly that price', async () => {
  await shop().saveAddress(BUYER)
  const host = phone.boot()
  host.launch()
  await host.tapWhenThere('add-pear')
  await host.until('the piece', () => host.said().includes('已放进购物车'))
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.text('cart-sum') === '¥38.80')
  host.tap('checkout')
  await host.until('the sum', () => host.has('payable') && host.text('payable') === '¥46.80')
  await shop().setPrice('pear', 'pear-1', 4130)
  const before = await shop().books()

  await placeOrder(host, 'fresh')
  await host.until('the new sum', () => host.has('refused') && host.text('payable') === '¥49.30')
  expect(host.text('refused')).toContain('霜降雪梨')
  expect(host.text('place-order')).toBe('微信支付 ¥49.30')
  expect(await shop().books()).toEqual(before)
  expect(phone.opened).toBe(0)

  await placeOrder(host, 'plain')
  const number = await orderStands(host, '已付款')
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { 'pear-1': { available: 63, committed: 1 } },
      orders: { [number]: { buyerId: BUYER, state: 'paid', payableFen: 4930, trade: 'SUCCESS' } },
      carts: { [BUYER]: {} },
      inFen: 4930,
    }),
  )
}, 60_000)
