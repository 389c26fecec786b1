import { startCloudbase } from '../../../emulator/cloudbase/start'
import { anEmulator } from './an-emulator'

const running = anEmulator({
  collections: {
    users: { byPhone: { keys: [['phone', 1]], unique: true } },
    seats: {
      place: {
        keys: [
          ['row', 1],
          ['number', 1],
        ],
        unique: true,
      },
      byTag: { keys: [['tags', 1]], unique: true },
    },
  },
})

const users = () => running().db.collection('users')
const seats = () => running().db.collection('seats')

const TAKEN = {
  code: 'DATABASE_DUPLICATE_WRITE',
  message: expect.stringContaining('E11000 duplicate key error collection: users index: byPhone'),
}
const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }

beforeEach(() =>
  users().add([
    { _id: 'a', phone: '1' },
    { _id: 'b', phone: '2' },
  ] as never),
)

test('a second document with a unique value is refused; the first stands', async () => {
  await expect(users().add({ _id: 'c', phone: '1' })).rejects.toMatchObject(TAKEN)
  expect((await users().where({ phone: '1' }).get()).data).toEqual([{ _id: 'a', phone: '1' }])
  expect((await users().doc('c').get()).data).toEqual([])
})

test('an update to a taken value is refused', async () => {
  await expect(users().doc('b').update({ phone: '1' })).rejects.toMatchObject(TAKEN)
  expect((await users().doc('b').get()).data).toEqual([{ _id: 'b', phone: '2' }])
})

test('a document may be updated beside its own value', async () => {
  expect((await users().doc('a').update({ phone: '1', seen: true })).updated).toBe(1)
})

test('a missing value is null, and only one may be missing', async () => {
  await users().add({ _id: 'c' })
  await expect(users().add({ _id: 'd', phone: null })).rejects.toMatchObject(TAKEN)
  await expect(users().add({ _id: 'd' })).rejects.toMatchObject(TAKEN)
})

test('a value is free again once its holder is gone or has changed', async () => {
  await users().doc('a').remove()
  await users().doc('b').update({ phone: '9' })
  await users().add([
    { _id: 'c', phone: '1' },
    { _id: 'd', phone: '2' },
  ] as never)
  expect((await users().where({ phone: '2' }).get()).data).toEqual([{ _id: 'd', phone: '2' }])
})

test('two of one call cannot have one value', async () => {
  await expect(
    users().add([
      { _id: 'x', phone: '7' },
      { _id: 'y', phone: '7' },
    ] as never),
  ).rejects.toMatchObject(TAKEN)
  expect((await users().where({ phone: '7' }).get()).data).toEqual([])
})

test('a unique index over two fields counts both', async () => {
  await seats().add([
    { row: 1, number: 1, tags: ['a'] },
    { row: 1, number: 2, tags: ['b'] },
    { row: 2, number: 1, tags: ['c', 'd'] },
  ] as never)
  await expect(seats().add({ row: 1, number: 2, tags: ['z'] })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
})

test('a unique index over a list counts every element', async () => {
  await seats().add({ row: 1, number: 1, tags: ['a', 'b'] })
  await expect(seats().add({ row: 9, number: 9, tags: ['x', 'b'] })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
})

test('of ten at once with one value one is taken', async () => {
  const adds = Array.from({ length: 10 }, (_, i) => users().add({ _id: `n${i}`, phone: '5' }))
  const results = await Promise.allSettled(adds)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await users().where({ phone: '5' }).get()).data).toHaveLength(1)
})

test('a value that an open transaction has taken is not to be had: transactions conflict, plain writes wait', async () => {
  const { db } = running()
  const [one, two] = [await db.startTransaction(), await db.startTransaction()]
  await one.collection('users').add({ _id: 'x', phone: '5' })
  await expect(two.collection('users').add({ _id: 'y', phone: '5' })).rejects.toMatchObject(CONFLICT)
  const plain = users().add({ _id: 'z', phone: '5' })
  await one.commit()
  await expect(plain).rejects.toMatchObject(TAKEN)
  expect((await users().where({ phone: '5' }).get()).data).toEqual([{ _id: 'x', phone: '5' }])
})

test('a value may change hands within one transaction', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('users').doc('a').remove()
  await tx.collection('users').doc('b').update({ phone: '1' })
  await tx.commit()
  expect((await users().where({ phone: '1' }).get()).data).toEqual([{ _id: 'b', phone: '1' }])
})

test('the emulator does not start on data that breaks a unique index', async () => {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const dataDir = mkdtempSync(`${tmpdir()}/unique-`)
  const loose = await startCloudbase({ dataDir, collections: { users: {} } })
  const { sdkOn } = await import('./an-emulator')
  await sdkOn(loose)
    .database()
    .collection('users')
    .add([{ phone: '1' }, { phone: '1' }] as never)
  await loose.stop()
  const strict = startCloudbase({
    dataDir,
    collections: { users: { byPhone: { keys: [['phone', 1]], unique: true } } },
  })
  await expect(strict).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  rmSync(dataDir, { recursive: true })
})
