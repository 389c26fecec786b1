import { anEmulator, type Db } from './an-emulator'

const running = anEmulator({ collections: { stocks: {} }, strictIndexes: false })

const stocks = () => running().db.collection('stocks')
const all = async () => (await stocks().orderBy('_id', 'asc').get()).data

beforeEach(() =>
  stocks().add([
    {
      _id: 'a',
      available: 3,
      cat: 1,
      lines: [
        { sku: 'x', n: 1 },
        { sku: 'y', n: 2 },
      ],
      grades: [4, 8, 9],
    },
    { _id: 'b', available: 3, cat: 1 },
    { _id: 'c', available: 9, cat: 2 },
  ] as never),
)

test('a conditional update of one document happens while the condition holds, and then no more', async () => {
  const _ = running().db.command
  const take = () =>
    stocks()
      .where({ _id: 'a', available: _.gte(2) })
      .update({ available: _.inc(-2) })
  expect([(await take()).updated, (await take()).updated]).toEqual([1, 0])
  expect((await all()).map(({ available }) => available)).toEqual([1, 3, 9])
})

test('of 30 at once for 3 pieces exactly 3 get one', async () => {
  const _ = running().db.command
  const takes = Array.from({ length: 30 }, (_n, i) =>
    stocks()
      .where({ _id: 'a', available: _.gte(1), [`holds.o${i}`]: _.exists(false) })
      .update({ available: _.inc(-1), [`holds.o${i}`]: 1 }),
  )
  const updated = (await Promise.all(takes)).map(result => result.updated)
  expect(updated.filter(n => n === 1)).toHaveLength(3)
  const [a] = await all()
  expect(a.available).toBe(0)
  expect(Object.keys(a.holds)).toHaveLength(3)
})

test('an update by condition reaches every match', async () => {
  expect((await stocks().where({ cat: 1 }).update({ seen: true })).updated).toBe(2)
  expect((await all()).map(({ seen }) => seen)).toEqual([true, true, undefined])
})

test('with multiple: false it reaches one', async () => {
  expect((await stocks().where({ cat: 1 }).options({ multiple: false }).update({ seen: true })).updated).toBe(
    1,
  )
  expect((await all()).filter(({ seen }) => seen)).toHaveLength(1)
})

test('an update counts those that it changed, not those that it met', async () => {
  expect((await stocks().where({}).update({ available: 3 })).updated).toBe(1)
})

test('remove by condition takes every match; with multiple: false one', async () => {
  expect((await stocks().where({ cat: 1 }).options({ multiple: false }).remove()).deleted).toBe(1)
  expect((await stocks().where({ cat: 1 }).remove()).deleted).toBe(1)
  expect((await all()).map(({ _id }) => _id)).toEqual(['c'])
})

test('a $ in a path is the element that the condition met', async () => {
  const _ = running().db.command
  await stocks()
    .where({ _id: 'a', 'lines.sku': 'y' })
    .update({ 'lines.$.n': _.inc(5) })
  await stocks()
    .where({ _id: 'a', grades: _.gt(5) })
    .update({ 'grades.$': 0 })
  await stocks()
    .where({ _id: 'a', lines: _.elemMatch({ sku: 'x', n: 1 }) })
    .update({ 'lines.$.n': 10 })
  expect((await all())[0]).toMatchObject({
    lines: [
      { sku: 'x', n: 10 },
      { sku: 'y', n: 7 },
    ],
    grades: [4, 0, 9],
  })
})

test('$[] in a path is every element', async () => {
  await stocks()
    .where({ _id: 'a' })
    .update({ 'lines.$[].n': running().db.command.inc(1) })
  expect((await all())[0].lines).toEqual([
    { sku: 'x', n: 2 },
    { sku: 'y', n: 3 },
  ])
})

test('updateAndReturn answers the document as it is then', async () => {
  const _ = running().db.command
  const result = await stocks()
    .where({ _id: 'a' })
    .updateAndReturn({ available: _.inc(1) })
  expect(result).toMatchObject({ updated: 1, doc: { _id: 'a', available: 4 } })
  expect((await all())[0].available).toBe(4)
})

test('updateAndReturn without a match answers no document', async () => {
  const result = await stocks().where({ _id: 'nobody' }).updateAndReturn({ available: 1 })
  expect(result.updated).toBe(0)
  expect(result.doc).toBeUndefined()
})

/** What MongoDB refuses, where a lenient store would quietly do nothing. */
test.each<[string, (_: Db['command']) => object, RegExp]>([
  ['inc of a list', _ => ({ lines: _.inc(1) }), /non-numeric/],
  ['inc by a text', _ => ({ available: _.inc('1' as never) }), /non-numeric/],
  ['mul of a document', _ => ({ 'lines.0': _.mul(2) }), /non-numeric/],
  ['push to a number', _ => ({ available: _.push([1]) }), /must be an array/],
  ['addToSet to a number', _ => ({ available: _.addToSet(1) }), /must be an array/],
  ['pull from a number', _ => ({ available: _.pull(1) }), /must be an array/],
  ['pop from a number', _ => ({ available: _.pop() }), /must be an array/],
  ['a field within a number', () => ({ 'available.x': 1 }), /Cannot create field 'x'/],
  ['a name in a list', () => ({ 'grades.x': 1 }), /Cannot create field 'x'/],
  ['two changes of one path', _ => ({ cat: _.inc(1), 'cat.x': 2 }), /conflict at 'cat'/],
  ['an empty step', () => ({ 'holds.': 1 }), /empty field name/],
  ['a $ without a condition on the list', _ => ({ 'lines.$.n': _.inc(1) }), /positional operator/],
  ['two lists in one set', _ => ({ grades: _.bit({ nand: 1 }) }), /\$bit/],
])('an update is refused: %s', async (_name, update, message) => {
  const before = await all()
  const doomed = stocks().where({ _id: 'a' }).update(update(running().db.command))
  await expect(doomed).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringMatching(message),
  })
  expect(await all()).toEqual(before)
})

test('an update that is refused at one document changes none', async () => {
  const _ = running().db.command
  await stocks()
    .doc('c')
    .update({ cat: _.set('text') })
  const doomed = stocks()
    .where({})
    .update({ cat: _.inc(1) })
  await expect(doomed).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect((await all()).map(({ cat }) => cat)).toEqual([1, 1, 'text'])
})
