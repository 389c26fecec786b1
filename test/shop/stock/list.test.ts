import { proveLabels } from '../../../cloudfunctions/shop/stock/prove-labels'
import { fen } from '../../../types/fen'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { stockFault } from '../../support/invariants'
import { aWish, owner } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

type List = Parameters<typeof shop.ask<'stock.list'>>[1]
const list = (input: List = {}) => shop.ask('stock.list', input, 'owner-1')
const ids = async (input: List = {}) => (await list(input)).rows.map(({ skuId }) => skuId)

/** Every SKU of a list, page after page. */
async function all(input: List = {}): Promise<string[]> {
  const found: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await list({ ...input, ...(after !== undefined && { after }) })
    found.push(...page.rows.map(({ skuId }) => skuId))
    if (page.after === undefined) return found
    after = page.after
  }
}

const goods = async () => {
  await stockUp(shop, 44)
  const sku = (id: string, spec: string, code?: string) => ({
    id,
    specs: [spec],
    priceFen: fen(100),
    ...(code && { code }),
  })
  const of = { categoryId: 'tea', topCategoryId: 'tea' }
  await stockUp(
    shop,
    3,
    aProduct({
      _id: 'tea',
      name: '青坡绿茶',
      ...of,
      skus: [sku('tea-50', '50克'), sku('tea-250', '250克', '6901234567892')],
      rank: '000002:tea',
    }),
  )
  await stockUp(
    shop,
    0,
    aProduct({
      _id: 'fish',
      name: '稻田鲜鱼',
      categoryId: 'fish',
      topCategoryId: 'fish',
      skus: [sku('fish-2', '2条', '6901234567892')],
      rank: '000003:fish',
    }),
  )
}

test('all SKUs stand in the order of the shop, and are counted by level', async () => {
  await goods()
  const { rows, counts, after } = await list()
  expect(rows.map(({ skuId, level }) => [skuId, level])).toEqual([
    ...[
      ['orange-5', 'enough'],
      ['orange-10', 'enough'],
    ],
    ...[
      ['tea-50', 'low'],
      ['tea-250', 'low'],
      ['fish-2', 'sold_out'],
    ],
  ])
  expect([counts, after]).toEqual([{ all: 5, low: 3, soldOut: 1 }, undefined])
  expect(rows[3]).toMatchObject({
    name: '青坡绿茶',
    spec: '250克',
    code: '6901234567892',
    productId: 'tea',
    lowAt: 5,
  })
  expect(JSON.stringify(rows)).not.toMatch(/holds|unfiled|findBy/)
})

test.each([
  ['脐', ['orange-5', 'orange-10']],
  ['青坡', ['orange-5', 'orange-10', 'tea-50', 'tea-250']],
  ['250克', ['tea-250']],
  ['tea-250', ['tea-250']],
  ['69012345', ['tea-250', 'fish-2']],
  ['没有的', []],
  ['！！', []],
])('the words %s find by name, spec, id and bar code', async (words, found) => {
  await goods()
  expect(await ids({ words })).toEqual(found)
})

test('levels, categories and words narrow the list together', async () => {
  await goods()
  expect(await ids({ level: 'low' })).toEqual(['fish-2', 'tea-50', 'tea-250'])
  expect(await ids({ level: 'sold_out' })).toEqual(['fish-2'])
  expect(await ids({ categoryId: 'tea' })).toEqual(['tea-50', 'tea-250'])
  expect(await ids({ words: '青坡', level: 'low' })).toEqual(['tea-50', 'tea-250'])
  expect(await ids({ words: '青坡', level: 'sold_out' })).toEqual([])
})

test('a code finds the SKU with this id and all with this bar code', async () => {
  await goods()
  const find = async (code: string) =>
    (await shop.ask('stock.find_by_code', { code }, 'owner-1')).rows.map(({ skuId }) => skuId)
  expect(await find('6901234567892')).toEqual(['tea-250', 'fish-2'])
  expect(await find('tea-50')).toEqual(['tea-50'])
  expect(await find('https://example.com/a?b=1')).toEqual([])
})

