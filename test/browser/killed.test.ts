import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { booksOf, moved } from '../support/books'
import { saveAddress } from '../support/by-endpoint'
import { answerSheet, orderNumber, placeOrder, reads, sayYes } from './support/buyer'
import { openShopAndPhone } from './support/shop-and-phone'

const SKU = 'pear-1'
const ORDER = { buyerId: FIRST_BUYER, payableFen: 4680 }
const here = openShopAndPhone()

test('killed with the pay sheet open: the next start asks, leads back to the same order, and it is paid once', async () => {
  const { shop } = here
  await saveAddress(shop, FIRST_BUYER)
  const before = await booksOf(shop)
  await here.phone.tap('card-pear')
  await here.phone.tap('buy-now')
  await placeOrder(here.phone, 'fresh')
  const [number = ''] = Object.keys((await booksOf(shop)).orders)
  const waiting = moved(before, {
    stocks: { [SKU]: { available: 63, held: 1 } },
    orders: { [number]: { ...ORDER, state: 'unpaid', trade: 'NOTPAY' } },
  })
  expect(await booksOf(shop)).toEqual(waiting)

  here.phone = await here.phone.restart()
  expect(await sayYes(here.phone)).toContain('刚才那一单还没付款')
  await here.phone.at('pay').waitFor()
  expect(await orderNumber(here.phone)).toBe(number)
  expect(await booksOf(shop)).toEqual(waiting)

  await here.phone.tap('pay')
  await answerSheet(here.phone, '确认支付')
  await reads(here.phone, 'order-state', '已付款')
  const paid = moved(before, {
    stocks: { [SKU]: { available: 63, committed: 1 } },
    orders: { [number]: { ...ORDER, state: 'paid', trade: 'SUCCESS' } },
    inFen: 4680,
  })
  expect(await booksOf(shop)).toEqual(paid)
})

test('once it is paid the next start asks nothing', async () => {
  const before = await booksOf(here.shop)
  here.phone = await here.phone.restart()
  await here.phone.at('card-pear').waitFor()
  await here.phone.page.waitForLoadState('networkidle')
  expect(await here.phone.at('dialog').count()).toBe(0)
  expect(await booksOf(here.shop)).toEqual(before)
})
