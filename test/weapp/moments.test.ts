import { moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

/** From Moments into the shop: first a page on which WeChat names nobody, then the same person with a name. */
const BUYER = 'oWeappBuyer0000000000000001'
const SINGLE_PAGE = 1154
const FROM_SINGLE_PAGE = 1155
const PAGE = 'buyer/product/index?id=strawberry'

const shop = realShop()
const inMoments = realPhone(shop, '')
const buyer = realPhone(shop, BUYER)

test('in Moments the page fills from the real shop, which is asked only what anyone may ask', async () => {
  const before = await shop().books()
  const host = inMoments.boot()
  host.launch(PAGE, SINGLE_PAGE)
  await host.until('the product', () => host.has('enter') && host.text('price') === '¥49.80')
  await host.until('what a parcel costs', () => host.text('freight').includes('满 99 元包邮'))
  expect([...new Set(inMoments.asked)].sort()).toEqual(['product.show', 'shop.home'])
  expect(host.has('buy-now')).toBe(false)
  expect(await shop().books()).toEqual(before)
})

const line = { productId: 'strawberry', skuId: 'strawberry-1', quantity: 1, priceFen: 4980 }
const address = {
  name: '阿禾',
  phone: '13800002046',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '1 号',
}
const requestId = '00000000-0000-4000-8000-000000000001'
const number = 'ABCDEFGHIJ234567'

test.each([
  ['cart.show', {}],
  ['cart.add', line],
  ['address.list', {}],
  ['address.save', { id: requestId, address }],
  ['coupon.list', {}],
  ['coupon.claim', { offerId: 'old-friends' }],
  ['favourite.set', { productId: 'strawberry', on: true }],
  ['order.place', { requestId, lines: [line], address, agreedNoReturn: true }],
  ['order.list', {}],
  ['order.show', { number }],
  ['payment.start', { number }],
  ['payment.check', { number }],
  ['staff.me', {}],
])('without a name the shop refuses %s, and nothing changes', async (name, input) => {
  const before = await shop().books()
  expect(await shop().call({ name, input }, '')).toEqual({ ok: false, error: 'not_allowed' })
  expect(await shop().books()).toEqual(before)
})

test('前往小程序 opens the same product with a name, which is bought and paid', async () => {
  await shop().saveAddress(BUYER)
  const before = await shop().books()
  const host = buyer.boot()
  host.launch(PAGE, FROM_SINGLE_PAGE)
  await host.tapWhenThere('buy-now')
  await placeOrder(host, 'fresh')
  const paidNumber = await orderStands(host, '已付款')
  const order = { buyerId: BUYER, state: 'paid', payableFen: 5780, trade: 'SUCCESS' } as const
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { 'strawberry-1': { available: 17, committed: 1 } },
      orders: { [paidNumber]: order },
      inFen: 5780,
    }),
  )
}, 60_000)
