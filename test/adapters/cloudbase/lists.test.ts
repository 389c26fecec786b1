import type { Query } from '../../../cloudfunctions/shop/ports'
import { openingStock } from '../../../cloudfunctions/shop/stock/stock'
import { aProduct } from '../../support/documents'
import { openStore, type StoreScene } from './a-store'

let scene: StoreScene

beforeAll(async () => {
  scene = await openStore()
  const add = (_id: string, findBy: string[], onSale = true) =>
    scene.store.add('products', aProduct({ _id, findBy, onSale, rank: `rank-${_id}`, skus: [] }))
  await add('a', ['sweet', 'fruit'])
  await add('b', ['sweet', 'tea'])
  await add('c', ['fruit', 'red', 'sweet'])
  await add('d', ['fruit', 'sweet'], false)
})
afterAll(() => scene.cloudbase.stop())

type ByRank = Partial<Query<'products'>>
const listed = async (more: ByRank) => {
  const found = await scene.store.query('products', {
    index: 'byRank',
    equal: { onSale: true },
    limit: 9,
    ...more,
  })
  return found.map(({ _id }) => _id)
}
const all = (...values: string[]) => ({ field: 'findBy', values })

test('a list field must hold all that is asked for, in whatever order it holds it', async () => {
  expect(await listed({ all: all('sweet') })).toEqual(['a', 'b', 'c'])
  expect(await listed({ all: all('fruit', 'sweet') })).toEqual(['a', 'c'])
  expect(await listed({ all: all('sweet', 'red') })).toEqual(['c'])
  expect(await listed({ all: all('sweet', 'nothing') })).toEqual([])
})

test('such a list goes on by its keys, forwards and backwards, and none twice', async () => {
  expect(await listed({ all: all('sweet'), range: { field: 'rank', above: 'rank-a' }, limit: 1 })).toEqual([
    'b',
  ])
  expect(await listed({ all: all('sweet'), backwards: true, limit: 2 })).toEqual(['c', 'b'])
  const before = { field: 'rank', below: 'rank-b' }
  expect(await listed({ all: all('sweet'), backwards: true, range: before })).toEqual(['a'])
})

test('counting goes no further than its limit, and reads no more', async () => {
  const sweet = { index: 'byRank', equal: { onSale: true }, all: all('sweet') } as const
  const examined = scene.cloudbase.examined
  expect(await scene.store.count('products', { ...sweet, limit: 2 })).toBe(2)
  expect(scene.cloudbase.examined - examined).toBe(2)
  expect(await scene.store.count('products', { ...sweet, limit: 9 })).toBe(3)
  expect(await scene.store.count('products', { ...sweet, all: all('nothing'), limit: 9 })).toBe(0)
})

test('words of a search are values: none of them is a pattern or an operator', async () => {
  for (const word of ['$gt', '.*', 'sweet.0', '__proto__', 'SWEET', '']) {
    expect(await listed({ all: all(word) })).toEqual([])
  }
})

test('documents by their ids come joined as any other', async () => {
  const join = { from: 'stocks', field: 'productId' } as const
  const found = await scene.store.queryJoined(
    'products',
    { index: '_id', ids: ['c', 'z', 'a'], limit: 9 },
    join,
  )
  expect(found.map(({ _id, joined }) => [_id, joined]).sort()).toEqual([
    ['a', []],
    ['c', []],
  ])
})

test('documents come joined with the one that they point at', async () => {
  const { store } = scene
  await store.add('stocks', openingStock(aProduct({ _id: 'a' }), 'sku-a', 3, { at: 1, by: 'test' }))
  const found = await store.queryJoined(
    'stocks',
    { index: 'byProduct', equal: { productId: 'a' }, limit: 9, omit: ['holds'] },
    { from: 'products', local: 'productId', field: '_id', omit: ['findBy'] },
  )
  expect(found).toMatchObject([{ _id: 'sku-a', joined: [{ _id: 'a' }] }])
  expect(found[0]?.joined[0]).not.toHaveProperty('findBy')
})

test.each([
  ['to hold none of a list', { index: 'byRank', equal: { onSale: true }, all: all(), limit: 1 }],
  ['a list the index does not have there', { index: 'byRank', all: all('sweet'), limit: 1 }],
  [
    'a range that skips the list',
    { index: 'byRank', equal: { onSale: true }, range: { field: 'rank', above: '' }, limit: 1 },
  ],
  ['ids of an index that is not by id', { index: 'byRank', ids: ['a'], limit: 1 }],
  ['ids and something more', { index: '_id', ids: ['a'], equal: { onSale: true }, limit: 1 }],
  ['ids without ids', { index: '_id', limit: 1 }],
] as [string, Query<'products'>][])('a query for %s is a bug and goes nowhere', async (_what, query) => {
  const sent = scene.cloudbase.calls.length
  await expect(async () => scene.store.query('products', query)).rejects.toThrow('products')
  expect(scene.cloudbase.calls.length).toBe(sent)
})
