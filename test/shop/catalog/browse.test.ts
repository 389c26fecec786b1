import { importCatalog } from '../../../cloudfunctions/shop/catalog/import-catalog'
import { wavesOf } from '../../../emulator/cloudbase/wire/calls'
import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { owner } from '../../support/shopping'
import { csv, line, rowsOf } from './goods-csv'

const goods = Array.from({ length: 30 }, (_, i) =>
  line({
    id: `g${i}`,
    name: `商品${i}`,
    top: `类${i % 2}`,
    leaf: i % 4 === 0 ? '小类' : '',
    pieces: String(i),
  }),
)

let shop: AShop
beforeAll(async () => {
  shop = await openShop()
  const outcome = await importCatalog(shop.ports, rowsOf(csv(...goods)))
  if (!outcome.ok) throw new Error(outcome.error)
})
afterAll(() => shop.stop())

/** What `work` answers, and how many calls in how many waves it took. */
async function counted<T>(work: () => Promise<T>) {
  shop.cloudbase.latencyMs = 20
  const from = shop.cloudbase.calls.length
  const value = await work()
  shop.cloudbase.latencyMs = 0
  const calls = shop.cloudbase.calls.slice(from)
  return { value, calls: calls.length, waves: Math.max(...wavesOf(calls)) }
}

const idsOf = (page: { products: { id: string }[] }) => page.products.map(card => card.id)
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `g${from + i}`)
const visitor = ''

test('the first screen comes in one wave: the shop, its categories, the first goods', async () => {
  const { value, calls, waves } = await counted(() => shop.ask('shop.home', {}, visitor))
  expect({ calls, waves }).toEqual({ calls: 3, waves: 1 })
  expect(value.shop).toEqual({
    name: '青坡小铺',
    sub: '',
    promise: '坏果包赔',
    openHours: '',
    freightFen: 800,
    freeFromFen: 9900,
  })
  expect(value).not.toHaveProperty('season')
  expect(value.categories.map(({ name, parentId }) => [name, parentId === undefined])).toEqual([
    ['类0', true],
    ['小类', false],
    ['类1', true],
  ])
  expect(idsOf(value.page)).toEqual(ids(0, LIMITS.productsOnFirstScreen))
  expect(value.page.products.map(card => card.soldOut)).toEqual([true, false, false, false, false, false])
})

test('the list goes on where the first screen ended, and comes in one call', async () => {
  const { page } = await shop.ask('shop.home', {}, visitor)
  const { after = '' } = page
  const { value, calls } = await counted(() => shop.ask('product.list', { after }, visitor))
  expect(calls).toBe(1)
  expect(idsOf(value)).toEqual(ids(6, 6 + LIMITS.productsPerPage))
  expect(idsOf(await shop.ask('product.list', { after: value.after ?? '' }, visitor))).toEqual(ids(18, 30))
})

test('a list never carries what other buyers hold', async () => {
  expect(JSON.stringify(await shop.ask('product.list', {}, visitor))).not.toMatch(/holds|unfiled|opening/)
})

test('a category is listed in one wave, whether it is a top one or a leaf', async () => {
  const { categories } = await shop.ask('shop.home', {}, visitor)
  const idOf = (name: string) => categories.find(one => one.name === name)?.id ?? ''
  const top = await counted(() => shop.ask('product.list', { categoryId: idOf('类0') }, visitor))
  expect(top.waves).toBe(1)
  expect(idsOf(top.value)).toEqual(ids(0, 24).filter((_, i) => i % 2 === 0))
  const rest = await shop.ask(
    'product.list',
    { categoryId: idOf('类0'), after: top.value.after ?? '' },
    visitor,
  )
  expect(idsOf(rest)).toEqual(['g24', 'g26', 'g28'])
  expect(rest).not.toHaveProperty('after')

  const leaf = await counted(() => shop.ask('product.list', { categoryId: idOf('小类') }, visitor))
  expect(leaf.waves).toBe(1)
  expect(idsOf(leaf.value)).toEqual(ids(0, 30).filter((_, i) => i % 4 === 0))
  expect(await shop.ask('product.list', { categoryId: 'unknown' }, visitor)).toEqual({ products: [] })
})

test('a product is shown in one wave, with the pieces of its SKU', async () => {
  const { value, calls, waves } = await counted(() => shop.ask('product.show', { productId: 'g7' }, visitor))
  expect({ calls, waves }).toEqual({ calls: 3, waves: 1 })
  expect(value).toMatchObject({
    id: 'g7',
    onSale: true,
    skus: [{ id: 'g7-1', available: 7, priceFen: 3990 }],
  })
})

test('an unknown product is refused in words', async () => {
  expect(await shop.call('product.show', { productId: 'gone' }, visitor)).toEqual({
    ok: false,
    error: 'product_not_found',
  })
})

test('off sale, a product leaves the lists and is still shown; the owner may repeat the wish', async () => {
  const boss = await owner(shop)
  const off = { productId: 'g3', onSale: false }
  expect(await shop.ask('product.set_on_sale', off, boss)).toEqual({ onSale: false })
  expect(await shop.ask('product.set_on_sale', off, boss)).toEqual({ onSale: false })
  expect(idsOf(await shop.ask('product.list', {}, visitor))).not.toContain('g3')
  expect((await shop.ask('product.show', { productId: 'g3' }, visitor)).onSale).toBe(false)
  expect(await shop.ask('product.set_on_sale', { ...off, onSale: true }, boss)).toEqual({ onSale: true })
  expect(idsOf(await shop.ask('product.list', {}, visitor))).toContain('g3')
})

test('only the owner takes goods off sale, and only goods that exist', async () => {
  const wish = { productId: 'g4', onSale: false }
  expect(await shop.call('product.set_on_sale', wish, 'buyer-1')).toMatchObject({ error: 'not_allowed' })
  expect((await shop.ask('product.show', { productId: 'g4' }, visitor)).onSale).toBe(true)
  const gone = { productId: 'gone', onSale: false }
  expect(await shop.call('product.set_on_sale', gone, await owner(shop))).toMatchObject({
    error: 'product_not_found',
  })
})
