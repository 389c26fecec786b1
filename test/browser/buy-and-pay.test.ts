import type { LocalShop } from '../../emulator/stage/local-shop'
import { answerSheet, chooseInSheet, orderNumber, placeOrder, writeAddress } from './support/buyer'
import type { PhonePage } from './support/phone-page'
import { openShopAndPhone } from './support/shop-and-phone'

const MINUTE_MS = 60_000
const SKU = 'orange-5j-l'

const here = openShopAndPhone()
let shop: LocalShop
let phone: PhonePage
beforeAll(() => {
  shop = here.shop
  phone = here.phone
})

/** The figures of the SKU that is bought, straight from the database. */
async function stock() {
  const found = await shop.store.get('stocks', SKU)
  if (!found) throw new Error(`no stock of ${SKU}`)
  const { onHand, committed, available, holds } = found
  return { onHand, committed, available, held: Object.values(holds).map(hold => hold.n) }
}

const AT_FIRST = { onHand: 52, committed: 0, available: 52, held: [] }

/** From the list to the product's sheet, up to the button that confirms. */
async function choose(pieces: number, how: 'add-to-cart' | 'choose-spec', specs: string[]) {
  await phone.tap('card-orange')
  await phone.tap(how)
  await chooseInSheet(phone, specs, pieces)
}

test('goods put into the cart, ordered and paid: each step moves the stock as it should', async () => {
  await phone.at('card-orange').waitFor()
  await phone.inspect('1-home')
  await choose(2, 'add-to-cart', ['spec-0-0', 'spec-1-1'])
  await phone.inspect('2-spec')
  await phone.tap('confirm-sku')
  await phone.tap('to-cart')
  await phone.at('checkout').waitFor()
  await phone.inspect('3-cart')
  expect(await stock()).toEqual(AT_FIRST)

  await phone.tap('checkout')
  await writeAddress(phone)
  await phone.inspect('4-checkout')
  expect(await stock()).toEqual(AT_FIRST)

  await placeOrder(phone, 'fresh')
  await phone.inspect('5-pay-sheet')
  expect(await stock()).toEqual({ onHand: 52, committed: 0, available: 50, held: [2] })

  await answerSheet(phone, '确认支付')
  await phone.inspect('6-paid')
  const paid = { onHand: 52, committed: 2, available: 50, held: [] }
  expect(await stock()).toEqual(paid)
  expect(await shop.store.get('orders', await orderNumber(phone))).toMatchObject({ state: 'paid' })

  await shop.pay.deliverDue()
  expect(await stock()).toEqual(paid)
})

test('an order left unpaid closes by the clock and its goods are back', async () => {
  const before = await stock()
  await phone.page.goto(shop.phoneUrl)
  await choose(3, 'choose-spec', [])
  await phone.tap('confirm-sku')
  await placeOrder(phone, 'fresh')
  await answerSheet(phone, '取消')
  const number = await orderNumber(phone)
  await phone.inspect('7-unpaid')
  expect(await stock()).toEqual({ ...before, available: before.available - 3, held: [3] })

  await shop.skip(14 * MINUTE_MS)
  expect(await shop.store.get('orders', number)).toMatchObject({ state: 'unpaid' })
  await shop.skip(2 * MINUTE_MS)
  expect(await stock()).toEqual(before)

  await phone.page.reload()
  await phone.at('order-state').waitFor()
  expect(await phone.at('order-state').textContent()).toContain('关闭')
  expect(await phone.at('pay').count()).toBe(0)
  await phone.inspect('8-closed')
  expect(shop.pay.tradeOf(number)).toMatchObject({ state: 'CLOSED' })
})
