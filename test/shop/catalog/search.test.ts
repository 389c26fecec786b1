import { wavesOf } from '../../../emulator/cloudbase/wire/calls'
import { demoDocuments, seedDemoShop } from '../../../emulator/demo-shop/seed'
import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'

const settings = { pictureUrl: (file: string) => file, claimHash: '', now: 1_000_000_000_000 }
const extra = (id: string, name: string, number: number) =>
  aProduct({
    _id: id,
    name,
    sub: '',
    rank: `0000010${number}:${id}`,
    categoryId: 'gift',
    topCategoryId: 'gift',
    skus: [{ id: `${id}-1`, specs: ['一份'], priceFen: fen(100) }],
  })

let shop: AShop
beforeAll(async () => {
  shop = await openShop()
  const { store } = shop.ports
  const { products, categories, stocks } = demoDocuments(settings)
  for (const one of [...categories]) await store.add('categories', one)
  for (const one of stocks) await store.add('stocks', one)
  for (const one of products) await store.add('products', one)
  await stockUp(shop, 1, extra('script', '<script>alert(1)</script> 礼盒', 1))
  await stockUp(shop, 1, extra('emoji', '🍊🧧 新年 ＧＩＦＴ', 2))
  await store.change('products', 'whitetea', {}, { set: { onSale: false } })
})
afterAll(() => shop.stop())

const visitor = ''
async function found(words: string, more: { categoryId?: string } = {}): Promise<string[]> {
  const page = await shop.ask('product.list', { words, ...more }, visitor)
  return page.products.map(card => card.id)
}

test.each([
  ['茶', ['tea', 'chrys', 'honey', 'lemon']],
  ['绿茶', ['tea']],
  ['土蜂蜜', ['honey']],
  ['蜂蜜土', []],
  ['脐橙', ['orange']],
  ['西红柿', ['tomato']],
  ['沙地', ['melon', 'potato']],
  ['5斤', ['orange', 'apple', 'mango', 'potato']],
  ['orange', ['orange']],
  ['ORA', ['orange']],
  ['ｇｒｅｅｎ　ｔｅａ', ['tea']],
  ['green honey', []],
  ['125g', ['blueberry']],
  ['１２５Ｇ', ['blueberry']],
  ['gift', ['emoji']],
  ['script', ['script']],
  ['<script>', ['script']],
  ['<b>脐橙</b>', []],
  ['🍊', []],
  ['🍊 新年', ['emoji']],
  ['榴莲', []],
  ['*', []],
  ['.*', []],
  ['in:tea', []],
  ['白茶', []],
])('searching %p finds %p', async (words, ids) => {
  expect((await found(words)).sort()).toEqual([...ids].sort())
})

test('a search is one call, within a category too, and its cards carry nothing of what it was found by', async () => {
  shop.cloudbase.latencyMs = 20
  const from = shop.cloudbase.calls.length
  const page = await shop.ask('product.list', { words: '茶', categoryId: 'tea' }, visitor)
  shop.cloudbase.latencyMs = 0
  const calls = shop.cloudbase.calls.slice(from)
  expect([calls.length, Math.max(...wavesOf(calls))]).toEqual([1, 1])
  expect(page.products.map(card => card.id)).toEqual(['tea', 'chrys'])
  expect(JSON.stringify(page)).not.toMatch(/w:|findBy|soldKey|priceKey|keywords|story/)
})

test.each(['', '   ', '橙'.repeat(31), '橙\n子', '\ud800'])(
  'the words %p are refused at the door',
  async words => {
    expect(await shop.call('product.list', { words }, visitor)).toMatchObject({
      ok: false,
      error: 'bad_input',
    })
    expect(await shop.call('product.suggest', { words }, visitor)).toMatchObject({ error: 'bad_input' })
  },
)

test('the longest search is answered, in one call', async () => {
  const from = shop.cloudbase.calls.length
  expect(await found('青坡脐橙树上熟的绿茶土蜂蜜苹果雪梨猕猴桃葡萄柠檬草莓蓝莓芒')).toEqual([])
  expect(shop.cloudbase.calls.length - from).toBe(1)
})

test('what has been typed so far suggests names, the most sold first, at most eight, in one call', async () => {
  const { store } = shop.ports
  await store.change('products', 'lemon', {}, { set: { soldKey: '000000001:lemon' } })
  const from = shop.cloudbase.calls.length
  const { products } = await shop.ask('product.suggest', { words: '茶' }, visitor)
  expect(shop.cloudbase.calls.length - from).toBe(1)
  expect(products.map(one => one.id)).toEqual(['lemon', 'tea', 'chrys', 'honey'])
  expect(products[1]).toEqual({ id: 'tea', name: '明前绿茶 一芽一叶' })
  const many = await shop.ask('product.suggest', { words: '水果' }, visitor)
  expect(many.products).toHaveLength(LIMITS.suggestions)
  expect(await shop.ask('product.suggest', { words: '🍊' }, visitor)).toEqual({ products: [] })
})

test('a shop from before the search has its goods back in lists and search when it starts', async () => {
  const old = await openShop()
  const { store } = old.ports
  await stockUp(old, 1, aProduct())
  await store.change('products', 'orange', {}, { unset: ['findBy', 'priceKey', 'soldKey'] })
  await store.change('stocks', 'orange-5', {}, { unset: ['sold'] })
  expect(await old.ask('product.list', {}, visitor)).toEqual({ products: [] })
  await seedDemoShop(store, settings)
  for (const sort of ['rank', 'sold', 'price_up', 'price_down'] as const) {
    const page = await old.ask('product.list', { words: '脐橙', sort }, visitor)
    expect(page.products.map(card => card.id)).toEqual(['orange'])
  }
  expect(await old.ask('product.show', { productId: 'orange' }, visitor)).toMatchObject({
    sold: 0,
    promises: [],
  })
  await old.stop()
})
