import { no, ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { orange, orangeItem, shop } from './shop-window'

/** What can go wrong around checkout: nothing is ordered otherwise than shown, and no page leads nowhere. */
const server = answerer()
const { handlers, state, asked } = server
const host = createHost({ callFunction: server.answer, requestPayment: async () => undefined })
const old = { province: '浙江省', city: '杭州市', county: '', detail: '旧址 1 号' }
const placed = () => asked.filter(({ name }) => name === 'order.place').map(({ input }) => Object(input))

beforeAll(() => {
  state.addresses = [{ id: 'a1', name: '阿禾', phone: '13800132046', ...old }]
  state.cart = [orangeItem('orange-5-m', 1)]
  host.launch()
})

/** Checkout from the cart with so many pieces: another number each time, so that no cart of before is taken for this one. */
async function openCheckout(pieces: number, noReturn = true) {
  state.cart = [{ ...orangeItem('orange-5-m', pieces), noReturn }]
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.has('checkout') && host.text('checkout') === `结算 ${pieces} 件`)
  host.tap('checkout')
  await host.until('checkout', () => host.has('place-order') && host.text().includes(`×${pieces}`))
}

test('an address written from checkout is the one ordered to, also when the list cannot be asked for again', async () => {
  await openCheckout(1)
  host.tap('choose-address')
  await host.tapWhenThere('add-address')
  await host.until('the form', () => host.has('address-name'))
  for (const [key, words] of Object.entries({ name: '小满', phone: '13900000000', detail: '新址 2 号' }))
    host.input(`address-${key}`, words)
  host.pickRegion('address-region', ['浙江省', '杭州市', '西湖区'])
  const list = handlers['address.list']
  handlers['address.list'] = () => no('busy')
  host.tap('save-address')
  await host.until('checkout again', () => host.route() === 'buyer/checkout/index')
  await host.until('the new address', () => host.text('choose-address').includes('新址 2 号'))
  host.tap('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
  host.tap('place-order')
  await host.until('the order', () => host.route() === 'buyer/order/index')
  expect(placed().map(({ address }) => address.detail)).toEqual(['新址 2 号'])
  if (list) handlers['address.list'] = list
})

test('a payment that cannot be started is said, on the order that waits for it', async () => {
  const start = handlers['payment.start']
  handlers['payment.start'] = () => no('pay_unavailable')
  await openCheckout(2)
  host.tap('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
  const before = host.said().length
  host.tap('place-order')
  await host.until('the order', () => host.route() === 'buyer/order/index' && host.has('pay'))
  await host.until('the reason', () => host.said().length > before)
  expect(host.said().slice(before)).toEqual(['微信支付暂时没有回应，请稍后再试'])
  if (start) handlers['payment.start'] = start
})

test('goods that became exempt from return since they were chosen: the tick that is asked for is there', async () => {
  handlers['product.show'] = () => ok({ ...orange, noReturn: false })
  await openCheckout(3, false)
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
  expect(host.has('agree-no-return')).toBe(false)
  handlers['product.show'] = () => ok({ ...orange, noReturn: true })
  const place = handlers['order.place']
  handlers['order.place'] = () => no('no_return_not_agreed', ['orange-5-m'])
  host.tap('place-order')
  await host.until('the tick', () => host.has('agree-no-return'))
  expect(host.looks('place-order', 'is-disabled')).toBe(true)
  if (place) handlers['order.place'] = place
  host.tap('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
})

test('a shop that closed meanwhile says so, and one that has reopened sells again', async () => {
  const home = handlers['shop.home']
  const place = handlers['order.place']
  const withNotice =
    (closed: string): typeof home =>
    input => {
      const reply = home?.(input)
      return reply?.ok ? ok({ ...reply.value, shop: { ...shop, closed } }) : no('busy')
    }
  handlers['shop.home'] = withNotice('今天盘点') as NonNullable<typeof home>
  handlers['order.place'] = () => no('shop_closed')
  await openCheckout(4)
  host.tap('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
  host.tap('place-order')
  await host.until('the notice', () => host.has('shop-closed'))
  expect(host.text('shop-closed')).toContain('今天盘点')
  if (home) handlers['shop.home'] = home
  if (place) handlers['order.place'] = place
  await openCheckout(5)
  await host.until('an open shop', () => !host.has('shop-closed'))
})

test('no sum is shown before it is known what a coupon takes off', async () => {
  const coupon = {
    id: 'k1',
    name: '老朋友券',
    minFen: orange.skus[0]?.priceFen,
    offFen: 100,
    until: Date.now() + 1e6,
  }
  handlers['coupon.list'] = (() =>
    new Promise(resolve => setTimeout(() => resolve(ok({ ready: [coupon], offers: [] })), 50))) as never
  await openCheckout(6)
  expect(host.text('choose-coupon')).toContain('老朋友券')
  handlers['coupon.list'] = () => ok({ ready: [], offers: [] })
})

test('coupons that never answer do not bar the order', async () => {
  handlers['coupon.list'] = (() => new Promise(() => undefined)) as never
  await openCheckout(7)
  expect(host.text('choose-coupon')).toContain('没有可用的')
  handlers['coupon.list'] = () => ok({ ready: [], offers: [] })
})

test('two quick taps on a card open its product once', async () => {
  host.switchTab('buyer/home/index')
  await host.until('the goods', () => host.has('card-orange'))
  const home = host.page()
  home.dispatch('card-orange', 'tap', {})
  home.dispatch('card-orange', 'tap', {})
  await host.until('the product', () => host.has('buy-now'))
  expect(host.pagesOpen()).toBe(2)
})

test('coming back to a list without network keeps it as it was, all of its pages', async () => {
  const card = (nth: number) => ({
    ...{ number: `ABCDEFGHIJK${'ABCDEFGHIJ'[nth]}AAAA`, state: 'received' as const, actions: [] },
    ...{ lines: [], payableFen: orange.skus[0]?.priceFen ?? (0 as never), placedAt: Date.now() },
  })
  handlers['order.list'] = ({ after }) =>
    ok(after ? { orders: [card(1)] } : { orders: [card(0)], after: '1' })
  await Reflect.get(globalThis, 'wx').redirectTo({ url: '/buyer/orders/index' })
  await host.until('the first page', () => host.has(`order-${card(0).number}`))
  host.reachBottom()
  await host.until('the second page', () => host.has(`order-${card(1).number}`))
  handlers['order.list'] = () => no('busy')
  host.tap(`order-${card(1).number}`)
  await host.until('the order', () => host.route() === 'buyer/order/index')
  const before = host.said().length
  host.back()
  await host.until('the word', () => host.said().length > before)
  expect(host.has(`order-${card(0).number}`)).toBe(true)
  expect(host.has(`order-${card(1).number}`)).toBe(true)
})
