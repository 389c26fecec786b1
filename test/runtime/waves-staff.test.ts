import { serve } from '../../cloudfunctions/runtime/serve'
import type { Store } from '../../cloudfunctions/shop/ports'
import { waveBudgets } from '../../config/wave-budgets'
import { type Call, wavesOf } from '../../emulator/cloudbase/wire/calls'
import type { EndpointName, Input } from '../../types/api'
import { type AShop, openShop } from '../support/a-shop'
import { stockUp } from '../support/documents'
import { owner } from '../support/shopping'
import { aRequestId } from './samples'

/** Each answer of the database is held this long while it counts, so that calls made together overlap on a busy machine. */
const LATENCY_MS = 100
const SKU = 'orange-5'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 500)
  await owner(shop)
})
afterAll(() => shop.stop())

async function wavesFor(work: () => Promise<unknown>, apart: ReadonlySet<Call> = new Set()): Promise<number> {
  const { calls } = shop.cloudbase
  const from = calls.length
  shop.cloudbase.latencyMs = LATENCY_MS
  await work()
  shop.cloudbase.latencyMs = 0
  return Math.max(0, ...wavesOf(calls.slice(from).filter(call => !apart.has(call))))
}

const ask = <N extends EndpointName>(name: N, input: Input<N>) =>
  wavesFor(() => shop.ask(name, input, 'owner-1'))

test('what staff looks at costs one wave, who it is included', async () => {
  await shop.ask('product.set_on_sale', { productId: 'orange', onSale: false }, 'owner-1')
  const counts = [{ skuId: SKU, counted: 500, countedAgoMs: 60_000 }]
  expect([
    await ask('stock.list', {}),
    await ask('stock.list', { level: 'low' }),
    await ask('stock.list', { level: 'low', after: '-5:000001:orange:00' }),
    await ask('stock.list', { level: 'sold_out' }),
    await ask('stock.list', { words: '脐橙', level: 'low' }),
    await ask('stock.find_by_code', { code: SKU }),
    await ask('stock.compare', { counts }),
    await ask('stock.history', { skuId: SKU }),
    await ask('stock.history', { skuId: SKU, after: '9999999999999:z' }),
    await ask('staff.list', {}),
  ]).toEqual(Array(10).fill(1))
})

test('counting and undoing cost two waves as a change does', async () => {
  const change = { requestId: aRequestId(1), skuId: SKU, pieces: 4, reason: 'restock' as const }
  expect(await ask('stock.change', change)).toBe(2)
  expect(await ask('stock.undo', { moveId: `hand:${change.requestId}:${SKU}` })).toBe(2)
  const lines = [
    { skuId: SKU, counted: 499, onHand: 500, recounts: 0 },
    { skuId: 'orange-10', counted: 500, onHand: 500, recounts: 0 },
  ]
  expect(await ask('stock.recount', { requestId: aRequestId(2), lines })).toBe(2)
  expect((await shop.stock(SKU)).onHand).toBe(499)
})

test('a change that meets another is made all the same, and costs four', async () => {
  const { ports, cloudbase } = shop
  const others = new Set<Call>()
  let met = false
  // Between looking and changing, somebody else brings two in.
  const change: Store['change'] = async (collection, id, when, what) => {
    if (collection === 'stocks' && !met) {
      met = true
      const from = cloudbase.calls.length
      await ports.store.change('stocks', SKU, {}, { inc: { onHand: 2, available: 2, spare: 2 } })
      for (const call of cloudbase.calls.slice(from)) others.add(call)
    }
    return ports.store.change(collection, id, when, what)
  }
  const input = { requestId: aRequestId(3), skuId: SKU, pieces: -1, reason: 'broken' as const }
  const call = { name: 'stock.change', input, openid: 'owner-1', requestId: '' }
  const before = (await shop.stock(SKU)).onHand
  const waves = await wavesFor(
    async () =>
      expect(await serve({ ...ports, store: { ...ports.store, change } }, call)).toMatchObject({
        value: { changed: true, from: before + 2, to: before + 1 },
      }),
    others,
  )
  expect([others.size, waves]).toEqual([1, waveBudgets['stock.change']?.refused])
})

test('a write that leaves a trail costs no wave more than it would without', async () => {
  expect(await ask('product.set_on_sale', { productId: 'orange', onSale: true })).toBe(2)
  expect(await ask('staff.invite', { requestId: aRequestId(4), name: '小林' })).toBe(2)
})

test('the trail costs two, of whatever kinds it tells', async () => {
  await shop.ask('product.set_on_sale', { productId: 'orange', onSale: false }, 'owner-1')
  await ask('stock.change', { requestId: aRequestId(9), skuId: SKU, pieces: 1, reason: 'restock' })
  expect(await ask('audit.list', {})).toBe(2)
  expect(await ask('audit.list', { subject: { kind: 'products', id: 'orange' } })).toBe(2)
})
