import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { saveAddress } from '../support/by-endpoint'
import { answerSheet, chooseSku, orderNumber, placeOrder, reads } from './support/buyer'
import { countTaps } from './support/count-taps'
import { openShopAndPhone } from './support/shop-and-phone'

const here = openShopAndPhone()
let taps: () => number

beforeAll(async () => {
  await saveAddress(here.shop, FIRST_BUYER)
  taps = await countTaps(here.phone)
})

/** Opens the product as its card does, as a start of the app. */
async function openCard(productId: string) {
  await here.phone.page.goto('about:blank')
  await here.phone.page.goto(`${here.shop.phoneUrl}/?scene=1007#${routes.product(productId)}`)
  await here.phone.at('buy-now').waitFor()
  return taps()
}

/** From the open checkout to the paid order. */
async function pay(goods: 'fresh' | 'plain') {
  await placeOrder(here.phone, goods)
  await answerSheet(here.phone, '确认支付')
  await reads(here.phone, 'order-state', '已付款')
}

test.each([
  ['strawberry', 'strawberry-1', 'fresh', 4, 5780],
  ['chestnut', 'chestnut-1', 'plain', 3, 3490],
] as const)(
  '%s: from the card to paid in as few taps as the law allows',
  async (id, sku, goods, most, payableFen) => {
    const { shop, phone } = here
    const atCard = await openCard(id)
    const before = await booksOf(shop)
    await phone.tap('buy-now')
    await pay(goods)
    expect(taps() - atCard).toBe(most)
    const number = await orderNumber(phone)
    const { available = 0 } = before.stocks[sku] ?? {}
    expect(await booksOf(shop)).toEqual(
      moved(before, {
        stocks: { [sku]: { available: available - 1, committed: 1 } },
        orders: { [number]: { buyerId: FIRST_BUYER, state: 'paid', payableFen, trade: 'SUCCESS' } },
        inFen: before.inFen + payableFen,
      }),
    )
  },
)

test('the first time each choice costs its tap and the sheet one more; the same again costs four in all', async () => {
  const { phone } = here
  const first = await openCard('orange')
  await chooseSku(phone, 'buy-now', ['spec-0-0', 'spec-1-1'])
  await pay('fresh')
  expect(taps() - first).toBe(4 + 2 + 1)

  const second = await openCard('orange')
  await reads(phone, 'choose-spec', '上次选的 5斤装·大果 ¥39.90')
  await phone.inspect('returning-same-again')
  await phone.tap('buy-now')
  await pay('fresh')
  expect(taps() - second).toBe(4)
})

test('whoever wants another kind this time chooses it in the sheet, and it is what is bought', async () => {
  const { phone } = here
  await openCard('orange')
  await phone.tap('choose-spec')
  await phone.tap('spec-1-0')
  await phone.tap('confirm-sku')
  await reads(phone, 'payable', '47.90')
  await phone.page.getByText('5斤装 中果').waitFor()
})

test('two impatient taps on 立即购买 open one checkout, where how many is still open', async () => {
  const { shop, phone } = here
  await openCard('strawberry')
  const before = await booksOf(shop)
  await phone.at('buy-now').dblclick()
  await phone.tap('quantity-strawberry-1-more')
  await reads(phone, 'payable', '99.60')
  await phone.inspect('returning-1-two')
  await phone.page.goBack()
  await phone.tap('buy-now')
  await reads(phone, 'payable', '57.80')
  expect(await booksOf(shop)).toEqual(before)
})
