import { createHost } from './host'
import { openRealShop, type RealShop } from './real-shop'
import { chooseSku, orderStands, placeOrder } from './steps'

/** The built mini program on the built functions and both emulators: only `wx` itself is a stand-in. */
const openid = 'oWeappBuyer0000000000000001'
const SKU = 'orange-5j-l'
const MINUTE_MS = 60_000

let shop: RealShop
let leaveSheet = false
const host = createHost({
  callFunction: data => shop.call(data, openid),
  requestPayment: async params => {
    if (leaveSheet) throw { errMsg: 'requestPayment:fail cancel' }
    const paid = await shop.pay(params, openid)
    if (!paid.ok) throw { errMsg: `requestPayment:fail ${paid.error}` }
  },
})

beforeAll(async () => {
  shop = await openRealShop()
}, 60_000)
afterAll(() => shop.close())

async function stock() {
  const { onHand, committed, available, holds } = await shop.stock(SKU)
  return { onHand, committed, available, held: Object.values(holds).map(({ n }) => n) }
}

test('from the goods to the cart to a paid order: each step moves the stock as it should', async () => {
  host.launch()
  await host.tapWhenThere('card-orange')
  const atFirst = await stock()
  expect(atFirst).toMatchObject({ committed: 0, held: [] })
  await chooseSku(host, 'add-to-cart', ['spec-0-0', 'spec-1-1'], '¥39.90')
  await host.until('the cart count', () => host.text('to-cart') === '购物车1')
  host.tap('to-cart')
  await host.tapWhenThere('checkout')
  await host.tapWhenThere('choose-address')
  await host.until('the form', () => host.has('address-name'))
  const fields = {
    name: '阿禾',
    phone: '13800132046',
    detail: '文一路 18 号',
  }
  for (const [key, words] of Object.entries(fields)) host.input(`address-${key}`, words)
  host.pickRegion('address-region', ['浙江省', '杭州市', '西湖区'])
  host.tap('save-address')
  await host.until('checkout', () => host.route() === 'buyer/checkout/index' && host.text().includes('阿禾'))
  await host.tapWhenThere('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
  expect(await stock()).toEqual(atFirst)

  await placeOrder(host, 'plain')
  const number = await orderStands(host, '已付款')
  const paid = { ...atFirst, committed: 1, available: atFirst.available - 1 }
  expect(await stock()).toEqual(paid)
  expect(await shop.trade(number)).toMatchObject({ state: 'SUCCESS' })
  await shop.deliver()
  expect(await stock()).toEqual(paid)
}, 60_000)

test('an order left unpaid closes by the clock at WeChat and here, and its pieces are back', async () => {
  const before = await stock()
  leaveSheet = true
  host.switchTab('buyer/home/index')
  await host.tapWhenThere('card-orange')
  await host.until('the same as before', () => host.has('choose-spec'))
  expect(host.text('choose-spec')).toContain('上次选的 5斤装·大果')
  host.tap('buy-now')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '等待付款')
  expect(await stock()).toEqual({ ...before, available: before.available - 1, held: [1] })

  await shop.skip(16 * MINUTE_MS)
  expect(await stock()).toEqual(before)
  expect(await shop.trade(number)).toMatchObject({ state: 'CLOSED' })
  await Reflect.get(globalThis, 'wx').redirectTo({ url: `/buyer/order/index?id=${number}` })
  await host.until(
    'the closed order',
    () => host.has('order-state') && host.text('order-state').includes('关闭'),
  )
  expect(host.has('pay')).toBe(false)
}, 60_000)
