import { staffId } from '../../../cloudfunctions/shop/audit/audited'
import { type AShop, aRequestId } from '../../support/a-shop'
import { buy, cronAfter, type Run } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(300_000)
beforeAll(quiet)

/** What the hand does to the first SKU: three pieces are broken. */
const broken = (run: Run) => ({
  requestId: aRequestId(),
  skuId: run.skus[0],
  pieces: -3,
  reason: 'broken' as const,
})

const onHand = async (shop: AShop, run: Run, wanted: number) => {
  const stock = await shop.stock(run.skus[0])
  return stock.onHand === wanted ? [] : [`${stock.onHand} on the shelf, not ${wanted}`]
}

test('changing the shelf by hand, cut off at any call: changed once', async () => {
  const { calls, wrong } = await walk({
    prepare: async (_shop, run) => broken(run),
    act: (shop, { owner }, input) => shop.call('stock.change', input, owner),
    outcome: (shop, run) => onHand(shop, run, 2),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(3)
})

test('filing moves, cut off at any call: filed and unfiled together stay the figures', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      await buy(shop, run)
      await shop.ask('stock.change', broken(run), run.owner)
    },
    alone: true,
    act: shop => cronAfter(shop, 60_000),
    outcome: (shop, run) => onHand(shop, run, 2),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(12)
})

/** Two shelves that were counted, one of them with a sold box that waits to be shipped. */
async function counted(shop: AShop, run: Run) {
  await buy(shop, run)
  const counts = run.skus.map((skuId, i) => ({ skuId, counted: 4 + 2 * i, countedAgoMs: 0 }))
  const { lines } = await shop.ask('stock.compare', { counts }, run.owner)
  return {
    requestId: aRequestId(),
    lines: lines.map(({ skuId, counted, booked, recounts }) => ({
      skuId,
      counted,
      onHand: booked,
      recounts,
    })),
  }
}

test('correcting two shelves by a count, cut off at any call: each corrected once', async () => {
  const { calls, wrong } = await walk({
    prepare: counted,
    act: (shop, { owner }, input) => shop.call('stock.recount', input, owner),
    async outcome(shop, run) {
      const shelves = await Promise.all(run.skus.map(skuId => shop.stock(skuId)))
      const told = shelves.map(({ onHand, recounts }) => `${onHand} after ${recounts}`).join(', ')
      return told === '4 after 1, 6 after 1' ? [] : [told]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})

test('taking a change back, cut off at any call: taken back once', async () => {
  const { calls, wrong } = await walk({
    prepare: async (shop, run) => (await shop.ask('stock.change', broken(run), run.owner)).moveId,
    act: (shop, { owner }, moveId) => shop.call('stock.undo', { moveId }, owner),
    outcome: (shop, run) => onHand(shop, run, 5),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(4)
})

test('another threshold, cut off at any call: set once, and what is spare follows', async () => {
  const { calls, wrong } = await walk({
    prepare: async (_shop, run) => ({ requestId: aRequestId(), skuId: run.skus[0], lowAt: 2 }),
    act: (shop, { owner }, input) => shop.call('stock.set_low_at', input, owner),
    async outcome(shop, run) {
      const { lowAt, spare, available } = await shop.stock(run.skus[0])
      return lowAt === 2 && spare === available - 2 ? [] : [`${spare} spare at ${lowAt}`]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})

test('joining by a card, cut off at any call: one person on the list, and the trail says so once', async () => {
  const { calls, wrong } = await walk({
    // So many invitations at a time are refused.
    alone: true,
    prepare: async (shop, run) =>
      (await shop.ask('staff.invite', { requestId: aRequestId(), name: '小林' }, run.owner)).token,
    act: (shop, { buyer }, token) => shop.call('staff.accept', { token }, buyer),
    async outcome(shop, { buyer }) {
      // A phone that was cut off asks again; cron cannot know who held it.
      const member = await shop.ports.store.get('staff', buyer)
      const trail = await shop.ports.store.query('audit', {
        ...{ index: 'bySubject', equal: { subject: `staff:${staffId(shop.ports.ids, buyer)}` }, limit: 9 },
      })
      const joined = trail.filter(({ what }) => what === 'staff.accept').length
      return member?.role === 'clerk' && joined <= 1 ? [] : [`${member?.role}, told ${joined} times`]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})
