import { anEmulator } from './an-emulator'

const running = anEmulator({ collections: { goods: {} }, functions: { hello: () => 'hi' } })

const goods = () => running().db.collection('goods')
const add = (id: string) => goods().add({ _id: id })
const stored = async () => {
  running().faults.disarm()
  return (await goods().get()).data.map(({ _id }: { _id: string }) => _id)
}

test('an error at the second call: that call is not done, those beside it are', async () => {
  running().faults.arm({ at: 2, kind: 'error', code: 'DATABASE_TIMEOUT' })
  await add('a')
  await expect(add('b')).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
  await add('c')
  expect(await stored()).toEqual(['a', 'c'])
})

test('lost: the call is done, its answer never comes', async () => {
  running().faults.arm({ at: 1, kind: 'lost' })
  await expect(add('a')).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await stored()).toEqual(['a'])
})

test('a delay: the call is done later, and is done', async () => {
  running().faults.arm({ at: 1, kind: 'delay', delayMs: 80 })
  const from = performance.now()
  await add('a')
  expect(performance.now() - from).toBeGreaterThanOrEqual(79)
  expect(await stored()).toEqual(['a'])
})

test('a crash before the second call: neither it nor any later one is done, until all is well again', async () => {
  running().faults.arm({ at: 2, kind: 'crash_before' })
  await add('a')
  await expect(add('b')).rejects.toThrow()
  await expect(add('c')).rejects.toThrow()
  expect(await stored()).toEqual(['a'])
  await add('d')
  expect(await stored()).toEqual(['a', 'd'])
})

test('a crash after the second call: it is done, no later one is', async () => {
  running().faults.arm({ at: 2, kind: 'crash_after' })
  await add('a')
  await expect(add('b')).rejects.toThrow()
  await expect(add('c')).rejects.toThrow()
  expect(await stored()).toEqual(['a', 'b'])
})

test('a lost commit has happened', async () => {
  const tx = await running().db.startTransaction()
  await tx.collection('goods').add({ _id: 'a' })
  running().faults.arm({ at: 1, kind: 'lost' })
  await expect(tx.commit()).rejects.toThrow()
  expect(await stored()).toEqual(['a'])
})

test('a conflict on demand is tried again by runTransaction', async () => {
  running().faults.arm({ at: 2, kind: 'error', code: 'DATABASE_TRANSACTION_CONFLICT' })
  let runs = 0
  await running().db.runTransaction(async (tx: { collection(name: string): ReturnType<typeof goods> }) => {
    runs += 1
    await tx.collection('goods').add({ _id: `run-${runs}` })
  })
  expect(runs).toBe(2)
  expect(await stored()).toEqual(['run-2'])
})

test('files and calls of phones do not count, calls of the SDK do', async () => {
  const { faults, emulator, app } = running()
  await emulator.invoke('hello', {}, { openid: 'o', appid: 'wx' })
  expect(faults.seen).toBe(0)
  await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('x') as never })
  expect(faults.seen).toBe(1)
})
