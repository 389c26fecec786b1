import { decodeObject } from '../../../emulator/cloudbase/data/ejson'
import { anEmulator } from './an-emulator'

const running = anEmulator({ collections: { goods: {} } })

const goods = () => running().db.collection('goods')
const stored = async (id: string | number) =>
  (
    await goods()
      .doc(id as string)
      .get()
  ).data

test('a document comes back as it was put: text, numbers, truth, null, lists, nested fields', async () => {
  const tea = {
    name: '茶',
    price: 12.5,
    big: 2 ** 40,
    none: null,
    sold: false,
    deep: { a: [1, { b: '二' }] },
    empty: {},
  }
  await goods().add({ _id: 'g1', ...tea })
  expect(await stored('g1')).toEqual([{ _id: 'g1', ...tea }])
})

test('a date comes back as a date', async () => {
  const at = new Date('2026-01-02T03:04:05.678Z')
  await goods().add({ _id: 'g1', at })
  expect(await stored('g1')).toEqual([{ _id: 'g1', at }])
})

test('a server date is the time of the emulator plus its offset', async () => {
  const { db, clock } = running()
  clock.skip(86_400_000)
  const from = clock.now()
  await goods().add({ _id: 'g1', at: db.serverDate({ offset: 60_000 }) })
  const [{ at }] = await stored('g1')
  expect(at.getTime()).toBeGreaterThanOrEqual(from + 60_000)
  expect(at.getTime()).toBeLessThanOrEqual(clock.now() + 60_000)
})

test('a missing _id is made up: 32 digits, each its own', async () => {
  const ids = [(await goods().add({ n: 1 })).id, (await goods().add({ n: 2 })).id]
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(ids).size).toBe(2)
})

test('several documents are put in one call, in order', async () => {
  const { ids } = (await goods().add([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }] as never)) as unknown as {
    ids: string[]
  }
  expect(ids).toEqual(['a', 'b', 'c'])
  expect((await goods().get()).data).toHaveLength(3)
})

test('the number 1 and the text "1" are two documents', async () => {
  await goods().add({ _id: 1, is: 'number' })
  await goods().add({ _id: '1', is: 'text' })
  expect(await stored(1)).toEqual([{ _id: 1, is: 'number' }])
  expect(await stored('1')).toEqual([{ _id: '1', is: 'text' }])
})

test('a taken _id is refused and the first document stands', async () => {
  await goods().add({ _id: 'g1', n: 1 })
  const again = goods().add({ _id: 'g1', n: 2 })
  await expect(again).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringContaining('E11000 duplicate key'),
  })
  expect(await stored('g1')).toEqual([{ _id: 'g1', n: 1 }])
})

test('of several documents with one taken _id none is put', async () => {
  await goods().add({ _id: 'b' })
  await expect(goods().add([{ _id: 'a' }, { _id: 'b' }] as never)).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  expect(await stored('a')).toEqual([])
})

test('undefined fields are not stored', async () => {
  await goods().add({ _id: 'g1', there: 1, not: undefined })
  expect(await stored('g1')).toEqual([{ _id: 'g1', there: 1 }])
})

test('a document that is not there is an empty list', async () => {
  expect(await stored('nobody')).toEqual([])
})

test('set makes a document, and then replaces it whole', async () => {
  expect(
    await goods()
      .doc('g1')
      .set({ a: 1, deep: { x: 1 } }),
  ).toMatchObject({ upsertedId: 'g1', updated: 0 })
  expect(
    await goods()
      .doc('g1')
      .set({ deep: { y: 2 } }),
  ).toMatchObject({ updated: 1 })
  expect(await stored('g1')).toEqual([{ _id: 'g1', deep: { y: 2 } }])
})

test('set to the same content updates nothing', async () => {
  await goods().doc('g1').set({ a: 1 })
  expect(await goods().doc('g1').set({ a: 1 })).toMatchObject({ updated: 0 })
})

test('remove takes one document and leaves the others', async () => {
  await goods().add([{ _id: 'a' }, { _id: 'b' }] as never)
  expect(await goods().doc('a').remove()).toMatchObject({ deleted: 1 })
  expect(await goods().doc('a').remove()).toMatchObject({ deleted: 0 })
  expect((await goods().get()).data).toEqual([{ _id: 'b' }])
})

test('what is put in a removed one’s place is new', async () => {
  await goods().add({ _id: 'a', n: 1 })
  await goods().doc('a').remove()
  await goods().add({ _id: 'a', m: 2 })
  expect(await stored('a')).toEqual([{ _id: 'a', m: 2 }])
})

test('a field of one document can be asked for', async () => {
  await goods().add({ _id: 'a', n: 1, holds: { x: 1 } })
  expect((await goods().doc('a').field({ holds: false }).get()).data).toEqual([{ _id: 'a', n: 1 }])
})

test('an ObjectId within a field is answered as its 24 digits', async () => {
  const id = '0123456789abcdef01234567'
  await goods().add({
    _id: 'a',
    ref: new (running().db.ObjectId as never as new (of: object) => object)({ id }),
  })
  expect(await stored('a')).toEqual([{ _id: 'a', ref: id }])
})

test('a pattern is kept and answered as a pattern', async () => {
  await goods().add({ _id: 'a', like: /^茶/i })
  const [{ like }] = await stored('a')
  expect({ pattern: like.pattern, options: like.options }).toEqual({ pattern: '^茶', options: 'i' })
})

test('a field called __proto__ is refused at the door', () => {
  expect(() => decodeObject('{"_id":"a","deep":{"__proto__":{"x":1}}}')).toThrow('__proto__')
})
