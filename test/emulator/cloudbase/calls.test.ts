import { type Call, originOf, wavesByTime, wavesOf } from '../../../emulator/cloudbase/wire/calls'
import { anEmulator } from './an-emulator'

const running = anEmulator({ collections: { goods: {}, orders: {} } })

const call = (started: number, finished?: number): Call => ({
  action: 'x',
  started,
  ...(finished === undefined ? {} : { finished }),
})

test.each<[string, Call[], number[]]>([
  ['none', [], []],
  ['one after the other', [call(1, 2), call(3, 4), call(5, 6)], [1, 2, 3]],
  ['all at once', [call(1, 5), call(2, 4), call(3, 6)], [1, 1, 1]],
  ['two and then two', [call(1, 3), call(2, 4), call(5, 7), call(6, 8)], [1, 1, 2, 2]],
  ['one that outlasts a chain', [call(1, 7), call(2, 3), call(4, 5), call(8, 9)], [1, 1, 2, 3]],
  ['one that never finished', [call(1), call(2, 3), call(4)], [1, 1, 2]],
])('waves: %s', (_name, calls, waves) => {
  expect(wavesOf(calls)).toEqual(waves)
})

const made = (sentAt: number, answeredAt: number): Call => ({
  action: 'x',
  started: 0,
  origin: { requestId: 'r', sentAt },
  answeredAt,
})

test.each<[string, Call[], number]>([
  ['none', [], 0],
  ['one after the other, in the very millisecond of the answer', [made(10, 22), made(22, 34)], 2],
  ['made together, though one arrived after the other’s answer', [made(10, 22), made(10, 60)], 1],
  ['two and then one', [made(10, 22), made(10, 40), made(41, 55)], 2],
  ['one that no function made', [call(1, 2)], 0],
])('waves by time: %s', (_name, calls, waves) => {
  expect(wavesByTime(calls)).toBe(waves)
})

test('the SDK says for which run of a function it calls, and when', () => {
  const id = '3f2b0c1e-0000-4000-8000-000000000001'
  const at = Date.UTC(2026, 10, 22)
  expect(originOf(`/admin?env=e&seqId=${id}-${at.toString(16)}_1f`)).toEqual({ requestId: id, sentAt: at })
  for (const url of [`/admin?seqId=${at.toString(16)}_1f`, '/admin?seqId=', '/admin', `/admin?seqId=${id}`]) {
    expect(originOf(url)).toBeUndefined()
  }
})

test('calls are noted with action and collection, in order', async () => {
  const { db, emulator } = running()
  await db.collection('goods').add({ _id: 'a' })
  await db.collection('orders').where({}).get()
  expect(emulator.calls).toEqual([
    { action: 'database.insertDocument', collection: 'goods', started: 1, finished: 2 },
    { action: 'database.getDocument', collection: 'orders', started: 3, finished: 4 },
  ])
})

test('parallel calls are one wave while answers are held, and what follows them the next', async () => {
  const { db, emulator } = running()
  emulator.latencyMs = 60
  await Promise.all(['a', 'b', 'c'].map(id => db.collection('goods').doc(id).get()))
  await db.collection('goods').doc('a').get()
  expect(wavesOf(emulator.calls)).toEqual([1, 1, 1, 2])
})

test('calls that fail are noted too', async () => {
  const { db, emulator, faults } = running()
  await expect(db.collection('nowhere').get()).rejects.toThrow()
  faults.arm({ at: 1, kind: 'lost' })
  await expect(db.collection('goods').get()).rejects.toThrow()
  expect(emulator.calls.map(({ finished }) => finished)).toEqual([2, 4])
})
