import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { booksOf } from '../support/books'
import { ask, saveAddress } from '../support/by-endpoint'
import { reads } from './support/buyer'
import { openShopAndPhone } from './support/shop-and-phone'

const OWNER = 'oLocalOwner0000000000000007'
const NOTICE = '过年回家，初八开门'
const here = openShopAndPhone()
const closedNotice = (words: string) =>
  here.shop.store.change('shop', 'shop', {}, { set: { closedNotice: words } })

async function open(path: string) {
  await here.phone.page.goto('about:blank')
  await here.phone.page.goto(`${here.shop.phoneUrl}/#${path}`)
}

test('a shop that closes while one checks out refuses the order, and keeps the cart', async () => {
  const { shop, phone } = here
  await saveAddress(shop, FIRST_BUYER)
  await phone.tap('add-pear')
  await phone.page.getByText('已放进购物车').waitFor()
  await open(routes.cart)
  await phone.tap('checkout')
  await phone.tap('agree-no-return')
  await reads(phone, 'payable', '46.80')
  const before = await booksOf(shop)

  await closedNotice(NOTICE)
  await phone.tap('place-order')
  await reads(phone, 'refused', '还没有下单，也没有扣钱')
  await phone.inspect('closed-1-refused')
  expect(await booksOf(shop)).toEqual(before)
  expect(before.carts).toEqual({ [FIRST_BUYER]: { 'pear-1': 1 } })
})

test('a closed shop says why, still shows its goods, and takes no order', async () => {
  const { shop, phone } = here
  const before = await booksOf(shop)
  await open(routes.home)
  await reads(phone, 'shop-closed', NOTICE)
  await phone.at('card-pear').waitFor()
  await phone.inspect('closed-2-home')
  await open(routes.cart)
  await phone.tap('checkout')
  await reads(phone, 'shop-closed', NOTICE)
  await phone.tap('agree-no-return')
  expect(await phone.at('place-order').getAttribute('aria-disabled')).toBe('true')
  await phone.inspect('closed-3-checkout')
  await closedNotice('')
  expect(await booksOf(shop)).toEqual(before)
})

test('a shop with nothing on sale says so on every page that lists goods, and an old card leads home', async () => {
  const { shop, phone } = here
  await ask(shop, 'staff.claim', { token: shop.claimToken ?? '' }, OWNER)
  const before = await booksOf(shop)
  for (const { _id } of await shop.store.page('products', '', 100)) {
    await ask(shop, 'product.set_on_sale', { productId: _id, onSale: false }, OWNER)
  }
  await open(routes.home)
  await phone.page.getByText('店里还没有上架商品').waitFor()
  await phone.inspect('closed-4-empty')
  await open(routes.category)
  await phone.at('in-all').waitFor()
  await phone.page.waitForLoadState('networkidle')
  await phone.inspect('closed-5-category')
  expect(await phone.page.locator('[id^="card-"]:visible').count()).toBe(0)
  await open(routes.product('pear'))
  await reads(phone, 'cannot-buy', '已下架')
  await phone.tap('to-home')
  await phone.page.getByText('店里还没有上架商品').locator('visible=true').waitFor()
  expect(await booksOf(shop)).toEqual(before)
})
