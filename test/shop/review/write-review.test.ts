import { wavesOf } from '../../../emulator/cloudbase/wire/calls'
import { LIMITS } from '../../../types/limits'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 50)
  await owner(shop)
})
afterEach(() => shop.stop())

const DAY_MS = 86_400_000
const visitor = ''

async function shipped(openid = 'buyer-1', name = '阿禾'): Promise<string> {
  const lines = [
    { productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 },
    { productId: 'orange', skuId: 'orange-10', quantity: 1, priceFen: 6990 },
  ]
  const { _id: number } = await paid(shop, openid, { lines, address: anAddress({ name }) })
  const parcel = { requestId: aRequestId(), number, carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await shop.ask('order.ship', parcel, 'owner-1')
  return number
}

/** An order of two lines that has arrived. */
async function received(openid = 'buyer-1', name = '阿禾'): Promise<string> {
  const number = await shipped(openid, name)
  await shop.ask('order.receive', { number }, openid)
  return number
}

const said = { lineId: '1', stars: 5, words: '第三年买了，还是这个味' }
const listed = async () => (await shop.ask('review.list', { productId: 'orange' }, visitor)).reviews
const summed = async () => (await shop.ask('product.show', { productId: 'orange' }, visitor)).reviews
const stored = () => shop.ports.store.page('reviews', '', 1000)

test('a buyer says how it was; everyone reads it, under a masked name', async () => {
  const orderNumber = await received()
  const from = shop.clock.now()
  const review = await shop.ask('review.write', { orderNumber, ...said })
  expect(review.at).toBeGreaterThanOrEqual(from)
  expect(review.at).toBeLessThanOrEqual(shop.clock.now())
  expect(review).toEqual({
    ...{ id: expect.any(String), name: '阿**', spec: '5斤装', stars: 5, words: said.words },
    at: expect.any(Number),
  })
  expect(await listed()).toEqual([review])
  expect(JSON.stringify(await listed())).not.toMatch(/buyer-1|阿禾|13800002046/)
  expect(review.id).not.toContain(orderNumber)
})

test('a review waits until the goods have arrived, by the buyer’s word or by themselves', async () => {
  const { _id: unshipped } = await paid(shop)
  const orderNumber = await shipped()
  for (const number of [unshipped, orderNumber]) {
    expect(await shop.call('review.write', { orderNumber: number, ...said })).toEqual({
      ok: false,
      error: 'not_received',
    })
  }
  expect(await stored()).toEqual([])
  await shop.pass(11 * DAY_MS)
  expect((await shop.order(orderNumber)).state).toBe('received')
  expect(await shop.call('review.write', { orderNumber, ...said })).toMatchObject({ ok: true })
})

test('each line once: sent again it is the same review, other words are refused, the other line is free', async () => {
  const orderNumber = await received()
  const first = await shop.ask('review.write', { orderNumber, ...said })
  await shop.pass(DAY_MS)
  expect(await shop.ask('review.write', { orderNumber, ...said })).toEqual(first)
  for (const other of [{ words: '改主意了' }, { stars: 1 }]) {
    expect(await shop.call('review.write', { orderNumber, ...said, ...other })).toEqual({
      ok: false,
      error: 'already_reviewed',
    })
  }
  expect(await listed()).toEqual([first])
  shop.clock.skip(1)
  await shop.ask('review.write', { orderNumber, ...said, lineId: '2', stars: 4 })
  expect((await listed()).map(({ spec, stars }) => [spec, stars])).toEqual([
    ['10斤装', 4],
    ['5斤装', 5],
  ])
})

test('ten taps at once make one review', async () => {
  const orderNumber = await received()
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      shop.call('review.write', { orderNumber, ...said, words: `第${i}次` }),
    ),
  )
  expect(replies.filter(reply => reply.ok)).toHaveLength(1)
  expect(await stored()).toHaveLength(1)
})

test('nobody writes about someone else’s order, a line that is not there, or an order that is not', async () => {
  const orderNumber = await received('buyer-1')
  const refused = [
    await shop.call('review.write', { orderNumber, ...said }, 'buyer-2'),
    await shop.call('review.write', { orderNumber: 'A'.repeat(16), ...said }),
    await shop.call('review.write', { orderNumber, ...said, lineId: '3' }),
  ]
  expect(refused.map(reply => !reply.ok && reply.error)).toEqual([
    'order_not_found',
    'order_not_found',
    'line_not_found',
  ])
  expect(await shop.call('review.write', { orderNumber, ...said }, '')).toMatchObject({
    error: 'not_allowed',
  })
  expect(await stored()).toEqual([])
})

