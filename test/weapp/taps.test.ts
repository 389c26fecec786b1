import { answerer } from './answerer'
import { createHost } from './host'
import { orangeItem } from './shop-window'

/** What the buyer's taps send to the screen; those that open a page of their own are counted with that page. */
const server = answerer()
const host = createHost({ callFunction: server.answer })
const AT_MOST = 4 * 1024

/** The bytes of every setData that these taps bring, until `seen`. */
async function bytesOf(taps: readonly string[], what: string, seen: () => boolean): Promise<number> {
  const from = host.setDatas.length
  for (const id of taps) await host.tapWhenThere(id)
  await host.until(what, seen)
  return host.setDatas.slice(from).reduce((sum, { bytes }) => sum + bytes, 0)
}

test('opening the sheet of choices and choosing in it cost at most 4 KB together', async () => {
  host.launch('buyer/product/index?id=orange')
  await host.until('the product', () => host.has('add-to-cart'))
  const taps = ['add-to-cart', 'spec-0-0', 'spec-1-0']
  const bytes = await bytesOf(taps, 'the price', () => host.text('sku-price') === '¥39.90')
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(AT_MOST)
})

test('ticking all of a cart of ten, off and on, costs at most 4 KB each', async () => {
  const tenth = (nth: number) => ({ ...orangeItem('orange-10-l', 2), skuId: `orange-${nth}` })
  server.state.cart = Array.from({ length: 10 }, (_, nth) => tenth(nth))
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.text().includes('20 件'))
  const off = await bytesOf(['choose-all'], 'none ticked', () => host.text().includes('还没有选'))
  const on = await bytesOf(['choose-all'], 'all ticked', () => host.text().includes('20 件'))
  expect(Math.min(off, on)).toBeGreaterThan(0)
  expect(Math.max(off, on)).toBeLessThanOrEqual(AT_MOST)
})
