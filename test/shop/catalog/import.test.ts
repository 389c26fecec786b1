import {
  type ImportOptions,
  type ImportReport,
  importCatalog,
} from '../../../cloudfunctions/shop/catalog/import-catalog'
import type { ProductCard } from '../../../types/api/catalog'
import { type AShop, openShop } from '../../support/a-shop'
import { bigSheet, csv, line, rowsOf } from './goods-csv'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.stop())

const bringIn = (text: string, options?: ImportOptions) => importCatalog(shop.ports, rowsOf(text), options)

/** What the import did; throws when it was refused. */
async function imported(text: string, options?: ImportOptions): Promise<ImportReport> {
  const outcome = await bringIn(text, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const isWrite = (action: string) => !/^database\.(get|query|count|aggregate)/.test(action)
const writesSince = (from: number) => shop.cloudbase.calls.slice(from).filter(call => isWrite(call.action))

/** Everything of the shop that an import may touch. */
async function everything() {
  const { store } = shop.ports
  const all = await Promise.all([
    store.page('categories', '', 1000),
    store.page('products', '', 1000),
    store.page('stocks', '', 1000),
  ])
  return JSON.stringify(all)
}

async function listed(categoryId?: string): Promise<ProductCard[]> {
  const cards: ProductCard[] = []
  let after: string | undefined
  do {
    const page = await shop.ask('product.list', {
      ...(categoryId && { categoryId }),
      ...(after && { after }),
    })
    cards.push(...page.products)
    after = page.after
  } while (after !== undefined)
  return cards
}

test('a whole sheet comes in, and turning all pages shows every product once, in the order of the sheet', async () => {
  const progress: number[] = []
  const report = await imported(bigSheet.text, { onProgress: done => progress.push(done) })
  expect(report).toMatchObject({ added: bigSheet.products, newSkus: bigSheet.skus, changed: 0, badRows: [] })
  expect(progress).toEqual([...progress].sort((a, b) => a - b))

  const cards = await listed()
  const inSheet = [
    ...new Set(
      rowsOf(bigSheet.text)
        .slice(1)
        .map(row => row.cells[0]),
    ),
  ]
  expect(cards.map(card => card.id)).toEqual(inSheet)
})

test('the same sheet twice changes nothing: not one write is sent', async () => {
  await imported(bigSheet.text)
  const before = await everything()
  const from = shop.cloudbase.calls.length
  expect(await imported(bigSheet.text)).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: bigSheet.products,
    newSkus: 0,
    otherPieces: [],
  })
  expect(writesSince(from)).toEqual([])
  expect(await everything()).toBe(before)
})

const twoGoods = (more: Parameters<typeof line>[0] = {}) =>
  csv(line({ leaf: '柑橘', ...more }), line({ id: 'apple', name: '苹果' }))

test('a changed price changes that product alone, in one write, and not its place', async () => {
  await imported(twoGoods())
  const apple = await shop.ask('product.show', { productId: 'apple' })
  const from = shop.cloudbase.calls.length
  expect(await imported(twoGoods({ price: '45' }))).toMatchObject({
    added: 0,
    changed: 1,
    unchanged: 1,
    newSkus: 0,
  })
  expect(writesSince(from)).toHaveLength(1)
  expect((await listed()).map(card => [card.id, card.fromFen])).toEqual([
    ['orange', 4500],
    ['apple', 3990],
  ])
  expect(await shop.ask('product.show', { productId: 'apple' })).toEqual(apple)
})

test('pieces count when a SKU is new, as its opening move; a later sheet leaves the stock alone and says so', async () => {
  await imported(twoGoods({ pieces: '30' }))
  const opening = await shop.stock('orange-1')
  expect(opening).toMatchObject({
    productId: 'orange',
    onHand: 30,
    committed: 0,
    available: 30,
    unfiled: [{ id: 'opening:orange-1', onHand: 30, reason: 'opening', by: 'import' }],
  })
  const from = shop.cloudbase.calls.length
  expect(await imported(twoGoods({ pieces: '500' }))).toMatchObject({ changed: 0, otherPieces: ['orange-1'] })
  expect(writesSince(from)).toEqual([])
  expect(await shop.stock('orange-1')).toEqual(opening)
})

