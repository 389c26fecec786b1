import type { Db } from './an-emulator'
import { indexedOrders } from './indexed-orders'

const { running, orders } = indexedOrders()

type Query = ReturnType<ReturnType<Db['collection']>['where']>

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
