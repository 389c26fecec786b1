import type { Db } from './an-emulator'
import { indexedOrders } from './indexed-orders'

const { running, orders } = indexedOrders()

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