test('a product off sale stays off sale through an import, and a renamed category is not made again', async () => {
  await imported(twoGoods())
  const { store } = shop.ports
  await store.change('products', 'orange', {}, { set: { onSale: false } })
  const categories = await store.page('categories', '', 100)
  for (const { _id } of categories) await store.change('categories', _id, {}, { set: { name: `新${_id}` } })

  expect(await imported(twoGoods({ name: '新橙' }))).toMatchObject({ changed: 1, unchanged: 1 })
  expect((await store.get('products', 'orange'))?.onSale).toBe(false)
  expect(await store.page('categories', '', 100)).toHaveLength(categories.length)
})

test('an added SKU brings its own stock and leaves the others', async () => {
  await imported(csv(line()))
  const before = await shop.stock('orange-1')
  const both = csv(line(), line({ sku: 'orange-2', specs: '规格=大', price: '69', pieces: '4' }))
  expect(await imported(both)).toMatchObject({ changed: 1, newSkus: 1 })
  expect(await shop.stock('orange-1')).toEqual(before)
  const { skus } = await shop.ask('product.show', { productId: 'orange' })
  expect(skus.map(sku => [sku.id, sku.available])).toEqual([
    ['orange-1', 10],
    ['orange-2', 4],
  ])
})

test('one bad row and nothing comes in; skipping it, whole products without bad rows do', async () => {
  const text = csv(
    line(),
    line({ sku: 'orange-2', specs: '规格=大', price: '0' }),
    line({ id: 'apple', name: '苹果' }),
  )
  const before = await everything()
  const from = shop.cloudbase.calls.length
  const badRows = [{ line: 3, why: '价格(元)：要大于 0' }]
  expect(await bringIn(text)).toEqual({ ok: false, error: 'bad_rows', badRows })
  expect(writesSince(from)).toEqual([])
  expect(await everything()).toBe(before)

  expect(await imported(text, { skipBad: true })).toMatchObject({ added: 1, left: 1, newSkus: 1, badRows })
  expect((await listed()).map(card => card.id)).toEqual(['apple'])
  expect(await shop.ports.store.get('stocks', 'orange-1')).toBeUndefined()
})

test('a SKU that belongs to another product of the shop is a bad row', async () => {
  await imported(csv(line()))
  const thief = csv(line({ id: 'apple', sku: 'orange-1' }))
  expect(await bringIn(thief)).toMatchObject({
    badRows: [{ line: 2, why: 'SKU编号 orange-1 已属于商品 orange' }],
  })
})

test('while a row does not say whose it is, no product loses a SKU by it', async () => {
  const whole = [line(), line({ sku: 'orange-2', specs: '规格=大' })] as const
  await imported(csv(...whole))
  const torn = csv(whole[0], whole[1].replace('orange,', '橙,'), line({ id: 'apple' }))
  expect(await imported(torn, { skipBad: true })).toMatchObject({ added: 1, changed: 0, left: 1 })
  expect((await shop.ask('product.show', { productId: 'orange' })).skus).toHaveLength(2)
})

test('a sheet with more categories than a shop may have is stopped at the first product too many', async () => {
  const many = Array.from({ length: 102 }, (_, i) => line({ id: `g${i}`, top: `类${i}` }))
  expect(await bringIn(csv(...many))).toMatchObject({ badRows: [{ line: 102 }, { line: 103 }] })
})

test('new goods stand behind those of the shop, and a category of the same name is the same', async () => {
  await imported(csv(line(), line({ id: 'apple' })))
  await imported(csv(line({ id: 'pear', leaf: '梨' }), line({ id: 'apple' })))
  expect((await listed()).map(card => card.id)).toEqual(['orange', 'apple', 'pear'])
  expect(await shop.ports.store.page('categories', '', 100)).toHaveLength(2)
})
