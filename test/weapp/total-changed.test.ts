import { fen } from '../../types/fen'
import { no, ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { categories, orangeItem, shop } from './shop-window'
import { chooseSku, placeOrder } from './steps'

/** Checkout of a page opened from a card, where nobody has asked for the shop before: no sum before the freight is known. */
const server = answerer()
let sheetOpened = 0
const host = createHost({
  callFunction: server.answer,
  requestPayment: async () => {
    sheetOpened += 1
  },
})
const { handlers, state } = server
const sumsSent = () =>
  server.asked.flatMap(({ name, input }) => (name === 'order.place' ? [Object(input).payableFen] : []))
const freightIs = (freightFen: number) => {
  handlers['shop.home'] = () =>
    ok({ shop: { ...shop, freightFen: fen(freightFen) }, categories, page: { products: [] } })
}

beforeAll(() => {
  const address = { province: '浙江省', city: '杭州市', county: '', detail: '1 号' }
  state.addresses = [{ id: 'a1', name: '阿禾', phone: '13800132046', ...address }]
})

test('while the freight cannot be had there is no sum and nothing to tap but once more', async () => {
  handlers['shop.home'] = () => {
    throw new Error('the network is gone')
  }
  host.launch('buyer/product/index?id=orange')
  await chooseSku(host, 'buy-now', ['spec-0-1', 'spec-1-1'], '¥69.90')
  await host.until('the trouble', () => host.route() === 'buyer/checkout/index' && host.has('retry'))
  expect(host.text()).toContain('还没有下单，也没有扣钱')
  expect(host.has('place-order')).toBe(false)

  freightIs(800)
  host.tap('retry')
  await host.until('the sum', () => host.has('payable') && host.text('payable') === '¥77.90')
})

test('a freight that changed meanwhile is refused and shown; a second tap orders at exactly that sum', async () => {
  freightIs(1200)
  const place = handlers['order.place']
  handlers['order.place'] = () => no('total_changed')
  await placeOrder(host, 'fresh')
  await host.until('the new sum', () => host.text('payable') === '¥81.90')
  expect(host.text('refused')).toContain('运费或优惠有变化，请再看一眼。还没有下单，也没有扣钱')
  expect(host.text('place-order')).toBe('微信支付 ¥81.90')
  expect(sheetOpened).toBe(0)

  if (place) handlers['order.place'] = place
  await placeOrder(host, 'plain')
  await host.until('the order', () => host.route() === 'buyer/order/index')
  expect(sumsSent()).toEqual([7790, 8190])
})

test('an order that was closed before its answer came leaves the goods in the cart', async () => {
  state.cart = [orangeItem('orange-10-l', 1)]
  const place = handlers['order.place']
  handlers['order.place'] = input => {
    const reply = place?.(input)
    if (!reply?.ok) throw new Error('the shop window takes every order')
    state.order = { ...reply.value, state: 'closed', closeReason: 'timeout', actions: [] }
    return ok(state.order)
  }
  host.switchTab('buyer/cart/index')
  await host.tapWhenThere('checkout')
  await host.until('checkout', () => host.route() === 'buyer/checkout/index' && host.has('agree-no-return'))
  await placeOrder(host, 'fresh')
  await host.until('the order', () => host.route() === 'buyer/order/index' && host.has('order-state'))
  expect(host.text('order-state')).toBe('已关闭')
  expect(server.asked.filter(({ name }) => name === 'cart.remove')).toEqual([])
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.has('choose-orange-10-l'))
})
