import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { saveAddress, takeLastPieces } from '../support/by-endpoint'
import { answerSheet, chooseSku, orderNumber, placeOrder, reads } from './support/buyer'
import { openShopAndPhone } from './support/shop-and-phone'

const OTHER = 'oOtherBuyer0000000000000009'
const here = openShopAndPhone()

async function intoCart(productId: string, specs: string[], piecesThen: string) {
  const { shop, phone } = here
  await phone.page.goto(`${shop.phoneUrl}/#${routes.product(productId)}`)
  await chooseSku(phone, 'add-to-cart', specs)
  await reads(phone, 'to-cart', piecesThen)
}

test('goods that another took between cart and checkout are refused by name; nothing is held, the cart is kept', async () => {
  const { shop, phone } = here
  await saveAddress(shop, FIRST_BUYER)
  await intoCart('strawberry', [], '1')
  await intoCart('kiwi', ['spec-0-0'], '2')
  await phone.tap('to-cart')
  await reads(phone, 'cart-sum', '102.70')
  await takeLastPieces(shop, 'strawberry', 'strawberry-1', OTHER)
  const before = await booksOf(shop)
  expect(before.stocks['strawberry-1']).toMatchObject({ available: 0, held: 18 })

  await phone.tap('checkout')
  await phone.tap('agree-no-return')
  await phone.tap('place-order')
  await reads(phone, 'refused', '奶油草莓')
  expect(await phone.at('refused').textContent()).toContain('还没有下单，也没有扣钱')
  await phone.inspect('sold-out-1-refused')
  expect(await booksOf(shop)).toEqual(before)
  expect(await phone.page.locator('#pay-sheet').count()).toBe(0)
})

test('the rest of the basket goes on without them, and they stay in the cart', async () => {
  const { shop, phone } = here
  const before = await booksOf(shop)
  await phone.tap('without-gone')
  await reads(phone, 'payable', '60.90')
  await placeOrder(phone, 'plain')
  await answerSheet(phone, '确认支付')
  await reads(phone, 'order-state', '已付款')
  const number = await orderNumber(phone)
  expect(await booksOf(shop)).toEqual(
    moved(before, {
      stocks: { 'kiwi-1': { available: 40, committed: 1 } },
      orders: { [number]: { buyerId: FIRST_BUYER, state: 'paid', payableFen: 6090, trade: 'SUCCESS' } },
      carts: { [FIRST_BUYER]: { 'strawberry-1': 1 } },
      inFen: 6090,
    }),
  )
  await phone.page.goto(`${shop.phoneUrl}/#${routes.cart}`)
  await phone.at('open-strawberry-1').waitFor()
  await reads(phone, 'cart-sum', '0.00')
  expect(await phone.at('checkout').getAttribute('aria-disabled')).toBe('true')
  await phone.inspect('sold-out-2-cart')
})
