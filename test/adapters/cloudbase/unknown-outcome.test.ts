import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cloudbaseStore } from '../../../cloudfunctions/adapters/cloudbase/store'
import { aStock, openStore, type StoreScene } from './a-store'

let scene: StoreScene

beforeAll(async () => {
  scene = await openStore()
  await scene.store.add('stocks', aStock('a'))
})
afterEach(() => scene.faults.disarm())
afterAll(() => scene.cloudbase.stop())

const take = () => scene.store.change('stocks', 'a', {}, { inc: { available: -1 } })
const available = async () => (await scene.store.get('stocks', 'a'))?.available

test('an error of the platform is thrown, never taken for a no', async () => {
  const { store, faults } = scene
  const verbs = [
    () => store.get('stocks', 'a'),
    () => store.getMany('stocks', ['a']),
    () => store.add('stocks', aStock('b')),
    take,
    () => store.query('stocks', { index: 'byProduct', equal: { productId: 'orange' }, limit: 1 }),
    () => store.queryJoined('stocks', { index: 'toFile', limit: 1 }, { from: 'stock_moves', field: 'skuId' }),
    () => store.page('stocks', '', 1),
  ]
  for (const verb of verbs) {
    faults.arm({ at: 1, kind: 'error', code: 'DATABASE_TIMEOUT' })
    await expect(verb()).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
  }
  faults.disarm()
  expect(await store.get('stocks', 'b')).toBeUndefined()
  expect(await available()).toBe(10)
})

test('a write whose answer was lost throws, though it was done; the next look tells', async () => {
  const { store, faults } = scene
  faults.arm({ at: 1, kind: 'lost' })
  await expect(take()).rejects.toThrow()
  faults.arm({ at: 1, kind: 'lost' })
  await expect(store.add('stocks', aStock('c'))).rejects.toThrow()
  faults.disarm()
  expect(await available()).toBe(9)
  expect(await store.add('stocks', aStock('c', 99))).toBe(false)
  expect((await store.get('stocks', 'c'))?.onHand).toBe(10)
})

test('a write that never arrived throws, and nothing was done', async () => {
  scene.faults.arm({ at: 1, kind: 'crash_before' })
  const before = 9
  await expect(take()).rejects.toThrow()
  scene.faults.disarm()
  expect(await available()).toBe(before)
})

/** A platform that answers everything with one error, as CloudBase does: status 200, a code and a message. */
async function refusing(code: string, message: string) {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ requestId: 'r', code, message }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const kept = process.env.TCB_CONTEXT_CNFG
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` })
  const store = cloudbaseStore()
  const stop = async () => {
    process.env.TCB_CONTEXT_CNFG = kept
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { store, stop }
}

test.each([
  ['the documented code', 'DATABASE_DUPLICATE_WRITE', 'Duplicate write', false],
  [
    'the database’s own words under a general code',
    'DATABASE_REQUEST_FAILED',
    'E11000 duplicate key error collection: x',
    false,
  ],
])('a taken id under %s is a no', async (_what, code, message, told) => {
  const { store, stop } = await refusing(code, message)
  try {
    expect(await store.add('stocks', aStock('a'))).toBe(told)
  } finally {
    await stop()
  }
})

test.each([
  ['DATABASE_REQUEST_FAILED', 'duplicate'],
  ['DATABASE_PERMISSION_DENIED', 'Permission denied'],
  ['EXCEED_REQUEST_LIMIT', 'too many'],
])('%s (%s) is no taken id, so it is thrown', async (code, message) => {
  const { store, stop } = await refusing(code, message)
  try {
    await expect(store.add('stocks', aStock('a'))).rejects.toMatchObject({ code })
  } finally {
    await stop()
  }
})
