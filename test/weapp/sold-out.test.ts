import { moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

const BUYER = 'oWeappBuyer0000000000000001'
const shop = realShop()
const phone = realPhone(shop, BUYER)

test('goods that another took between cart and checkout: refused by name, the rest goes on without them', async () => {
  await shop().saveAddress(BUYER)
  const host = phone.boot()
  host.launch()
  await host.tapWhenThere('add-pear')
  await host.until('one piece', () => host.said().length === 1)
  await host.tapWhenThere('add-lemon')
  await host.until('two pieces', () => host.said().length === 2)
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.text('cart-sum') === '¥58.70')
  await shop().takeLastPieces('pear', 'pear-1')
  const before = await shop().books()
  expect(before.stocks['pear-1']).toMatchObject({ available: 0, held: 64 })
  expect(before.carts).toEqual({ [BUYER]: { 'pear-1': 1, 'lemon-1': 1 } })

  host.tap('checkout')
  await placeOrder(host, 'fresh')
  await host.until('the refusal', () => host.has('refused'))
  expect(host.text('refused')).toContain('霜降雪梨')
  expect(host.text('refused')).toContain('还没有下单，也没有扣钱')
  expect(await shop().books()).toEqual(before)
  expect(phone.opened).toBe(0)

  host.tap('without-gone')
  await host.until('the rest', () => host.text('payable') === '¥27.90')
  await placeOrder(host, 'plain')
  const number = await orderStands(host, '已付款')
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { 'lemon-1': { available: 209, committed: 1 } },
      orders: { [number]: { buyerId: BUYER, state: 'paid', payableFen: 2790, trade: 'SUCCESS' } },
      carts: { [BUYER]: { 'pear-1': 1 } },
      inFen: 2790,
    }),
  )
}, 60_000)
