import { answerer } from './answerer'
import { createHost } from './host'
import { chooseSku } from './steps'

const server = answerer()
const host = createHost({ callFunction: server.answer })
const product = 'buyer/product/index?id=orange'

test('a product shows what went into the cart on a page above it, also the first time one comes back', async () => {
  host.launch(product)
  await host.until('the product', () => host.has('to-cart'))
  expect(host.text('to-cart')).toBe('购物车')
  await Reflect.get(globalThis, 'wx').navigateTo({ url: `/${product}` })
  await chooseSku(host, 'add-to-cart', ['spec-0-1', 'spec-1-1'], '¥69.90')
  await host.until('the piece', () => host.text('to-cart') === '购物车1')
  host.back()
  await host.until('the count below', () => host.text('to-cart') === '购物车1')
})
