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
    act: shop => cronAfter(shop, 60_000),
    outcome: (shop, run) => onHand(shop, run, 2),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(12)
})
