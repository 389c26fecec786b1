import { fen } from '../../types/fen'
import { no, ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { orange, orangeItem } from './shop-window'
import { chooseSku, placeOrder } from './steps'

const server = answerer()
let sheetOpened = 0
const host = createHost({
  callFunction: server.answer,
  requestPayment: async () => {
    sheetOpened += 1
  },
})
const { handlers } = server
const askedFor = (name: string) => server.asked.filter(one => one.name === name)
const home = {
  name: '阿禾',
  phone: '13800132046',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '1 号',
}
const noNetwork = () => {
  throw new Error('the network is gone')
}

test('a page that could not be filled says what did not change, and tries again', async () => {
  const list = handlers['order.list']
  handlers['order.list'] = noNetwork
  host.launch('buyer/orders/index')
  await host.until('the error', () => host.has('retry'))
  expect(host.text()).toContain('你的订单和钱都没有变')
  if (list) handlers['order.list'] = list
  host.tap('retry')
  await host.until('the list', () => host.text().includes('这里还没有订单'))
  expect(host.has('retry')).toBe(false)
})

test('a price that changed since it was shown is refused, shown, and only then ordered', async () => {
  server.state.addresses = [{ id: 'a1', ...home }]
  await Reflect.get(globalThis, 'wx').navigateTo({ url: '/buyer/product/index?id=orange' })
  await chooseSku(host, 'buy-now', ['spec-0-1', 'spec-1-1'], '¥69.90')
  await host.until(
    'checkout',
    () => host.route() === 'buyer/checkout/index' && host.text('payable') === '¥77.90',
  )

  const place = handlers['order.place']
  handlers['order.place'] = () => no('price_changed', ['orange-10-l'])
  handlers['product.show'] = () =>
    ok({ ...orange, skus: orange.skus.map(sku => ({ ...sku, priceFen: fen(7290) })) })
  await placeOrder(host, 'fresh')
  await host.until('the new price', () => host.text('payable') === '¥80.90')
  expect(host.text('refused')).toContain('青坡脐橙 树上熟：价格有变动')
  expect(sheetOpened).toBe(0)

  if (place) handlers['order.place'] = place
  host.tap('place-order')
  await host.until('the order', () => host.route() === 'buyer/order/index')
  expect(sheetOpened).toBe(1)
  const [refused, taken] = askedFor('order.place').map(({ input }) => Object(input))
  expect([refused.lines[0].priceFen, taken.lines[0].priceFen]).toEqual([6990, 7290])
  expect(taken.requestId).not.toBe(refused.requestId)
})

test('a change of the cart that the server refuses is undone on the screen', async () => {
  server.state.cart = [orangeItem('orange-5-m', 2)]
  handlers['cart.set'] = () => no('not_in_cart')
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.text('cart-sum') === '¥79.80')
  host.tap('quantity-orange-5-m-more')
  await host.until('the refusal', () => host.said().includes('这件已经不在购物车里了'))
  await host.until('the sum as it was', () => host.text('cart-sum') === '¥79.80')
  expect(server.state.cart[0]?.quantity).toBe(2)
})