test('with many SKUs every page goes on where the last ended, also among equals', async () => {
  for (let i = 0; i < 5; i += 1) {
    const skus = Array.from({ length: 15 }, (_, n) => ({
      id: `p${i}-${n}`,
      specs: [`${n}号`],
      priceFen: fen(100),
    }))
    await stockUp(shop, i < 4 ? i : 9, aProduct({ _id: `p${i}`, skus, rank: `00000${i}:p${i}` }))
  }
  const found = await all()
  expect([found.length, new Set(found).size]).toEqual([75, 75])
  const low = await all({ level: 'low' })
  expect([low.length, new Set(low).size]).toEqual([60, 60])
  expect(low.slice(0, 15).every(id => id.startsWith('p0'))).toBe(true)
  expect(await all({ level: 'sold_out' })).toHaveLength(15)
  expect(await all({ words: '脐橙', level: 'sold_out' })).toHaveLength(15)
})

test('what is low is low at every instant: holding moves it in, another threshold moves it out', async () => {
  await stockUp(shop, 6)
  expect(await ids({ level: 'low' })).toEqual([])
  await shop.ask('order.place', aWish(), 'buyer-1')
  expect(await ids({ level: 'low' })).toEqual(['orange-5'])
  const set = (lowAt?: number) =>
    shop.ask(
      'stock.set_low_at',
      { requestId: aRequestId(), skuId: 'orange-5', ...(lowAt !== undefined && { lowAt }) },
      'owner-1',
    )
  expect(await set(2)).toMatchObject({ lowAt: 2, ownLowAt: true, level: 'enough' })
  expect(await ids({ level: 'low' })).toEqual([])
  expect(await set()).toMatchObject({ lowAt: 5, ownLowAt: false, level: 'low' })
  expect(await ids({ level: 'low' })).toEqual(['orange-5'])
  expect(await stockFault(shop, 'orange-5')).toBe('')
  const unknown = { requestId: aRequestId(), skuId: 'gone', lowAt: 1 }
  expect(await shop.call('stock.set_low_at', unknown, 'owner-1')).toMatchObject({ error: 'sku_not_found' })
})

test('thresholds set while others hold stay exact, and the same request sets one once', async () => {
  await stockUp(shop, 40)
  const requestId = aRequestId()
  await Promise.all([
    ...Array.from({ length: 10 }, (_, i) => shop.call('order.place', aWish(), `many-${i}`)),
    ...[3, 7, 11].map(lowAt =>
      shop.call('stock.set_low_at', { requestId: aRequestId(), skuId: 'orange-5', lowAt }, 'owner-1'),
    ),
    shop.call('stock.set_low_at', { requestId, skuId: 'orange-5', lowAt: 9 }, 'owner-1'),
  ])
  expect(await stockFault(shop, 'orange-5')).toBe('')
  await shop.ask('stock.set_low_at', { requestId: aRequestId(), skuId: 'orange-5', lowAt: 1 }, 'owner-1')
  await shop.ask('stock.set_low_at', { requestId, skuId: 'orange-5', lowAt: 9 }, 'owner-1')
  expect(await shop.stock('orange-5')).toMatchObject({ lowAt: 1, spare: 29 })
})

test('stocks from before there was a list come into it at night, with the shop’s threshold', async () => {
  await stockUp(shop, 4)
  const { store } = shop.ports
  const unset = ['name', 'spec', 'code', 'picture', 'tint', 'findBy', 'listKey', 'lowAt', 'spare', 'recounts']
  for (const id of ['orange-5', 'orange-10']) await store.change('stocks', id, {}, { unset })
  await shop.ask('order.place', aWish(), 'buyer-1')
  expect(await ids()).toEqual([])
  await store.change('shop', 'shop', {}, { set: { lowStockAt: 3 } })
  expect(await proveLabels(shop.ports)).toBe(2)
  expect(await proveLabels(shop.ports)).toBe(0)
  expect((await list()).rows).toMatchObject([
    { skuId: 'orange-5', name: '青坡脐橙', level: 'low', lowAt: 3 },
    { skuId: 'orange-10', level: 'enough' },
  ])
  expect(await stockFault(shop, 'orange-5')).toBe('')
  const counts = [{ skuId: 'orange-5', counted: 3, countedAgoMs: 0 }]
  const [line] = (await shop.ask('stock.compare', { counts }, 'owner-1')).lines
  const lines = [{ skuId: 'orange-5', counted: 3, onHand: line?.booked ?? 0, recounts: line?.recounts ?? 0 }]
  const { outcomes } = await shop.ask('stock.recount', { requestId: aRequestId(), lines }, 'owner-1')
  expect(outcomes).toMatchObject([{ outcome: 'changed', from: 4, to: 3 }])
})
