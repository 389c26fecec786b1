import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { booksOf, moved } from '../support/books'
import { saveAddress, setPrice } from '../support/by-endpoint'
import { answerSheet, orderNumber, reads } from './support/buyer'
import { openShopAndPhone } from './support/shop-and-phone'

const here = openShopAndPhone()

test('a price that rose since it was shown is refused and shown; only a second tap buys, at exactly that price', async () => {
  const { shop, phone } = here
  await saveAddress(shop, FIRST_BUYER)
  await phone.tap('card-pear')
  await phone.tap('buy-now')
  await phone.tap('agree-no-return')
  await reads(phone, 'payable', '46.80')
  await setPrice(shop, 'pear', 'pear-1', 4130)
  const before = await booksOf(shop)

  await phone.tap('place-order')
  await reads(phone, 'refused', '霜降雪梨')
  await reads(phone, 'payable', '49.30')
  await reads(phone, 'place-order', '¥49.30')
  await phone.inspect('price-changed-1-refused')
  expect(await booksOf(shop)).toEqual(before)
  expect(await phone.page.locator('#pay-sheet').count()).toBe(0)

  await phone.tap('place-order')
  await phone.page.frameLocator('#pay-sheet').getByLabel('支付金额 49.30 元').waitFor()
  await answerSheet(phone, '确认支付')
  await reads(phone, 'order-state', '已付款')
  const number = await orderNumber(phone)
  expect(await booksOf(shop)).toEqual(
    moved(before, {
      stocks: { 'pear-1': { available: 63, committed: 1 } },
      orders: { [number]: { buyerId: FIRST_BUYER, state: 'paid', payableFen: 4930, trade: 'SUCCESS' } },
      inFen: 4930,
    }),
  )
})
