import type { CartItem } from '../../types/api/cart'
import { fen } from '../../types/fen'
import { LIMITS } from '../../types/limits'
import { no } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { orangeItem } from './shop-window'
import { TAP_BYTES } from './tap-weight'

/** The buyer's heaviest taps; the host itself holds every tap of every other test against the same budget. */
const server = answerer()
const address = { province: '浙江省', city: '杭州市', county: '', detail: '1 号' }
server.state.addresses = [{ id: 'a1', name: '阿禾', phone: '13800132046', ...address }]
const host = createHost({ callFunction: server.answer })

/** Counts the bytes of every setData that these taps bring, until `seen`. */
async function lightly(taps: readonly string[], what: string, seen: () => boolean) {
  const from = host.setDatas.length
  for (const id of taps) await host.tapWhenThere(id)
  await host.until(what, seen)
  const bytes = host.setDatas.slice(from).reduce((sum, one) => sum + one.bytes, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(TAP_BYTES)
}

const fullCart = (state: CartItem['state']): CartItem[] =>
  Array.from({ length: LIMITS.itemsPerCart }, (_, nth) => ({
    ...orangeItem('orange-10-l', 2),
    skuId: `orange-${nth}`,
    shownFen: fen(6590),
    ...(state === 'too_few' ? { available: 1 } : {}),
    state,
  }))

/** A full cart, scrolled to where the most lines are drawn: three boxes of ten. */
async function openFullCart(state: CartItem['state']) {
  server.state.cart = fullCart(state)
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.has('choose-orange-0'))
  await host.showAround('cart-ready-page-1')
  await host.until('three boxes', () => host.has('choose-orange-29'))
}
const foot = (words: string) => () => host.text().includes(words)

test('opening the sheet of choices and choosing in it cost at most 4 KB together', async () => {
  host.launch('buyer/product/index?id=orange')
  await host.until('the product', () => host.has('add-to-cart'))
  const taps = ['add-to-cart', 'spec-0-0', 'spec-1-0']
  await lightly(taps, 'the price', () => host.text('sku-price') === '¥39.90')
})

test('ticking all of a full cart, off and on, costs at most 4 KB each', async () => {
  await openFullCart('price_changed')
  await lightly(['choose-all'], 'none ticked', foot('还没有选'))
  await lightly(['choose-all'], 'all ticked', foot('100 件'))
})

test('so it does when half of what is on the screen was ticked by hand before', async () => {
  for (let nth = 0; nth < 15; nth += 1) host.tap(`choose-orange-${nth}`)
  await host.until('those unticked', foot('70 件'))
  await lightly(['choose-all'], 'all ticked', foot('100 件'))
  await lightly(['choose-all'], 'none ticked', foot('还没有选'))
  for (let nth = 0; nth < 15; nth += 1) host.tap(`choose-orange-${nth}`)
  await host.until('those ticked', foot('30 件'))
  await lightly(['choose-all'], 'all ticked', foot('100 件'))
})

test('sorting a full cart costs at most 4 KB for each tap, and buys the same afterwards', async () => {
  await lightly(['sort-cart'], 'sorting', () => host.has('pick-all'))
  await lightly(['pick-all'], 'all picked', () => host.text('remove-picked') === '移走 50 样')
  await lightly(['pick-all'], 'none picked', () => host.text('remove-picked') === '移走')
  await lightly(['choose-orange-3'], 'one picked', () => host.text('remove-picked') === '移走 1 样')
  await lightly(['sort-cart'], 'buying', () => host.text('checkout') === '结算 100 件')
})

test('taking what is gone out of a full checkout costs at most 4 KB', async () => {
  server.handlers['order.place'] = () => no('out_of_stock', ['orange-3', 'orange-30'])
  host.tap('checkout')
  await host.until('the lines', () => host.text('goods-sum') === '¥6990.00')
  await lightly(['agree-no-return'], 'the button', () => !host.looks('place-order', 'is-disabled'))
  host.tap('place-order')
  await host.until('the refusal', () => host.has('refused'))
  await lightly(['without-gone'], 'the rest', () => host.text('goods-sum') === '¥6710.40')
  expect(host.has('refused')).toBe(false)
})

test('so it does when none of it can be bought as it stands, and a tick says why', async () => {
  await openFullCart('too_few')
  await host.until('the change', foot('还没有选'))
  await lightly(['sort-cart'], 'sorting', () => host.has('pick-all'))
  await lightly(['pick-all'], 'all picked', () => host.text('remove-picked') === '移走 50 样')
  await lightly(['sort-cart'], 'buying', () => host.has('checkout'))
  host.tap('choose-orange-3')
  await host.until('the reason', () => host.said().includes('只剩 1 份，请减少数量'))
  expect(host.text()).toContain('还没有选')
})
