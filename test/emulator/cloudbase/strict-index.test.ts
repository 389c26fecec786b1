import { anEmulator, type Db } from './an-emulator'

const running = anEmulator({
  collections: {
    orders: {
      byBuyer: {
        keys: [
          ['buyer', 1],
          ['at', -1],
        ],
      },
      byState: {
        keys: [
          ['state', 1],
          ['at', -1],
        ],
      },
      byTag: {
        keys: [
          ['tags', 1],
          ['rank', 1],
        ],
      },
      inDeep: { keys: [['to.city', 1]] },
    },
    numbers: { byPhone: { keys: [['phone', 1]], unique: true } },
  },
})

type Query = ReturnType<ReturnType<Db['collection']>['where']>

const orders = () => running().db.collection('orders')

beforeEach(() =>
  orders().add([
    { _id: '1', buyer: 'u1', state: 'paid', at: 1, tags: ['茶', '绿'], rank: 2, to: { city: '京' } },
    { _id: '2', buyer: 'u1', state: 'unpaid', at: 2, tags: ['茶'], rank: 1 },
    { _id: '3', buyer: 'u2', state: 'paid', at: 3, tags: [], rank: 3 },
  ] as never),
)

const ids = async (query: Query) => (await query.get()).data.map(({ _id }: { _id: string }) => _id)

test.each<[string, (db: Db) => Query, string[]]>([
  ['_id', db => db.collection('orders').where({ _id: '1' }), ['1']],
  ['_id and anything more', db => db.collection('orders').where({ _id: db.command.eq('1'), other: 1 }), []],
  [
    'several _ids, in any order of fields',
    db =>
      db
        .collection('orders')
        .where({ _id: db.command.in(['3', '1']) })
        .orderBy('rank', 'asc'),
    ['1', '3'],
  ],
  [
    'a walk along _id',
    db =>
      db
        .collection('orders')
        .where({ _id: db.command.gt('1') })
        .orderBy('_id', 'asc')
        .limit(1),
    ['2'],
  ],
  ['the first field of an index', db => db.collection('orders').where({ buyer: 'u1' }), ['2', '1']],
  ['and its order', db => db.collection('orders').where({ buyer: 'u1' }).orderBy('at', 'desc'), ['2', '1']],
  [
    'or its order backwards',
    db => db.collection('orders').where({ buyer: 'u1' }).orderBy('at', 'asc'),
    ['1', '2'],
  ],
  [
    'a range on the next field',
    db =>
      db
        .collection('orders')
        .where({ buyer: 'u1', at: db.command.lt(2) })
        .orderBy('at', 'desc'),
    ['1'],
  ],
  [
    'a range between',
    db => db.collection('orders').where({ buyer: 'u1', at: db.command.gt(0).and(db.command.lte(1)) }),
    ['1'],
  ],
  [
    'one of several values, merged in order',
    db =>
      db
        .collection('orders')
        .where({ state: db.command.in(['paid', 'unpaid']) })
        .orderBy('at', 'desc')
        .limit(2),
    ['3', '2'],
  ],
  [
    'an element of a list',
    db => db.collection('orders').where({ tags: '茶' }).orderBy('rank', 'asc'),
    ['2', '1'],
  ],
  [
    'all of several elements',
    db => db.collection('orders').where({ tags: db.command.all(['茶', '绿']) }),
    ['1'],
  ],
  ['a nested field', db => db.collection('orders').where({ 'to.city': '京' }), ['1']],
  [
    'an and of conditions',
    db => db.collection('orders').where(db.command.and([{ buyer: 'u2' }, { state: 'paid' }])),
    ['3'],
  ],
  [
    'a further condition that only narrows',
    db => db.collection('orders').where({ buyer: 'u1', state: db.command.neq('paid') }),
    ['2'],
  ],
  [
    'the whole collection in the order of an index',
    db => db.collection('orders').where({}).orderBy('buyer', 'asc').orderBy('at', 'desc').limit(2),
    ['2', '1'],
  ],
  ['the first of a collection, in no order', db => db.collection('orders').where({}).limit(2), ['1', '2']],
])('an index serves %s', async (_name, query, expected) => {
  expect(await ids(query(running().db))).toEqual(expected)
})

test.each<[string, (db: Db) => Promise<unknown>]>([
  ['a field of no index', db => db.collection('orders').where({ rank: 1 }).get()],
  ['a field that an index has only second', db => db.collection('orders').where({ at: 1 }).get()],
  ['an order of no index', db => db.collection('orders').where({ buyer: 'u1' }).orderBy('rank', 'asc').get()],
  [
    'an order whose directions an index does not have',
    db => db.collection('orders').where({}).orderBy('buyer', 'asc').orderBy('at', 'asc').get(),
  ],
  [
    'an order behind a range on another field',
    db =>
      db
        .collection('orders')
        .where({ state: db.command.gt('a') })
        .orderBy('at', 'desc')
        .get(),
  ],
  [
    'neq alone',
    db =>
      db
        .collection('orders')
        .where({ buyer: db.command.neq('u1') })
        .get(),
  ],
  [
    'exists alone',
    db =>
      db
        .collection('orders')
        .where({ buyer: db.command.exists(true) })
        .get(),
  ],
  ['a pattern', db => db.collection('orders').where({ buyer: /u/ }).get()],
  [
    'an or',
    db =>
      db
        .collection('orders')
        .where(db.command.or([{ buyer: 'u1' }, { state: 'paid' }]))
        .get(),
  ],
  ['a count by a field of no index', db => db.collection('orders').where({ rank: 1 }).count()],
  ['an update by a field of no index', db => db.collection('orders').where({ rank: 1 }).update({ x: 1 })],
  ['an update of everything', db => db.collection('orders').where({}).update({ x: 1 })],
  ['a removal of everything', db => db.collection('orders').where({}).remove()],
  [
    'an aggregation over everything',
    db => db.collection('orders').aggregate().group({ _id: '$state' }).end(),
  ],
  [
    'an aggregation by a field of no index',
    db => db.collection('orders').aggregate().match({ rank: 1 }).end(),
  ],
  [
    'an aggregation in an order of no index',
    db => db.collection('orders').aggregate().match({ buyer: 'u1' }).sort({ rank: 1 }).end(),
  ],
])('refused, as it would scan: %s', async (_name, query) => {
  const before = (await orders().get()).data
  await expect(query(running().db)).rejects.toMatchObject({ code: 'DATABASE_QUERY_WITHOUT_INDEX' })
  expect((await orders().get()).data).toEqual(before)
})

test('the refusal names collection, query and order', async () => {
  const doomed = orders().where({ rank: 1 }).orderBy('at', 'desc').get()
  await expect(doomed).rejects.toThrow(/orders.*\{"rank":1\}.*\{"at":-1\}/)
})

test('an aggregation that begins along an index is served', async () => {
  const { db } = running()
  const pipeline = orders().aggregate().match({ buyer: 'u1' }).sort({ at: -1 }).limit(1).project({ state: 1 })
  expect((await pipeline.end()).data).toEqual([{ _id: '2', state: 'unpaid' }])
  expect(
    (
      await orders()
        .aggregate()
        .match({ state: 'paid' })
        .group({ _id: null, n: db.command.aggregate.sum(1) })
        .end()
    ).data,
  ).toEqual([{ _id: null, n: 2 }])
})

test('a unique index that is met in full needs no order of its own', async () => {
  const numbers = running().db.collection('numbers')
  await numbers.add({ _id: 'a', phone: '1', rank: 1 })
  expect((await numbers.where({ phone: '1' }).orderBy('rank', 'asc').get()).data).toHaveLength(1)
})
