import { anEmulator, type Tx } from './an-emulator'

const running = anEmulator({ collections: { goods: {}, orders: { byGood: { keys: [['good', 1]] } } } })

const goods = () => running().db.collection('goods')
const orders = () => running().db.collection('orders')
const stockOf = async (id: string) => (await goods().doc(id).get()).data[0]?.stock

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const GONE = { code: 'DATABASE_TRANSACTION_FAIL' }

beforeEach(() =>
  goods().add([
    { _id: 'a', stock: 10 },
    { _id: 'b', stock: 10 },
  ] as never),
)

test('what a transaction wrote is seen within it at once, and outside only after the commit', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').update({ stock: 9 })
  const { id } = await tx.collection('orders').add({ _id: 'o1', good: 'a' })
  await tx.collection('goods').doc('b').remove()
  expect((await tx.collection('goods').doc('a').get()).data.stock).toBe(9)
  expect((await tx.collection('orders').where({ good: 'a' }).get()).data).toEqual([{ _id: id, good: 'a' }])
  expect((await tx.collection('goods').doc('b').get()).data).toBeNull()
  expect([await stockOf('a'), await stockOf('b')]).toEqual([10, 10])
  expect((await orders().where({ good: 'a' }).get()).data).toEqual([])
  await tx.commit()
  expect([await stockOf('a'), await stockOf('b')]).toEqual([9, undefined])
  expect((await orders().where({ good: 'a' }).get()).data).toHaveLength(1)
})

test('after a rollback nothing has happened', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').update({ stock: 0 })
  await tx.collection('orders').add({ _id: 'o1' })
  await tx.rollback()
  expect(await stockOf('a')).toBe(10)
  expect((await orders().doc('o1').get()).data).toEqual([])
})

test('runTransaction commits and answers what its work answers', async () => {
  const result = await running().db.runTransaction(async (tx: Tx) => {
    const { data } = await tx.collection('goods').doc('a').get()
    await tx
      .collection('goods')
      .doc('a')
      .set({ stock: data.stock - 1, seen: true })
    return data.stock
  })
  expect(result).toBe(10)
  expect((await goods().doc('a').get()).data).toEqual([{ _id: 'a', stock: 9, seen: true }])
})

test('work that throws rolls back, and its error comes out', async () => {
  const doomed = running().db.runTransaction(async (tx: Tx) => {
    await tx.collection('goods').doc('a').update({ stock: 0 })
    throw new Error('boom')
  })
  await expect(doomed).rejects.toThrow('boom')
  expect(await stockOf('a')).toBe(10)
})

test('rollback with a reason rejects with it', async () => {
  const doomed = running().db.runTransaction(async (tx: Tx) => tx.rollback({ why: 'no' }))
  await expect(doomed).rejects.toEqual({ why: 'no' })
})

test('a transaction reads what was true at its first look, whatever others do', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').get()
  await goods().doc('a').update({ stock: 1 })
  await goods().doc('b').remove()
  await orders().add({ _id: 'o1', good: 'a' })
  expect((await tx.collection('goods').doc('a').get()).data.stock).toBe(10)
  expect((await tx.collection('goods').doc('b').get()).data.stock).toBe(10)
  expect((await tx.collection('orders').where({ good: 'a' }).get()).data).toEqual([])
  expect((await tx.collection('goods').where({}).get()).data).toHaveLength(2)
  await tx.rollback()
})

test('of two transactions on one document the first to write wins; the other is told and is over', async () => {
  const { db } = running()
  const [one, two] = [await db.startTransaction(), await db.startTransaction()]
  await one.collection('goods').doc('a').get()
  await two.collection('goods').doc('a').get()
  await one
    .collection('goods')
    .doc('a')
    .update({ stock: db.command.inc(-1) })
  await expect(two.collection('goods').doc('a').update({ stock: 5 })).rejects.toMatchObject(CONFLICT)
  await one.commit()
  await expect(two.commit()).rejects.toMatchObject(GONE)
  expect(await stockOf('a')).toBe(9)
})

test('a write on what someone else has changed since the first look is a conflict', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').get()
  await goods().doc('a').update({ stock: 7 })
  await expect(tx.collection('goods').doc('a').update({ stock: 9 })).rejects.toMatchObject(CONFLICT)
  expect(await stockOf('a')).toBe(7)
})

test('a change of another document is no conflict', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').update({ stock: 1 })
  await goods().doc('b').update({ stock: 2 })
  await tx.commit()
  expect([await stockOf('a'), await stockOf('b')]).toEqual([1, 2])
})

test('a plain write waits for the transaction that holds the document', async () => {
  const { db } = running()
  const tx = await db.startTransaction()
  await tx.collection('goods').doc('a').update({ stock: 100 })
  const order: string[] = []
  const waiting = goods()
    .doc('a')
    .update({ stock: db.command.inc(1) })
    .then(() => order.push('plain'))
  await goods().doc('b').update({ stock: 1 })
  order.push('commit')
  await tx.commit()
  await waiting
  expect(order).toEqual(['commit', 'plain'])
  expect(await stockOf('a')).toBe(101)
})

test.each([2, 4, 10])('%i transactions at once on one document lose no change', async n => {
  const { db } = running()
  const runs = Array.from({ length: n }, () =>
    db.runTransaction(async (tx: Tx) => {
      const { data } = await tx.collection('goods').doc('a').get()
      await tx
        .collection('goods')
        .doc('a')
        .update({ stock: data.stock - 1 })
    }),
  )
  const results = await Promise.allSettled(runs)
  const won = results.filter(({ status }) => status === 'fulfilled').length
  expect(won).toBeGreaterThan(0)
  expect(await stockOf('a')).toBe(10 - won)
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject(CONFLICT)
})

test('an error within a transaction ends it', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').doc('a').update({ stock: 1 })
  await expect(tx.collection('goods').add({ _id: 'b' })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  await expect(tx.commit()).rejects.toMatchObject(GONE)
  expect(await stockOf('a')).toBe(10)
})

test('two transactions that make the same document: one is told', async () => {
  const { db } = running()
  const [one, two] = [await db.startTransaction(), await db.startTransaction()]
  await one.collection('orders').add({ _id: 'same', by: 1 })
  await expect(two.collection('orders').add({ _id: 'same', by: 2 })).rejects.toMatchObject(CONFLICT)
  await one.commit()
  expect((await orders().doc('same').get()).data).toEqual([{ _id: 'same', by: 1 }])
})

test('updateAndReturn takes part in the transaction', async () => {
  const { db } = running()
  const tx = await db.startTransaction()
  const { doc } = await tx
    .collection('goods')
    .where({ _id: 'a' })
    .updateAndReturn({ stock: db.command.inc(-4) })
  expect((doc as { stock: number }).stock).toBe(6)
  await tx.rollback()
  expect(await stockOf('a')).toBe(10)
})
