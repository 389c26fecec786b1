import { anIncident, aStock, openStore, type StoreScene } from './a-store'

let scene: StoreScene

beforeAll(async () => {
  scene = await openStore()
  const { store } = scene
  const held = { ABCDEFGHIJKLMNOP: { n: 2, at: 5 } }
  await store.add('stocks', aStock('a', 10, { holds: held, available: 8 }))
  await store.add('stocks', aStock('b', 3, { fileAt: 50 }))
  await store.add('stocks', aStock('c', 0, { productId: 'tea' }))
  for (const at of [1, 2, 3, 4, 5]) await store.add('incidents', anIncident(`i${at}`, at))
  await store.add('incidents', anIncident('done', 3, { state: 'resolved' }))
  await store.add('incidents', anIncident('twin', 3))
})
afterAll(() => scene.cloudbase.stop())

const ids = (found: { _id: string }[]) => found.map(({ _id }) => _id)

test('a document is got as it was added', async () => {
  expect(await scene.store.get('stocks', 'b')).toEqual(aStock('b', 3, { fileAt: 50 }))
})

test('a document that is not there is undefined, also under odd names', async () => {
  for (const id of ['z', 'constructor', '__proto__', '$gt', 'a.b', 'A']) {
    expect(await scene.store.get('stocks', id)).toBeUndefined()
  }
})

test('fields that were not asked for stay behind', async () => {
  const stock = await scene.store.get('stocks', 'a', ['holds', 'unfiled'])
  expect(stock).toMatchObject({ _id: 'a', available: 8 })
  expect(Object.keys(stock ?? {})).not.toEqual(expect.arrayContaining(['holds']))
  expect(Object.keys(stock ?? {})).not.toEqual(expect.arrayContaining(['unfiled']))
})

test('many are got in one round trip: those that exist, and none twice', async () => {
  const { store, cloudbase } = scene
  const before = cloudbase.calls.length
  const found = await store.getMany('stocks', ['c', 'z', 'a', 'a'], ['holds'])
  expect(ids(found).sort()).toEqual(['a', 'c'])
  expect(found.some(stock => 'holds' in stock)).toBe(false)
  expect(await store.getMany('stocks', [])).toEqual([])
  expect(cloudbase.calls.length - before).toBe(1)
})

test('a hundred documents come at once, more than the database gives when it is not asked for so many', async () => {
  const { store } = scene
  const wanted = Array.from({ length: 100 }, (_, i) => `cart-${i}`)
  await Promise.all(wanted.map(_id => store.add('carts', { _id, items: {} })))
  expect(ids(await store.getMany('carts', wanted)).sort()).toEqual([...wanted].sort())
})

test('a query goes along its index: equal fields, then the order declared', async () => {
  const found = await scene.store.query('incidents', {
    index: 'inState',
    equal: { state: 'open' },
    limit: 10,
  })
  expect(found.map(({ at }) => at)).toEqual([5, 4, 3, 3, 2, 1])
})

test('a list goes on after the last key it showed, page by page, to its end', async () => {
  const page = (below?: number) =>
    scene.store.query('incidents', {
      index: 'inState',
      equal: { state: 'open' },
      ...(below !== undefined && { range: { field: 'at', below } }),
      limit: 2,
    })
  expect(ids(await page())).toEqual(['i5', 'i4'])
  expect((await page(4)).map(({ at }) => at)).toEqual([3, 3])
  expect(ids(await page(3))).toEqual(['i2', 'i1'])
  expect(await page(1)).toEqual([])
})

test('a range may be open at one end, and holds its last value where it says up to', async () => {
  const due = (range: { above?: number; upTo?: number }) =>
    scene.store.query('stocks', { index: 'toFile', range: { field: 'fileAt', ...range }, limit: 10 })
  expect(ids(await due({ above: 0, upTo: 50 })).sort()).toEqual(['a', 'b'])
  expect(ids(await due({ above: 0, upTo: 49 }))).toEqual(['a'])
  expect(ids(await due({ above: 1 }))).toEqual(['b'])
  expect(ids(await due({ upTo: 0 }))).toEqual(['c'])
})

test('a query leaves fields behind too', async () => {
  const found = await scene.store.query('stocks', {
    index: 'byProduct',
    equal: { productId: 'tea' },
    limit: 9,
    omit: ['holds'],
  })
  expect(found).toHaveLength(1)
  expect(found.some(stock => 'holds' in stock)).toBe(false)
})

test('a query goes along its index backwards when told so', async () => {
  const query = { index: 'inState', equal: { state: 'open' }, backwards: true, limit: 3 } as const
  expect((await scene.store.query('incidents', query)).map(({ at }) => at)).toEqual([1, 2, 3])
})

test('what a page was joined with comes along, without the fields that are nobody’s business', async () => {
  const { store, cloudbase } = scene
  await store.add('categories', { _id: 'orange', name: '橙', picture: '', parentId: '', rank: '1' })
  await store.add('categories', { _id: 'bare', name: '空', picture: '', parentId: '', rank: '2' })
  const before = cloudbase.calls.length
  const join = { from: 'stocks', field: 'productId', omit: ['holds', 'unfiled'] } as const
  const found = await store.queryJoined('categories', { index: 'byRank', limit: 9, omit: ['picture'] }, join)
  expect(cloudbase.calls.length - before).toBe(1)
  expect(found).toMatchObject([
    { _id: 'orange', joined: [{ _id: 'a', available: 8 }, { _id: 'b' }] },
    { _id: 'bare', joined: [] },
  ])
  expect(JSON.stringify(found)).not.toMatch(/holds|unfiled|picture|ABCDEFGHIJKLMNOP/)
})

test('pages walk over every document once, in the order of their ids', async () => {
  const walked: string[] = []
  for (let after = ''; ; ) {
    const page = await scene.store.page('incidents', after, 3)
    walked.push(...ids(page))
    const last = page.at(-1)
    if (!last) break
    after = last._id
  }
  expect(walked).toEqual(['done', 'i1', 'i2', 'i3', 'i4', 'i5', 'twin'])
})

test.each([
  ['a field that the index does not start with', { index: 'inState', equal: { at: 1 }, limit: 1 }],
  ['a field that the index does not have', { index: 'inState', equal: { orderNumber: 'A' }, limit: 1 }],
  [
    'more fields than the index has',
    { index: 'inState', equal: { state: 'open', at: 1, orderNumber: 'A' }, limit: 1 },
  ],
  ['a range that skips a field', { index: 'inState', range: { field: 'at', above: 1 }, limit: 1 }],
  [
    'a range over another field',
    { index: 'inState', equal: { state: 'open' }, range: { field: 'amountFen', above: 1 }, limit: 1 },
  ],
] as const)('a query by %s is a bug and goes nowhere', async (_what, query) => {
  const before = scene.cloudbase.calls.length
  await expect(async () => scene.store.query('incidents', query)).rejects.toThrow('incidents.inState')
  expect(scene.cloudbase.calls.length).toBe(before)
})
