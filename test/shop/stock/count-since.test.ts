import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { stockFault } from '../../support/invariants'
import { owner, paid } from '../../support/shopping'

const SKU = 'orange-5'
const MINUTE_MS = 60_000
/** Shorter than any pause below, longer than the calls take. */
const MOMENT_MS = 15_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 85)
  await owner(shop)
})
afterEach(() => shop.stop())

const compare = async (counted: number, countedAgoMs: number) => {
  const reply = await shop.ask(
    'stock.compare',
    { counts: [{ skuId: SKU, counted, countedAgoMs }] },
    'owner-1',
  )
  return { line: reply.lines[0], again: reply.again }
}
const recount = async ({ line }: Awaited<ReturnType<typeof compare>>) => {
  if (!line) throw new Error('nothing was compared')
  const { counted, booked: onHand, recounts } = line
  const lines = [{ skuId: SKU, counted, onHand, recounts }]
  return (await shop.ask('stock.recount', { requestId: aRequestId(), lines }, 'owner-1')).outcomes[0]
}
const buy = async (quantity: number) => {
  const lines = [{ productId: 'orange', skuId: SKU, quantity, priceFen: 3990 }]
  return (await paid(shop, 'buyer-1', { lines }))._id
}
const ship = (number: string) =>
  shop.ask(
    'order.ship',
    { requestId: aRequestId(), number, carrierId: 'SF', trackingNumber: 'SF1234567890123' },
    'owner-1',
  )
const change = (pieces: number) =>
  shop.ask('stock.change', { requestId: aRequestId(), skuId: SKU, pieces, reason: 'restock' }, 'owner-1')

test.each([
  ['a minute', MINUTE_MS],
  ['an hour, when the moves are filed', 60 * MINUTE_MS],
])('three left between counting and comparing, %s apart: no box appears that is not there', async (_, ms) => {
  const number = await buy(3)
  shop.clock.skip(MINUTE_MS)
  await ship(number)
  for (let passed = 0; passed < ms; passed += ms / 4) await shop.pass(ms / 4)
  const compared = await compare(85, ms + MOMENT_MS)
  expect(compared).toMatchObject({ line: { onHand: 82, booked: 85, difference: 0 }, again: [] })
  expect(await recount(compared)).toMatchObject({ outcome: 'changed', from: 82, to: 82 })
  expect(await shop.stock(SKU)).toMatchObject({ onHand: 82, committed: 0, available: 82 })
  expect(await stockFault(shop, SKU)).toBe('')
})

test('a real difference is found beside what came and left since, also while it is being confirmed', async () => {
  const [early, late] = [await buy(3), await buy(2)]
  shop.clock.skip(MINUTE_MS)
  await ship(early)
  await change(10)
  const compared = await compare(84, MOMENT_MS)
  expect(compared.line).toMatchObject({ onHand: 92, booked: 85, difference: -1 })
  await ship(late)
  expect(await recount(compared)).toMatchObject({ from: 90, to: 89 })
  expect(await stockFault(shop, SKU)).toBe('')
})

test('a count is old after some hours, or once the books were corrected since: it is to be made again', async () => {
  expect(await compare(85, 7 * 60 * MINUTE_MS)).toEqual({ line: undefined, again: [SKU] })
  shop.clock.skip(MINUTE_MS)
  const { moveId } = await change(10)
  shop.clock.skip(MINUTE_MS)
  expect(await compare(85, MINUTE_MS + MOMENT_MS)).toMatchObject({ line: { booked: 85 } })
  await shop.ask('stock.undo', { moveId }, 'owner-1')
  expect(await compare(95, MOMENT_MS)).toEqual({ line: undefined, again: [SKU] })
  shop.clock.skip(MINUTE_MS)
  await recount(await compare(84, 1))
  expect(await compare(84, MOMENT_MS)).toEqual({ line: undefined, again: [SKU] })
})
