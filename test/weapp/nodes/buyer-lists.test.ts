import type { OrderCard } from '../../../types/api/order'
import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import { orangeItem, pictureOf } from '../shop-window'
import { expectFewNodes } from './few-nodes'
import { pageOf, someAfterSale, walk } from './long-lists'
import { tapAll } from './tap-all'

/** The buyer's pages at their fullest: WeChat's audit asks for fewer than 1000 nodes and a depth under 30. */
const server = answerer()
const host = createHost({ callFunction: server.answerLater })
const { handlers, state } = server
const PAGES = 10

/** The pages of a list hold `LIMITS.ordersPerPage` orders of five goods. */
const order = (nth: number): OrderCard => ({
  number: `ABCDEFGHIJ23${'ABCDEFGHIJ'[Math.floor(nth / 100)]}${'ABCDEFGHIJ'[Math.floor(nth / 10) % 10]}${'ABCDEFGHIJ'[nth % 10]}A`,
  state: 'received',
  lines: Array.from({ length: 5 }, (_, line) => ({
    ...{ name: `第${line}样`, spec: '5斤装', quantity: 1 },
    picture: pictureOf(`good-${line}`),
  })),
  payableFen: fen(6990),
  placedAt: Date.now(),
  actions: [],
})

beforeAll(() => {
  const address = { province: '浙江省', city: '杭州市', county: '', detail: '1 号' }
  state.addresses = [{ id: 'a1', name: '阿禾', phone: '13800132046', ...address }]
  state.cart = Array.from({ length: LIMITS.itemsPerCart }, (_, nth) => ({
    ...orangeItem('orange-10-l', 2),
    skuId: `orange-${nth}`,
    shownFen: fen(6590),
    state: 'price_changed',
  }))
  handlers['order.list'] = ({ after }) => {
    const page = Number(after ?? 0)
    const from = page * LIMITS.ordersPerPage
    const orders = Array.from({ length: LIMITS.ordersPerPage }, (_, nth) => order(from + nth))
    return ok(page + 1 < PAGES ? { orders, after: String(page + 1) } : { orders })
  }
})

test('a full cart draws only the lines near the screen, and any of them when one gets there', async () => {
  host.launch('buyer/cart/index')
  await host.until('the cart', () => host.has('choose-orange-0'))
  expect(host.has('choose-orange-19')).toBe(true)
  expect(host.has('choose-orange-20')).toBe(false)
  await host.showAround('cart-ready-page-1')
  await host.until('the third box', () => host.has('choose-orange-29'))
  expectFewNodes(host)
  await host.showAround('cart-ready-page-4')
  await host.until('the last lines', () => host.has('choose-orange-49'))
  await host.until('the first lines to be folded', () => !host.has('choose-orange-0'))
  expectFewNodes(host)
})

test('checkout shows every line of the fullest cart, and all of them count in the sum', async () => {
  host.tap('checkout')
  await host.until('checkout', () => host.has('place-order'))
  expect(host.text('goods-sum')).toBe('¥6990.00')
  expect(host.route()).toBe('buyer/checkout/index')
  expectFewNodes(host)
  await tapAll(host)
})

test('no tap on a full cart is heavy', async () => {
  host.switchTab('buyer/home/index')
  host.switchTab('buyer/cart/index')
  await host.until('the cart', () => host.has('sort-cart'))
  await tapAll(host)
})

test('reviews that go on for a hundred pages keep few nodes', async () => {
  handlers['review.list'] = ({ after }) => {
    const page = Number(after ?? 0)
    const reviews = Array.from({ length: LIMITS.reviewsPerPage }, (_, nth) => ({
      ...{ id: `${page}-${nth}`, name: '阿**', spec: '5斤装', stars: 5, words: '甜', at: Date.now() },
    }))
    return ok(page + 1 < 100 ? { reviews, after: String(page + 1) } : { reviews })
  }
  await Reflect.get(globalThis, 'wx').redirectTo({ url: '/buyer/reviews/index?id=orange' })
  await host.until('the reviews', () => host.has('review-0-0'))
  for (let page = 1; page < 100; page += 1) {
    host.reachBottom()
    const box = `reviews-page-${page}`
    await host.until(`page ${page}`, () => host.has(`review-${page}-0`) && host.isWatched(box))
    await host.showAround(box)
  }
  await host.until('the first reviews to be folded', () => !host.has('review-0-0'))
  await host.until('the pages between to be folded', () => !host.has('review-96-0'))
  expectFewNodes(host)
  await tapAll(host)
}, 60_000)

test('orders that go on for ten pages keep few nodes', async () => {
  await Reflect.get(globalThis, 'wx').redirectTo({ url: '/buyer/orders/index' })
  const first = (page: number) => `order-${order(page * LIMITS.ordersPerPage).number}`
  await host.until('the orders', () => host.has(first(0)))
  for (let page = 1; page < PAGES; page += 1) {
    host.reachBottom()
    const box = `orders-page-${page}`
    await host.until(`page ${page}`, () => host.has(first(page)) && host.isWatched(box))
    await host.showAround(box)
  }
  await host.until('the first orders to be folded', () => !host.has(first(0)))
  await host.until('the pages between to be folded', () => !host.has(first(PAGES - 3)))
  expect(host.has(first(PAGES - 1))).toBe(true)
  expectFewNodes(host)
  await tapAll(host)
}, 30_000)

test('after-sales that go on for ten pages keep few nodes', async () => {
  handlers['after_sale.list'] = ({ after }) => {
    const { rows: afterSales, ...more } = pageOf(after, LIMITS.afterSalesPerPage, someAfterSale)
    return ok({ afterSales, ...more })
  }
  await walk(host, {
    ...{ name: 'after-sales', url: '/buyer/after-sales/index', perPage: 10, perBox: 10, around: 2 },
    ...{ idOf: nth => `after-sale-row-${nth}`, fill: () => undefined },
  })
  expectFewNodes(host)
  await tapAll(host)
}, 30_000)
