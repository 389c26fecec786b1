import path from 'node:path'
import { routes } from '../../src/routes'
import { booksOf, bothTell, openBothPhones, shownId, trailOf } from './support/both-phones'
import { reads, sayYes } from './support/buyer'
import { lineOf, paid, received } from './support/orders'

const MINUTE_MS = 60_000
const PICTURE = path.resolve(__dirname, '../../emulator/demo-shop/pictures/bread.webp')

const both = openBothPhones()

test('a part of the money with a picture: the shop agrees to less and takes one back onto the shelf', async () => {
  const { phone, seller, shop } = both()
  const line = await lineOf(both(), 'orange', 0, 2)
  const number = await received(both(), { lines: [line] })
  const before = await booksOf(both(), number, line.skuId)

  await both().open(routes.order(number), 'ask-after-sale')
  await phone.tap('ask-after-sale')
  await phone.tap('ask-1')
  await phone.tap('pieces-1-less')
  await reads(phone, 'ask-total', '39.90')
  await phone.at('sum-1').locator('input').fill('')
  await phone.at('sum-1').locator('input').pressSequentially('39.91')
  await reads(phone, 'sum-1-hint', '最多 ¥39.90')
  await phone.at('sum-1').locator('input').fill('')
  await phone.at('sum-1').locator('input').pressSequentially('20.5')
  await reads(phone, 'ask-total', '20.50')
  await phone.tap('reason-broken')
  await phone.at('ask-words').locator('textarea').fill('一盒里坏了两个')
  const choosing = phone.page.waitForEvent('filechooser')
  await phone.tap('add-proof')
  await phone.tap('agree-privacy')
  await (await choosing).setFiles(PICTURE)
  await phone.at('remove-proof-1').waitFor()
  await phone.at('send-ask').dblclick()
  await reads(phone, 'after-sale-state', '等店家答复')
  await reads(phone, 'after-sale-standing', '买家申请退款 ¥20.50')
  const id = await shownId(both())
  expect(await booksOf(both(), number, line.skuId)).toEqual(before)

  await seller.page.reload()
  await seller.tap(`after-sale-${id}`)
  await reads(seller, 'said', '一盒里坏了两个')
  await seller.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('#proof-1 img')].some(
      ({ naturalWidth }) => naturalWidth > 0,
    ),
  )
  await seller.tap('agree')
  await seller.at('agree-sum-1').locator('input').fill('15.00')
  await seller.tap('restock-1-more')
  await seller.at('agree-words').locator('textarea').fill('坏的一半，退一半。')
  await reads(seller, 'confirm-agree', '同意退 ¥15.00')
  await seller.tap('confirm-agree')
  await reads(seller, 'after-sale-state', '退款中')
  await shop.skip(MINUTE_MS)
  await bothTell(both(), { number, id }, '已退款')
  expect((await trailOf(phone)).join()).toMatch(/¥20\.50，坏了.*¥15\.00，坏的一半，退一半。.*钱退到了/)

  const after = await booksOf(both(), number, line.skuId)
  expect(after.outFen).toBe(before.outFen + 1500)
  expect(after.stock).toEqual({
    ...before.stock,
    onHand: before.stock.onHand + 1,
    available: before.stock.available + 1,
  })
  expect(after.order).toMatchObject({ state: 'received', decidedFen: 1500, parcels: before.order.parcels })
})

test('goods go back: asked, agreed, sent, and one of two can be sold again', async () => {
  const { phone, seller, shop, sellerOpens } = both()
  const line = await lineOf(both(), 'tea', 0, 2)
  const number = await received(both(), { lines: [line] })
  const before = await booksOf(both(), number, line.skuId)
  await both().open(routes.askAfterSale(number), 'send-ask')
  await phone.tap('ask-1')
  await phone.tap('kind-return')
  await phone.tap('reason-changed_mind')
  await phone.tap('send-ask')
  const id = await shownId(both())
  await sellerOpens(routes.sellerAfterSale(number, id), 'after-sale-state')
  await seller.tap('agree')
  await seller.tap('confirm-agree')
  await reads(seller, 'after-sale-state', '已同意，等寄回')
  expect(await booksOf(both(), number, line.skuId)).toEqual(before)

  await both().open(routes.afterSale(number, id), 'after-sale-state')
  await reads(phone, 'way-back', '西溪路 8 号仓库')
  await phone.at('back-carrier').locator('input').fill('中通')
  await phone.at('back-number').locator('input').fill('789 0123')
  await phone.tap('send-back')
  await reads(phone, 'after-sale-state', '已寄回，等收货')
  await phone.at('back-number').locator('input').fill('7890 1234')
  await phone.tap('send-back')
  await reads(phone, 'way-back', '78901234')
  expect(await booksOf(both(), number, line.skuId)).toEqual(before)

  await sellerOpens(routes.sellerAfterSale(number, id), 'after-sale-state')
  await seller.tap('receive-back')
  await seller.tap('back-1-less')
  await seller.tap('confirm-receive')
  await reads(seller, 'after-sale-state', '退款中')
  await shop.skip(MINUTE_MS)
  await bothTell(both(), { number, id }, '已退款')
  const after = await booksOf(both(), number, line.skuId)
  expect(after.outFen).toBe(before.outFen + 2 * line.priceFen)
  expect(after.stock).toEqual({
    ...before.stock,
    onHand: before.stock.onHand + 1,
    available: before.stock.available + 1,
  })
  expect(after.order).toMatchObject({ state: 'received', decidedFen: 2 * line.priceFen })
})

test('a whole order is cancelled before it is shipped: its page opens, and all the money comes back', async () => {
  const { phone, seller, shop, sellerOpens } = both()
  const line = await lineOf(both(), 'honey')
  const number = await paid(both(), { lines: [line] })
  const before = await booksOf(both(), number, line.skuId)
  await both().open(routes.order(number), 'cancel-paid')
  await phone.tap('cancel-paid')
  expect(await sayYes(phone)).toContain('取消这一单')
  const id = await shownId(both())
  expect(await booksOf(both(), number, line.skuId)).toEqual(before)
  await sellerOpens(routes.sellerAfterSale(number, id), 'after-sale-state')
  await seller.tap('agree')
  await seller.tap('confirm-agree')
  await reads(seller, 'after-sale-state', '退款中')
  await shop.skip(MINUTE_MS)
  await bothTell(both(), { number, id }, '已退款')
  const { payableFen = 0 } = (await shop.store.get('orders', number)) ?? {}
  const after = await booksOf(both(), number, line.skuId)
  expect(after.outFen).toBe(before.outFen + payableFen)
  expect(after.stock).toEqual({
    ...before.stock,
    committed: before.stock.committed - 1,
    available: before.stock.available + 1,
  })
  expect(after.order).toMatchObject({ state: 'closed' })
})
