import { anEmulator, type Db } from './an-emulator'

const running = anEmulator({ collections: { goods: {} } })

const TEA = {
  _id: 'tea',
  n: 5,
  half: 2.5,
  name: '茶',
  tags: ['a', 'b', 'a'],
  deep: { x: 1, y: { z: 2 } },
  lines: [
    { sku: 's1', n: 1 },
    { sku: 's2', n: 2 },
  ],
  bits: 6,
}

const goods = () => running().db.collection('goods')

beforeEach(() => goods().add([TEA, { _id: 'other', n: 5 }] as never))

const { _id, ...rest } = TEA
const after = (change: object) => ({ _id, ...rest, ...change })

/** Every operator of the SDK: the update, and what then differs from TEA. */
test.each<[string, (_: Db['command']) => object, object]>([
  ['a plain value is set', () => ({ name: '绿茶' }), { name: '绿茶' }],
  ['a new field', () => ({ fresh: true }), { fresh: true }],
  ['null', () => ({ name: null }), { name: null }],
  ['a date', () => ({ at: new Date(9) }), { at: new Date(9) }],
  ['a nested object merges', () => ({ deep: { x: 9 } }), { deep: { x: 9, y: { z: 2 } } }],
  ['an empty nested object changes nothing', () => ({ deep: {}, n: 6 }), { n: 6 }],
  ['set replaces a nested object', _ => ({ deep: _.set({ only: 1 }) }), { deep: { only: 1 } }],
  ['set to nothing empties it', _ => ({ deep: _.set({}) }), { deep: {} }],
  ['a dotted path', () => ({ 'deep.y.z': 3 }), { deep: { x: 1, y: { z: 3 } } }],
  ['a dotted path that is made', () => ({ 'made.on.the.way': 1 }), { made: { on: { the: { way: 1 } } } }],
  ['a place in a list', () => ({ 'tags.1': 'B' }), { tags: ['a', 'B', 'a'] }],
  ['a place beyond a list is filled up', () => ({ 'tags.4': 'e' }), { tags: ['a', 'b', 'a', null, 'e'] }],
  ['remove', _ => ({ name: _.remove() }), { name: undefined }],
  ['remove a nested field', _ => ({ 'deep.x': _.remove() }), { deep: { y: { z: 2 } } }],
  ['inc', _ => ({ n: _.inc(-2) }), { n: 3 }],
  ['inc a fraction', _ => ({ half: _.inc(0.25) }), { half: 2.75 }],
  ['inc what is missing', _ => ({ 'meta.views': _.inc(1) }), { meta: { views: 1 } }],
  ['mul', _ => ({ n: _.mul(3) }), { n: 15 }],
  ['mul what is missing gives 0', _ => ({ none: _.mul(3) }), { none: 0 }],
  ['min that is less', _ => ({ n: _.min(1) }), { n: 1 }],
  ['max that is more', _ => ({ n: _.max(9) }), { n: 9 }],
  ['max of what is missing', _ => ({ none: _.max(9) }), { none: 9 }],
  ['rename', _ => ({ name: _.rename('title') }), { name: undefined, title: '茶' }],
  ['bit', _ => ({ bits: _.bit({ and: 5 }) }), { bits: 4 }],
  ['push one', _ => ({ tags: _.push('c') }), { tags: ['a', 'b', 'a', 'c'] }],
  ['push several', _ => ({ tags: _.push(['c', 'd']) }), { tags: ['a', 'b', 'a', 'c', 'd'] }],
  ['push a document', _ => ({ lines: _.push([{ sku: 's3' }]) }), { lines: [...TEA.lines, { sku: 's3' }] }],
  ['push to what is missing', _ => ({ list: _.push([1]) }), { list: [1] }],
  [
    'push at a place',
    _ => ({ tags: _.push({ each: ['c'], position: 1 } as never) }),
    { tags: ['a', 'c', 'b', 'a'] },
  ],
  [
    'push and sort',
    _ => ({ tags: _.push({ each: ['0'], sort: -1 } as never) }),
    { tags: ['b', 'a', 'a', '0'] },
  ],
  [
    'push and keep the last two',
    _ => ({ tags: _.push({ each: ['c'], slice: -2 } as never) }),
    { tags: ['a', 'c'] },
  ],
  [
    'push to what is missing and keep one',
    _ => ({ list: _.push({ each: [3, 1, 2], sort: 1, slice: 1 } as never) }),
    { list: [1] },
  ],
  [
    'push documents sorted by a field',
    _ => ({ lines: _.push({ each: [{ sku: 's0', n: 9 }], sort: { n: -1 } } as never) }),
    {
      lines: [
        { sku: 's0', n: 9 },
        { sku: 's2', n: 2 },
        { sku: 's1', n: 1 },
      ],
    },
  ],
  ['pop', _ => ({ tags: _.pop() }), { tags: ['a', 'b'] }],
  ['shift', _ => ({ tags: _.shift() }), { tags: ['b', 'a'] }],
  ['unshift', _ => ({ tags: _.unshift(['0']) }), { tags: ['0', 'a', 'b', 'a'] }],
  ['addToSet of a new value', _ => ({ tags: _.addToSet('c') }), { tags: ['a', 'b', 'a', 'c'] }],
  [
    'addToSet of several',
    _ => ({ tags: _.addToSet({ $each: ['b', 'c', 'c'] }) }),
    { tags: ['a', 'b', 'a', 'c'] },
  ],
  [
    'addToSet of a document',
    _ => ({ lines: _.addToSet({ sku: 's3', n: 3 }) }),
    { lines: [...TEA.lines, { sku: 's3', n: 3 }] },
  ],
  ['pull a value, every one of it', _ => ({ tags: _.pull('a') }), { tags: ['b'] }],
  ['pull by condition', _ => ({ tags: _.pull(_.in(['a', 'x'])) }), { tags: ['b'] }],
  ['pull documents by a field', _ => ({ lines: _.pull({ sku: 's1' }) }), { lines: [{ sku: 's2', n: 2 }] }],
  [
    'pull documents by a condition on a field',
    _ => ({ lines: _.pull({ n: _.gt(1) }) }),
    { lines: [{ sku: 's1', n: 1 }] },
  ],
  ['pullAll', _ => ({ tags: _.pullAll(['a', 'z']) }), { tags: ['b'] }],
  [
    'several at once',
    _ => ({ n: _.inc(1), tags: _.push(['z']), name: _.remove(), 'deep.x': 7 }),
    { n: 6, tags: ['a', 'b', 'a', 'z'], name: undefined, deep: { x: 7, y: { z: 2 } } },
  ],
])('update: %s', async (_name, update, change) => {
  const result = await goods().doc('tea').update(update(running().db.command))
  expect(result.updated).toBe(1)
  expect((await goods().doc('tea').get()).data).toEqual([
    JSON.parse(JSON.stringify(after(change)), reviveDate),
  ])
  expect((await goods().doc('other').get()).data).toEqual([{ _id: 'other', n: 5 }])
})

const reviveDate = (_: string, value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value

/** What changes nothing is not counted as updated. */
test.each<[string, (_: Db['command']) => object]>([
  ['the same value', () => ({ name: '茶' })],
  ['inc by 0', _ => ({ n: _.inc(0) })],
  ['remove of a missing field', _ => ({ none: _.remove() })],
  ['min that is more', _ => ({ n: _.min(9) })],
  ['addToSet of what is there', _ => ({ tags: _.addToSet('a') })],
  ['pull of what is not there', _ => ({ tags: _.pull('z') })],
  ['pull from a missing list', _ => ({ none: _.pull('z') })],
  ['rename of a missing field', _ => ({ none: _.rename('some') })],
])('update: %s updates nothing', async (_name, update) => {
  expect((await goods().doc('tea').update(update(running().db.command))).updated).toBe(0)
  expect((await goods().doc('tea').get()).data).toEqual([TEA])
})

test('update of a document that is not there makes none', async () => {
  expect((await goods().doc('nobody').update({ n: 1 })).updated).toBe(0)
  expect((await goods().doc('nobody').get()).data).toEqual([])
})
