import { importCatalog } from '../../../cloudfunctions/shop/catalog/import-catalog'
import { soldKey } from '../../../cloudfunctions/shop/catalog/sort-keys'
import type { ProductCard, ProductSort } from '../../../types/api/catalog'
import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { bigSheet, rowsOf } from './goods-csv'

let shop: AShop
const sold = new Map<string, number>()

beforeAll(async () => {
  shop = await openShop()
  const outcome = await importCatalog(shop.ports, rowsOf(bigSheet.text))
  if (!outcome.ok) throw new Error(outcome.error)
  const products = await shop.ports.store.page('products', '', 1000)
  for (const [i, { _id, rank }] of products.entries()) {
    sold.set(_id, (i * 37) % 11)
    const set = { soldKey: soldKey(rank, (i * 37) % 11) }
    await shop.ports.store.change('products', _id, {}, { set })
  }
  // A third of the shop is sold out.
  for (const [i, { skus }] of products.entries()) {
    if (i % 3 === 0)
      for (const { id } of skus) await shop.ports.store.change('stocks', id, {}, { set: { available: 0 } })
  }
}, 60_000)
afterAll(() => shop.stop())

/** All pages of a list, one after the other. */
async function walk(list: { sort?: ProductSort; inStock?: boolean; words?: string; categoryId?: string }) {
  const pages: ProductCard[][] = []
  for (let after: string | undefined; ; ) {
    const from = shop.cloudbase.calls.length
    const page = await shop.ask('product.list', { ...list, ...(after !== undefined && { after }) }, '')
    expect(shop.cloudbase.calls.length - from).toBe(1)
    expect(page.products.length).toBeLessThanOrEqual(LIMITS.productsPerPage)
    pages.push(page.products)
    after = page.after
    if (after === undefined) return { pages, cards: pages.flat() }
    if (pages.length > 100) throw new Error('the list never ends')
  }
}

const sorts = ['rank', 'sold', 'price_up', 'price_down'] as const

test.each(sorts)('sorted by %s, the pages show every product once', async sort => {
  const { cards, pages } = await walk({ sort })
  expect(new Set(cards.map(card => card.id)).size).toBe(bigSheet.products)
  expect(cards).toHaveLength(bigSheet.products)
  expect(pages).toHaveLength(Math.ceil(bigSheet.products / LIMITS.productsPerPage))
  expect(cards.some(card => card.soldOut)).toBe(true)
})

const pairs = <T>(list: readonly T[]) => list.slice(1).map((one, i) => [list[i] ?? one, one] as const)

test('cheapest first ascends, dearest first is just that turned round', async () => {
  const up = (await walk({ sort: 'price_up' })).cards
  expect(pairs(up).filter(([one, next]) => one.fromFen > next.fromFen)).toEqual([])
  const down = (await walk({ sort: 'price_down' })).cards
  expect(down.map(card => card.id)).toEqual(up.map(card => card.id).reverse())
})

test('most sold first descends by pieces, equals by the shop’s own order', async () => {
  const order = (await walk({ sort: 'rank' })).cards.map(card => card.id)
  const { cards } = await walk({ sort: 'sold' })
  const wrong = pairs(cards.map(card => card.id)).filter(([one, next]) => {
    const [a, b] = [sold.get(one) ?? 0, sold.get(next) ?? 0]
    return a < b || (a === b && order.indexOf(one) > order.indexOf(next))
  })
  expect(wrong).toEqual([])
})

test.each(sorts)(
  'only what is in stock, sorted by %s: nothing left out, nothing twice, nothing sold out',
  async sort => {
    const all = (await walk({ sort })).cards
    const { cards } = await walk({ sort, inStock: true })
    expect(cards.map(card => card.id)).toEqual(all.filter(card => !card.soldOut).map(card => card.id))
  },
)

test('a search and a category are sorted and paged like all lists', async () => {
  const { categories } = await shop.ask('shop.home', {}, '')
  const top = categories.find(one => one.parentId === undefined)?.id ?? ''
  for (const list of [{ categoryId: top }, { words: '的' }, { words: '纯棉', categoryId: top }]) {
    const ids = (await walk({ ...list, sort: 'rank' })).cards.map(card => card.id)
    const up = (await walk({ ...list, sort: 'price_up' })).cards
    expect(new Set(up.map(card => card.id))).toEqual(new Set(ids))
    expect(pairs(up).filter(([one, next]) => one.fromFen > next.fromFen)).toEqual([])
  }
})

test.each(['zzzz', '0', ':', '999999999:x'])(
  'a made-up cursor %p is answered with some page, never refused',
  async after => {
    for (const sort of sorts)
      expect(await shop.call('product.list', { sort, after }, '')).toMatchObject({ ok: true })
  },
)
