import type { ProductCard } from '../../types/api/catalog'
import { fen } from '../../types/fen'
import { LIMITS } from '../../types/limits'
import { ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { long } from './nodes/long-lists'
import { pictureOf, shop } from './shop-window'

/** Home with all words as long as the contract takes them: what no screen can show does not ride in setData either. */
const server = answerer()
const host = createHost({ callFunction: server.answer })
const good = (nth: number): ProductCard => ({
  ...{ id: `good-${nth}`, name: long(LIMITS.productNameChars), sub: long(LIMITS.productSubChars) },
  ...{ picture: pictureOf(`good-${nth}`), tint: '#FAE6CB', fromFen: fen(3990) },
  ...{ priceVaries: true, soldOut: false },
})
const goods = (from: number, count: number) => Array.from({ length: count }, (_, nth) => good(from + nth))
const categories = Array.from({ length: LIMITS.categoriesPerShop }, (_, nth) => ({
  ...{ id: `cat-${nth}`, name: long(LIMITS.categoryChars), picture: pictureOf(`cat-${nth}`) },
}))
server.handlers['shop.home'] = () => ok({ shop, categories, page: { products: goods(0, 6), after: '6' } })
server.handlers['product.list'] = () => ok({ products: goods(6, LIMITS.productsPerPage) })

const heaviest = (from: number) => Math.max(...host.setDatas.slice(from).map(({ bytes }) => bytes))

test('at the contract’s limits home stays within a fifth over its budget', async () => {
  host.launch()
  await host.until('the goods', () => host.has('card-good-0'))
  expect(heaviest(0)).toBeLessThanOrEqual(1.2 * 9 * 1024)
  const before = host.setDatas.length
  host.reachBottom()
  await host.until('the next page', () => host.has('card-good-17'))
  expect(heaviest(before)).toBeLessThanOrEqual(1.2 * 10 * 1024)
  expect(host.text()).toContain('名…')
})
