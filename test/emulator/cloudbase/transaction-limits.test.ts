import { anEmulator } from './an-emulator'

const running = anEmulator({ collections: { goods: {} }, transactionLimitMs: 150 })

const goods = () => running().db.collection('goods')

const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining(
    'Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
  ),
}

beforeEach(() =>
  goods().add([
    { _id: 'a', stock: 10 },
    { _id: 'b', stock: 10 },
  ] as never),
)

/** Resolves once the document can be written again: its holder is gone. */
const freed = (id: string) => goods().doc(id).update({ freed: true })

test('a transaction that stays open too long is rolled back and known no more', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').update({ stock: 0 })
  await freed('a')
  await expect(tx.collection('goods').doc('a').get()).rejects.toMatchObject(GONE)
  await expect(tx.commit()).rejects.toMatchObject(GONE)
  expect((await goods().doc('a').get()).data).toEqual([{ _id: 'a', stock: 10, freed: true }])
})

test('what was committed cannot be committed or rolled back again', async () => {
  const tx = await running().db.startTransaction()
  await tx.commit()
  await expect(tx.commit()).rejects.toMatchObject(GONE)
  await expect(tx.rollback()).rejects.toMatchObject(GONE)
})

test('a hole of the SDK: where().update in a transaction happens outside of it', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').where({ _id: 'b' }).update({ leaked: true })
  await tx.rollback()
  expect((await goods().doc('b').get()).data).toEqual([{ _id: 'b', stock: 10, leaked: true }])
})

test('a hole of the SDK: count in a transaction does not see what it wrote', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').add({ _id: 'c' })
  expect((await tx.collection('goods').where({}).count()).total).toBe(2)
  expect((await tx.collection('goods').where({}).get()).data).toHaveLength(3)
  await tx.rollback()
})

test('a hole of the SDK: where().update on what the transaction holds waits until the transaction is over', async () => {
  const _ = running().db.command
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').update({ stock: 1 })
  await tx
    .collection('goods')
    .where({ _id: 'a' })
    .update({ stock: _.inc(10) })
  await expect(tx.commit()).rejects.toMatchObject(GONE)
  expect((await goods().doc('a').get()).data).toEqual([{ _id: 'a', stock: 20 }])
})
