import { anEmulator } from './an-emulator'

const running = anEmulator({ collections: { goods: {} }, strictIndexes: false })

const goods = () => running().db.collection('goods')
const names = (data: { name: string }[]) => data.map(({ name }) => name)

beforeEach(() =>
  goods().add([
    { _id: '1', name: 'a', price: 3, cat: 2, size: { cm: 4 }, list: [1, 2, 3] },
    { _id: '2', name: 'b', price: 1, cat: 1, size: { cm: 2 }, list: [9] },
    { _id: '3', name: 'c', price: 2, cat: 2, list: [5, 0] },
    { _id: '4', name: 'd', price: 2, cat: 1, size: { cm: 3 } },
  ] as never),
)

test('without an order documents come as they were put', async () => {
  await goods().doc('1').update({ name: 'A' })
  expect(names((await goods().get()).data)).toEqual(['A', 'b', 'c', 'd'])
})

test('ordered ascending; equal ones as they were put', async () => {
  expect(names((await goods().orderBy('price', 'asc').get()).data)).toEqual(['b', 'c', 'd', 'a'])
})

test('ordered descending by two fields', async () => {
  expect(names((await goods().orderBy('cat', 'desc').orderBy('price', 'desc').get()).data)).toEqual([
    'a',
    'c',
    'd',
    'b',
  ])
})

test('ordered by a nested field; missing ones first', async () => {
  expect(names((await goods().orderBy('size.cm', 'asc').get()).data)).toEqual(['c', 'b', 'd', 'a'])
})

test('ordered by a list: its least element ascending, its greatest descending', async () => {
  expect(
    names(
      (
        await goods()
          .where({ list: running().db.command.exists(true) })
          .orderBy('list', 'asc')
          .get()
      ).data,
    ),
  ).toEqual(['c', 'a', 'b'])
  expect(names((await goods().orderBy('list', 'desc').get()).data)).toEqual(['b', 'c', 'a', 'd'])
})

test('types have an order: null, number, text, document, list, truth, date', async () => {
  const { db } = running()
  await db.createCollection('mixed')
  const values = [new Date(0), true, { a: 1 }, 'text', 7, null]
  await db.collection('mixed').add(values.map((v, i) => ({ _id: `${i}`, v })) as never)
  const { data } = await db.collection('mixed').orderBy('v', 'asc').get()
  expect(data.map(({ v }: { v: unknown }) => v)).toEqual([null, 7, 'text', { a: 1 }, true, new Date(0)])
})

test('skip and limit cut a page out of the order', async () => {
  expect(names((await goods().orderBy('name', 'asc').skip(1).limit(2).get()).data)).toEqual(['b', 'c'])
  expect(names((await goods().orderBy('name', 'asc').skip(9).get()).data)).toEqual([])
})

test('a hundred documents unless more are asked for, a thousand at most', async () => {
  await goods().add(Array.from({ length: 1100 }, (_, i) => ({ _id: `x${i}`, name: 'x' })) as never)
  expect((await goods().get()).data).toHaveLength(100)
  expect((await goods().limit(5000).get()).data).toHaveLength(1000)
})

test.each([
  ['wanted fields', { name: true }, { _id: '1', name: 'a' }],
  ['wanted fields without _id', { name: true, _id: false }, { name: 'a' }],
  ['a nested field', { 'size.cm': true, _id: false }, { size: { cm: 4 } }],
  ['all but one', { list: false, size: false }, { _id: '1', name: 'a', price: 3, cat: 2 }],
  [
    'all but a nested one',
    { 'size.cm': false, list: false },
    { _id: '1', name: 'a', price: 3, cat: 2, size: {} },
  ],
])('a projection gives %s', async (_name, fields, expected) => {
  expect((await goods().where({ _id: '1' }).field(fields).get()).data).toEqual([expected])
})

test('a projection cuts a list', async () => {
  const { db } = running()
  const field = { list: db.command.project.slice(2), name: true }
  expect(
    (
      await goods()
        .where({ _id: '1' })
        .field(field as never)
        .get()
    ).data,
  ).toEqual([expect.objectContaining({ list: [1, 2] })])
})

test('a projection leaves what is stored alone, also one of a field inside another or inside the elements of a list', async () => {
  await goods().add({ _id: '5', name: 'e', rows: [{ n: 1, words: 'long' }] } as never)
  await goods().field({ name: true }).get()
  const shown = await goods().where({ _id: '5' }).field({ 'rows.words': false, 'size.cm': false }).get()
  expect(shown.data).toEqual([{ _id: '5', name: 'e', rows: [{ n: 1 }] }])
  await goods().field({ 'size.cm': false }).get()
  expect((await goods().doc('1').get()).data[0]).toMatchObject({ price: 3, size: { cm: 4 } })
  expect((await goods().doc('5').get()).data[0]).toMatchObject({ rows: [{ n: 1, words: 'long' }] })
})

test('count counts what matches, however many', async () => {
  await goods().add(Array.from({ length: 150 }, (_, i) => ({ _id: `x${i}`, cat: 3 })) as never)
  expect(await goods().where({ cat: 3 }).count()).toMatchObject({ total: 150 })
  expect(await goods().where({ cat: 9 }).count()).toMatchObject({ total: 0 })
  expect(await goods().count()).toMatchObject({ total: 154 })
})

test('a projection on the way of an order does not disturb it', async () => {
  expect(
    (await goods().orderBy('price', 'desc').field({ name: true, _id: false }).limit(1).get()).data,
  ).toEqual([{ name: 'a' }])
})
