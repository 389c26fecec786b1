import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import { categories, orange, shop } from '../shop-window'
import { expectFewNodes } from './few-nodes'
import { long, pageOf } from './long-lists'
import { tapAll } from './tap-all'

/**
 * The buyer's other pages with as much on them as the contract allows: fewer than 1000 nodes, a depth under 30. Home is in
 * `browse.test.ts`; cart, checkout, orders, reviews in `buyer-lists.test.ts`; an order of fifty lines in `buyer-order.test.ts`.
 */
const server = answerer()
const { handlers } = server
const host = createHost({ callFunction: server.answerLater })
const now = Date.now()
const card = (id: string) => ({
  ...{ id, name: long(LIMITS.productNameChars), sub: long(LIMITS.productSubChars), picture: '' },
  ...{ fromFen: fen(3990), priceVaries: true, soldOut: false },
})
const fifty = Array.from({ length: LIMITS.linesPerOrder }, (_, nth) => ({
  ...{ lineId: String(nth), name: long(60), spec: long(40), picture: '', quantity: 2, ofShipped: 2 },
  refundFen: fen(100),
}))

beforeAll(() => {
  const [fruit] = categories
  const many = Array.from({ length: LIMITS.categoriesPerShop }, (_, nth) => ({
    ...{ id: `c${nth}`, name: long(LIMITS.categoryChars), picture: '' },
    ...(nth > 0 && nth < 60 && fruit ? { parentId: 'c0' } : {}),
  }))
  const list = (after: string | undefined) => {
    const { rows: products, ...more } = pageOf(after, LIMITS.productsPerPage, nth => card(`p${nth}`))
    return ok({ products, ...more })
  }
  handlers['shop.home'] = () =>
    ok({ shop, categories: many, page: { products: [card('p0')], after: 'next' } })
  handlers['product.list'] = ({ after }) => list(after)
  handlers['favourite.list'] = ({ after }) => {
    const { value } = list(after)
    return ok({ ...value, products: value.products.map(one => ({ ...one, onSale: true })) })
  }
  handlers['product.show'] = () =>
    ok({
      ...{ ...orange, promises: Array.from({ length: 6 }, () => long(10)), story: long(60) },
      pictures: Array.from({ length: LIMITS.picturesPerProduct }, (_, nth) => `p${nth}`),
      detailPictures: Array.from({ length: LIMITS.picturesPerProduct }, (_, nth) => `d${nth}`),
      specNames: ['甲', '乙', '丙'],
      skus: Array.from({ length: LIMITS.skusPerProduct }, (_, nth) => ({
        ...{ id: `s${nth}`, specs: [`甲${nth}`, `乙${nth}`, `丙${nth}`], priceFen: fen(3990), available: 3 },
      })),
    })
  server.state.addresses = Array.from({ length: LIMITS.addressesPerBuyer }, (_, nth) => ({
    ...{ id: `a${nth}`, name: long(20), phone: '13800000000', province: '浙江省', city: '杭州市' },
    ...{ county: '西湖区', detail: long(60) },
  }))
  handlers['after_sale.show'] = () =>
    ok({
      ...{ id: 'a', number: 'ABCDEFGHIJ234567', kind: 'return', reason: 'broken', state: 'agreed_return' },
      ...{ turn: 'buyer', lines: fifty, freightFen: fen(0), refundFen: fen(5000), at: now, dueAt: now },
      ...{ words: long(200), pictures: [], events: [{ event: 'ask', at: now, by: 'buyer', words: '' }] },
      actions: ['withdraw'],
    })
  const coupon = (nth: number) => ({
    ...{ id: `k${nth}`, name: long(20), minFen: fen(100), offFen: fen(10), until: now },
  })
  const some = Array.from({ length: 20 }, (_, nth) => coupon(nth))
  handlers['coupon.list'] = () => ok({ ready: some, offers: some.map(one => ({ ...one, id: `o${one.id}` })) })
  host.launch()
})

test.each([
  ['分类, a hundred categories', '/buyer/category/index', 'card-p0'],
  ['收藏', '/buyer/favourites/index', 'card-p0'],
  ['a product of sixty kinds and forty pictures', '/buyer/product/index?id=orange', 'spec-2-59'],
  ['addresses', '/buyer/addresses/index', 'address-a19'],
  ['an after-sale of fifty lines', '/buyer/after-sale/index?number=ABCDEFGHIJ234567&id=a', 'withdraw'],
  ['coupons', '/buyer/coupons/index', 'coupon-k19'],
  ['我的', '/buyer/me/index', 'settings'],
  ['settings', '/buyer/settings/index', '隐私'],
])('%s', async (_, url, last) => {
  await Reflect.get(globalThis, 'wx').redirectTo({ url })
  await host.until('the page', () => host.has(last) || host.text().includes(last))
  expectFewNodes(host, 5)
  await tapAll(host)
})

test('search: what is suggested, and what was found', async () => {
  handlers['product.suggest'] = () =>
    ok({ products: Array.from({ length: 8 }, (_, nth) => ({ id: `p${nth}`, name: long(60) })) })
  await Reflect.get(globalThis, 'wx').redirectTo({ url: '/buyer/search/index' })
  await host.until('the field', () => host.has('search-words'))
  host.input('search-words', '名')
  await host.until('what is suggested', () => host.has('suggested-p7'))
  expectFewNodes(host, 5)
  host.tap('do-search')
  await host.until('what was found', () => host.has('card-p11'))
  expectFewNodes(host)
  await tapAll(host)
})