test.each([
  ['no words', { words: ' \n ' }],
  ['too many words', { words: '好'.repeat(LIMITS.reviewChars + 1) }],
  ['no stars', { stars: 0 }],
  ['six stars', { stars: 6 }],
  ['half a star', { stars: 4.5 }],
  ['half a character', { words: '好\ud800' }],
  ['an operator', { words: { $gt: '' } as unknown as string }],
])('%s: refused at the door', async (_, wrong) => {
  const reply = await shop.call('review.write', { orderNumber: 'A'.repeat(16), ...said, ...wrong })
  expect(reply).toMatchObject({ ok: false, error: 'bad_input' })
})

test('lines become one, and what looks like markup or is an emoji stays as it was written', async () => {
  const orderNumber = await received('buyer-1', '𠮷野家')
  const words = ' 甜！\r\n\n<script>alert(1)</script>\t🍊 '
  const review = await shop.ask('review.write', { orderNumber, ...said, words })
  expect(review).toMatchObject({ name: '𠮷**', words: '甜！ <script>alert(1)</script> 🍊' })
})

test('the product’s own page tells how many there are and the newest, once cron has counted', async () => {
  expect(await summed()).toEqual({ count: 0 })
  await shop.ask('review.write', { orderNumber: await received('buyer-1'), ...said })
  await shop.pass(1000)
  expect(await summed()).toEqual({ count: 1, latest: { stars: 5, words: said.words } })
  const orderNumber = await received('buyer-2')
  await shop.ask('review.write', { orderNumber, lineId: '1', stars: 3, words: '有点酸' }, 'buyer-2')
  await shop.ask('review.write', { orderNumber, lineId: '2', stars: 4, words: '放两天就甜' }, 'buyer-2')
  await Promise.all([shop.pass(1000), shop.sweep(), shop.sweep()])
  expect((await summed()).count).toBe(3)
  const before = await shop.ports.store.get('review_sums', 'orange')
  await shop.sweep()
  expect(await shop.ports.store.get('review_sums', 'orange')).toEqual(before)
  expect((await stored()).map(({ sumAt }) => sumAt)).toEqual([0, 0, 0])
})

test('a hidden review is neither listed nor counted', async () => {
  const orderNumber = await received()
  const { id } = await shop.ask('review.write', { orderNumber, ...said })
  await shop.ask('review.write', { orderNumber, ...said, lineId: '2' })
  await shop.ports.store.change('reviews', id, {}, { set: { state: 'hidden', sumAt: shop.clock.now() } })
  await shop.sweep()
  expect(await listed()).toHaveLength(1)
  expect((await summed()).count).toBe(1)
})

test.each(['error', 'lost', 'crash_before', 'crash_after'] as const)(
  'counting that breaks off at any call (%s) is made whole by the next',
  async kind => {
    const ids = await Promise.all([received('buyer-1'), received('buyer-2')])
    for (let at = 1; at <= 4; at++) {
      const [buyer, lineId] = [at % 2, String(Math.ceil(at / 2))]
      const orderNumber = ids[buyer] ?? ''
      await shop.ask('review.write', { orderNumber, ...said, lineId }, `buyer-${buyer + 1}`)
      // A sweep without other work looks through its five kinds of work first.
      shop.faults.arm({ at: 5 + at, kind })
      await shop.sweep().catch(() => undefined)
      shop.faults.disarm()
      await shop.sweep()
      expect((await summed()).count).toBe(at)
    }
    expect((await stored()).map(({ sumAt }) => sumAt)).toEqual([0, 0, 0, 0])
  },
)

test('writing costs two waves, reading one call', async () => {
  const orderNumber = await received()
  shop.cloudbase.latencyMs = 20
  const cost = async (work: () => Promise<unknown>) => {
    const from = shop.cloudbase.calls.length
    await work()
    const calls = shop.cloudbase.calls.slice(from)
    return { calls: calls.length, waves: Math.max(...wavesOf(calls)) }
  }
  expect(await cost(() => shop.ask('review.write', { orderNumber, ...said }))).toEqual({ calls: 2, waves: 2 })
  expect(await cost(listed)).toEqual({ calls: 1, waves: 1 })
})
