import { waveBudgets } from '../../config/wave-budgets'
import { wavesOf } from '../../emulator/cloudbase/wire/calls'
import type { EndpointName, Input } from '../../types/api'
import { type AShop, openShop } from '../support/a-shop'
import { stockUp } from '../support/documents'
import { owner, paid, placed } from '../support/shopping'

/** As in `waves.test.ts`: so long is each answer held while it counts. */
const LATENCY_MS = 100

let shop: AShop
let number: string
beforeAll(async () => {
  shop = await openShop()
  await stockUp(shop, 500)
  await owner(shop)
  number = (await paid(shop))._id
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterAll(() => shop.stop())

/** Round trips to the database in sequence, in all, and calls to WeChat, of one call of the owner. */
async function costOf<N extends EndpointName>(name: N, input: Input<N>) {
  const { calls } = shop.cloudbase
  const toWechat = () => Object.values(shop.wechat.calls).reduce((sum, n) => sum + n, 0)
  const [from, before] = [calls.length, toWechat()]
  shop.cloudbase.latencyMs = LATENCY_MS
  await shop.ask(name, input, 'owner-1')
  shop.cloudbase.latencyMs = 0
  const own = calls.slice(from)
  expect(Math.max(0, ...wavesOf(own))).toBeLessThanOrEqual(waveBudgets[name]?.waves ?? 0)
  return { waves: Math.max(0, ...wavesOf(own)), calls: own.length, toWechat: toWechat() - before }
}

const cost = (waves: number, calls: number, toWechat = 0) => ({ waves, calls, toWechat })

test('what staff looks at costs one wave, who it is included', async () => {
  expect(await costOf('seller_order.list', { tab: 'to_ship' })).toEqual(cost(1, 2))
  expect(await costOf('seller_order.list', { tab: 'all' })).toEqual(cost(1, 2))
  expect(await costOf('seller_order.search', { words: '2046' })).toEqual(cost(1, 2))
  expect(await costOf('seller_order.search', { words: number })).toEqual(cost(1, 2))
  expect(await costOf('seller_order.show', { number })).toEqual(cost(1, 3))
  expect(await costOf('seller_order.export', { from: '2026-01-01', until: '2099-01-01' })).toEqual(cost(1, 2))
  expect(await costOf('seller_product.list', { onSale: true })).toEqual(cost(1, 2))
  expect(await costOf('attention.summary', {})).toEqual(cost(1, 15))
  expect(await costOf('attention.list', {})).toEqual(cost(1, 15))
  expect(await costOf('today.show', {})).toEqual(cost(1, 2))
  expect(await costOf('visit.tell', {})).toEqual(cost(1, 1))
})

test('a note is read and written', async () => {
  expect(await costOf('seller_order.note', { number, words: '多放两个', was: '' })).toEqual(cost(2, 4))
})

test('a new price costs two waves before anybody pays; three and one call to WeChat once somebody has begun to', async () => {
  const unpaid = await placed(shop, 'buyer-2')
  const price = { number: unpaid, freightFen: 800, reason: '老朋友' }
  expect(await costOf('seller_order.reprice', { ...price, offFen: 100 })).toEqual(cost(2, 5))
  await shop.ask('payment.start', { number: unpaid }, 'buyer-2')
  expect(await costOf('seller_order.reprice', { ...price, offFen: 200 })).toEqual(cost(3, 6, 1))
})
