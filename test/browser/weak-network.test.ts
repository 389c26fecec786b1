import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { saveAddress } from '../support/by-endpoint'
import { answerSheet, orderNumber, reads } from './support/buyer'
import { openShopAndPhone } from './support/shop-and-phone'

/** A little more than the phone waits for an answer. */
const TOO_LONG_MS = 26_000
const here = openShopAndPhone()

test('without network a page says so and what did not change; with it again, one tap fills it', async () => {
  const { shop, phone } = here
  await phone.tap('add-pear')
  await phone.page.getByText('已放进购物车').waitFor()
  const before = await booksOf(shop)
  expect(before.carts).toEqual({ [FIRST_BUYER]: { 'pear-1': 1 } })

  await phone.page.route('**/call', route => route.abort('internetdisconnected'))
  await phone.page.goto(`${shop.phoneUrl}/#${routes.orders()}`)
  await phone.at('retry').waitFor()
  await phone.page.getByText('你的订单和钱都没有变').waitFor()
  await phone.inspect('weak-network-1-offline')
  await phone.page.unroute('**/call')
  await phone.tap('retry')
  await phone.page.getByText('这里还没有订单').waitFor()
  expect(await booksOf(shop)).toEqual(before)
})

test('an answer that never comes is given up and asked for again: taps and tries make one order', async () => {
  const { shop, phone } = here
  await saveAddress(shop, FIRST_BUYER)
  const before = await booksOf(shop)
  await phone.page.clock.install()
  await phone.page.goto('about:blank')
  await phone.page.goto(`${shop.phoneUrl}/#${routes.cart}`)
  await phone.tap('checkout')
  await phone.tap('agree-no-return')

  let placed = 0
  let heard = () => {}
  const firstHeard = new Promise<void>(resolve => {
    heard = resolve
  })
  await phone.page.route('**/call', async route => {
    if (route.request().postDataJSON().name !== 'order.place') return route.continue()
    placed += 1
    if (placed > 1) return route.continue()
    // The shop hears it; its answer is lost on the way back.
    await route.fetch()
    heard()
  })
  await phone.at('place-order').dblclick()
  await firstHeard
  await phone.page.clock.fastForward(TOO_LONG_MS)
  await reads(phone, 'refused', '再点一次不会重复下单')
  await phone.inspect('weak-network-2-no-answer')
  expect(placed).toBe(1)
  const { orders } = await booksOf(shop)
  const [number = ''] = Object.keys(orders)
  const order = { buyerId: FIRST_BUYER, payableFen: 4680 }
  const held = moved(before, {
    stocks: { 'pear-1': { available: 63, held: 1 } },
    orders: { [number]: { ...order, state: 'unpaid' } },
  })
  expect(await booksOf(shop)).toEqual(held)

  await phone.at('place-order').dblclick()
  await phone.page.locator('#pay-sheet').waitFor()
  await answerSheet(phone, '确认支付')
  await reads(phone, 'order-state', '已付款')
  expect(await orderNumber(phone)).toBe(number)
  expect(placed).toBe(2)
  expect(await booksOf(shop)).toEqual(
    moved(before, {
      stocks: { 'pear-1': { available: 63, committed: 1 } },
      orders: { [number]: { ...order, state: 'paid', trade: 'SUCCESS' } },
      carts: { [FIRST_BUYER]: {} },
      inFen: 4680,
    }),
  )
})
