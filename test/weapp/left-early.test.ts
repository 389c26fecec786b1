import * as simulate from 'miniprogram-simulate'
import { answerer } from './answerer'
import { createHost } from './host'
import { chooseSku } from './steps'

const server = answerer()
const host = createHost({ callFunction: server.answer })
const wx: { navigateTo: (options: { url: string }) => Promise<unknown> } = Reflect.get(globalThis, 'wx')
const product = '/buyer/product/index?id=orange'

beforeAll(() => host.launch())

test('a page left before it was drawn takes no other page with it', async () => {
  await host.until('the goods', () => host.has('card-orange'))
  const asked = server.asked.length
  void wx.navigateTo({ url: '/buyer/order/index?id=ABCDEFGHIJ234567' })
  host.back()
  host.switchTab('buyer/cart/index')
  await host.until('the empty cart', () => host.has('go-home'))
  host.switchTab('buyer/home/index')
  host.tap('card-orange')
  await host.until('the product', () => host.has('buy-now'))
  expect(host.pagesOpen()).toBe(2)
  expect(server.asked.slice(asked).map(({ name }) => name)).not.toContain('order.show')
  host.back()
})

test('one of the same kind, opened again and again, is drawn and lives', async () => {
  await host.until('the goods', () => host.has('card-orange'))
  for (const _ of Array(3)) {
    void wx.navigateTo({ url: product })
    host.back()
    // Taro tells pages apart by the millisecond.
    await simulate.sleep(2)
  }
  void wx.navigateTo({ url: product })
  await host.until('the product', () => host.has('buy-now'))
  await chooseSku(host, 'add-to-cart', ['spec-0-1', 'spec-1-1'], '¥69.90')
  await host.until('the piece', () => host.text('to-cart') === '购物车1')
  host.back()
  host.tap('card-orange')
  await host.until('the product again', () => host.has('buy-now'))
  expect(host.text('to-cart')).toBe('购物车1')
})
