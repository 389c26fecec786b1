import { answerer } from './answerer'
import { createHost } from './host'

const server = answerer()
const host = createHost({ callFunction: server.answer })
const entering = '点下方「前往小程序」，就能挑选和购买'

/** In Moments WeChat opens the page alone: nobody is known there, nothing may be navigated to. */
const MOMENTS = 1154

test('a product in Moments can be read, and asks nothing that needs to know who reads', async () => {
  host.launch('buyer/product/index?id=orange', MOMENTS)
  await host.until('the product', () => host.has('enter'))
  expect(host.text('price')).toBe('¥39.90起')
  expect(host.text('enter')).toBe(entering)
  await host.until('what a parcel costs', () => host.text('freight').includes('满 99 元包邮'))
  expect(new Set(server.asked.map(({ name }) => name))).toEqual(new Set(['product.show', 'shop.home']))
})

test('it has no button that buys, keeps, shares or leads away', () => {
  for (const id of [
    'buy-now',
    'add-to-cart',
    'favourite',
    'to-cart',
    'to-home',
    'share-friend',
    'sku-sheet',
  ]) {
    expect([id, host.has(id)]).toEqual([id, false])
  }
})

test('a tap that would lead on says how to enter instead', async () => {
  host.tap('choose-spec')
  await host.until('the word', () => host.said().includes(entering))
  expect(host.pagesOpen()).toBe(1)
})
