import { routes } from '../../src/routes'
import { asked, returnTo } from './support/after-sales'
import { booksOf, bothTell, openBothPhones } from './support/both-phones'
import { reads, sayYes } from './support/buyer'
import { lineOf, received } from './support/orders'
import { openPhonePage } from './support/phone-page'

const MINUTE_MS = 60_000

const both = openBothPhones()

test('refused with a reason, asked again and withdrawn: nothing moved', async () => {
  const { phone, seller, sellerOpens } = both()
  const line = await lineOf(both(), 'apple')
  const number = await received(both(), { lines: [line] })
  const before = await booksOf(both(), number, line.skuId)
  const { id } = await asked(both(), number)
  await sellerOpens(routes.sellerAfterSale(number, id), 'after-sale-state')
  await seller.tap('refuse')
  await seller.tap('confirm-refuse')
  await reads(seller, 'after-sale-state', '等店家答复')
  await seller.at('refuse-words').locator('textarea').fill('照片看不清')
  await seller.tap('confirm-refuse')
  await bothTell(both(), { number, id }, '没有同意')
  await reads(phone, 'after-sale-standing', '店家说：照片看不清')

  const again = await asked(both(), number)
  await both().open(routes.afterSale(number, again.id), 'after-sale-state')
  await phone.tap('withdraw')
  await sayYes(phone)
  await bothTell(both(), again, '已撤回')
  await expect(seller.at('agree').count()).resolves.toBe(0)
  expect(await booksOf(both(), number, line.skuId)).toEqual(before)
})

test('two owners agree at once: one refund, and the other is told', async () => {
  const { seller, sellerOpens } = both()
  const line = await lineOf(both(), 'apple')
  const number = await received(both(), { lines: [line] })
  const before = await booksOf(both(), number, line.skuId)
  const { id } = await asked(both(), number)
  const other = await openPhonePage(both().browser, 'about:blank')
  await sellerOpens(routes.sellerAfterSale(number, id), 'after-sale-state')
  await sellerOpens(routes.sellerAfterSale(number, id), 'after-sale-state', other)
  for (const phone of [seller, other]) await phone.tap('agree')
  await other.at('agree-sum-1').locator('input').fill('1')
  await seller.tap('confirm-agree')
  await reads(seller, 'after-sale-state', '退款中')
  await other.tap('confirm-agree')
  await other.page.getByText('这个售后刚有了新进展').waitFor()
  await reads(other, 'after-sale-state', '退款中')
  await reads(other, 'after-sale-sum', `${line.priceFen / 100}`)
  await both().shop.skip(MINUTE_MS)
  expect((await booksOf(both(), number, line.skuId)).outFen).toBe(before.outFen + line.priceFen)
  expect(other.faults).toEqual([])
})

test('a slip of the seller’s address stays on the page, and is kept once it is right', async () => {
  const { seller, sellerOpens } = both()
  await sellerOpens(routes.sellerReturns, 'save-returns')
  const before = await both().askAsOwner('shop.returns', {})
  await seller.at('address-phone').locator('input').fill('139')
  await seller.tap('save-returns')
  await seller.page.getByText('手机号应是 1 开头的 11 位数字').waitFor()
  expect(await both().askAsOwner('shop.returns', {})).toEqual(before)
  await seller.at('address-phone').locator('input').fill('13911112222')
  await seller.at('answer-hours').locator('input').fill('24')
  await seller.tap('save-returns')
  await seller.page.getByText('存好了').waitFor()
  expect(await both().askAsOwner('shop.returns', {})).toEqual({
    ...before,
    returnTo: { ...returnTo, phone: '13911112222' },
    afterSaleWithinHours: 24,
  })
})
