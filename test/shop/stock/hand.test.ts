import { fileMoves } from '../../../cloudfunctions/shop/stock/file-moves'
import type { StockReason } from '../../../types/api/stock'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { stockFault } from '../../support/invariants'
import { aWish, owner, paid } from '../../support/shopping'

const SKU = 'orange-5'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 44)
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', name: '小林', at: 1 })
})
afterEach(() => shop.stop())

const change = (pieces: number, reason: StockReason = 'restock', requestId = aRequestId()) =>
  shop.ask('stock.change', { requestId, skuId: SKU, pieces, reason }, 'clerk-1')
const undo = (moveId: string) => shop.call('stock.undo', { moveId }, 'clerk-1')
const compare = async (counted: number) => {
  const counts = [{ skuId: SKU, counted, countedAgoMs: 0 }]
  const [line] = (await shop.ask('stock.compare', { counts }, 'clerk-1')).lines
  if (!line) throw new Error('no line')
  return line
}
const recount = async (
  line: { counted: number; booked: number; recounts: number },
  requestId = aRequestId(),
) => {
  const { counted, booked: onHand, recounts } = line
  const lines = [{ skuId: SKU, counted, onHand, recounts }]
  const [outcome] = (await shop.ask('stock.recount', { requestId, lines }, 'clerk-1')).outcomes
  return outcome
}

test('a change answers what was on the shelf and is now, and is undone exactly, once', async () => {
  const made = await change(4)
  expect(made).toMatchObject({ changed: true, from: 44, to: 48, stock: { onHand: 48, available: 48 } })
  await change(-3, 'broken')
  expect(await undo(made.moveId)).toMatchObject({ ok: true, value: { changed: true, from: 45, to: 41 } })
  expect(await undo(made.moveId)).toMatchObject({ ok: true, value: { changed: false, from: 45, to: 41 } })
  await shop.pass(60_000)
  await shop.pass(180_000)
  expect(await undo(made.moveId)).toMatchObject({ ok: true, value: { changed: false, from: 45, to: 41 } })
  expect(await shop.stock(SKU)).toMatchObject({ onHand: 41, unfiled: [] })
  expect(await stockFault(shop, SKU)).toBe('')
})

test('an undo whose pieces are sold meanwhile is refused, and one of nothing too', async () => {
  const made = await change(10)
  for (let i = 0; i < 5; i += 1)
    await shop.ask(
      'order.place',
      aWish({ lines: [{ productId: 'orange', skuId: SKU, quantity: 10, priceFen: 3990 }] }),
      `buyer-${i}`,
    )
  expect(await shop.stock(SKU)).toMatchObject({ onHand: 54, available: 4 })
  expect(await undo(made.moveId)).toMatchObject({ ok: false, error: 'below_zero' })
  expect(await undo(`hand:${aRequestId()}:${SKU}`)).toMatchObject({ error: 'move_not_found' })
  expect(await undo(`sale:ABCDEFGHIJKLMNOP:${SKU}`)).toMatchObject({ error: 'bad_input' })
  expect(await shop.stock(SKU)).toMatchObject({ onHand: 54, available: 4 })
})

test('the usual amount is what was bought in last', async () => {
  const usual = async () =>
    (await shop.ask('stock.find_by_code', { code: SKU }, 'clerk-1')).rows[0]?.usualPieces
  expect(await usual()).toBe(10)
  await change(24)
  await change(-1, 'broken')
  expect(await usual()).toBe(24)
})

test('boxes that are sold and wait to be shipped still stand on the shelf: a right count changes nothing', async () => {
  const { _id: number } = await paid(shop, 'buyer-1', {
    lines: [{ productId: 'orange', skuId: SKU, quantity: 9, priceFen: 3990 }],
  })
  const line = await compare(44)
  expect(line).toMatchObject({ onHand: 44, committed: 9, difference: 0 })
  expect(await recount(line)).toMatchObject({ outcome: 'changed', from: 44, to: 44 })
  await shop.ask(
    'order.ship',
    { requestId: aRequestId(), number, carrierId: 'SF', trackingNumber: 'SF1234567890123' },
    'clerk-1',
  )
  expect(await shop.stock(SKU)).toMatchObject({ onHand: 35, committed: 0, available: 35, recounts: 1 })
})

test('a count is the difference to what it was compared with: what left or came since stays', async () => {
  const { _id: number } = await paid(shop, 'buyer-1', {
    lines: [{ productId: 'orange', skuId: SKU, quantity: 2, priceFen: 3990 }],
  })
  const line = await compare(41)
  expect(line.difference).toBe(-3)
  await shop.ask(
    'order.ship',
    { requestId: aRequestId(), number, carrierId: 'SF', trackingNumber: 'SF1234567890123' },
    'owner-1',
  )
  await change(20)
  const requestId = aRequestId()
  expect(await recount(line, requestId)).toMatchObject({
    outcome: 'changed',
    changed: true,
    from: 62,
    to: 59,
  })
  expect(await recount(line, requestId)).toMatchObject({
    outcome: 'changed',
    changed: false,
    from: 62,
    to: 59,
  })
  expect(await shop.stock(SKU)).toMatchObject({ onHand: 59, committed: 0, available: 59 })
  expect(await stockFault(shop, SKU)).toBe('')
})

test('two who count the same shelf at once correct it once: the other is told', async () => {
  const [one, two] = await Promise.all([compare(40), compare(40)])
  const outcomes = await Promise.all([recount(one), recount(two)])
  expect(outcomes.map(outcome => outcome?.outcome).sort()).toEqual(['changed', 'recounted_meanwhile'])
  expect(await shop.stock(SKU)).toMatchObject({ onHand: 40, available: 40, recounts: 1 })
})

test('a count below what is promised is refused line by line, the others are corrected', async () => {
  await paid(shop, 'buyer-1', { lines: [{ productId: 'orange', skuId: SKU, quantity: 9, priceFen: 3990 }] })
  const lines = [
    { skuId: SKU, counted: 7, onHand: 44, recounts: 0 },
    { skuId: 'orange-10', counted: 43, onHand: 44, recounts: 0 },
    { skuId: 'gone', counted: 1, onHand: 0, recounts: 0 },
  ]
  const { outcomes } = await shop.ask('stock.recount', { requestId: aRequestId(), lines }, 'clerk-1')
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['below_zero', 'changed', 'sku_not_found'])
  expect([(await shop.stock(SKU)).onHand, (await shop.stock('orange-10')).onHand]).toEqual([44, 43])
  const twice = { requestId: aRequestId(), lines: [lines[0], lines[0]] as typeof lines }
  expect(await shop.call('stock.recount', twice, 'clerk-1')).toMatchObject({ error: 'bad_input' })
})

test('the history tells every move, filed or not, with who, and what it left; it goes on by cursor', async () => {
  const { _id: number } = await paid(shop, 'buyer-1')
  for (let i = 0; i < 12; i += 1) await change(1)
  await shop.pass(60_000)
  await shop.pass(180_000)
  for (let i = 0; i < 12; i += 1) await change(-2, 'tasting')
  await fileMoves(shop.ports)
  const made = await change(5)
  await undo(made.moveId)
  const first = await shop.ask('stock.history', { skuId: SKU }, 'clerk-1')
  const second = await shop.ask('stock.history', { skuId: SKU, after: first.after ?? '' }, 'clerk-1')
  const moves = [...first.moves, ...second.moves]
  expect([first.moves.length, second.moves.length, second.after]).toEqual([20, 8, undefined])
  expect(new Set(moves.map(({ id }) => id)).size).toBe(28)
  expect(moves[0]).toMatchObject({
    reason: 'undo',
    undoes: made.moveId,
    by: '小林',
    onHand: -5,
    onHandAfter: 32,
    undoable: false,
  })
  expect(moves[1]).toMatchObject({ reason: 'restock', onHandAfter: 37, undoable: true })
  expect(moves.find(({ reason }) => reason === 'sale')).toMatchObject({
    orderNumber: number,
    committed: 1,
    onHand: 0,
  })
  expect(moves.at(-1)).toMatchObject({ reason: 'opening', onHandAfter: 44 })
  const shelf = moves.filter(({ onHand }) => onHand !== 0).reverse()
  shelf.reduce((left, move) => {
    expect(move.onHandAfter).toBe(left + move.onHand)
    return left + move.onHand
  }, 0)
  expect(await shop.call('stock.history', { skuId: 'gone' }, 'clerk-1')).toMatchObject({
    error: 'sku_not_found',
  })
})

test('20 changes by two of the staff beside 50 buyers and recounts: every figure exact, never below zero', async () => {
  const pieces = Array.from({ length: 20 }, (_, i) => (i % 2 ? -2 : 3))
  const [made, placed] = await Promise.all([
    Promise.all(
      pieces.map((n, i) =>
        shop.call(
          'stock.change',
          { requestId: aRequestId(), skuId: SKU, pieces: n, reason: 'recount' },
          i % 2 ? 'owner-1' : 'clerk-1',
        ),
      ),
    ),
    Promise.all(Array.from({ length: 50 }, (_, i) => shop.call('order.place', aWish(), `many-${i}`))),
  ])
  const added = made.reduce((sum, reply, i) => sum + (reply.ok ? (pieces[i] ?? 0) : 0), 0)
  const sold = placed.filter(({ ok }) => ok).length
  for (const reply of made) if (!reply.ok) expect(reply.error).toBe('below_zero')
  for (const reply of placed) if (!reply.ok) expect(reply.error).toBe('out_of_stock')
  const stock = await shop.stock(SKU)
  expect(stock).toMatchObject({ onHand: 44 + added, available: 44 + added - sold, committed: 0 })
  expect(stock.available).toBeGreaterThanOrEqual(0)
  expect(await stockFault(shop, SKU)).toBe('')
  // Each was told its own place in the row of changes: no two were made on the same figure.
  const steps = made.flatMap(reply => (reply.ok ? [[reply.value.from, reply.value.to] as const] : []))
  const ends = steps.reduce(
    (left, [from, to]) => left.set(from, (left.get(from) ?? 0) + 1).set(to, (left.get(to) ?? 0) - 1),
    new Map<number, number>(),
  )
  const open = [...ends].filter(([, n]) => n !== 0)
  expect(open).toEqual(
    added === 0
      ? []
      : expect.arrayContaining([
          [44, 1],
          [44 + added, -1],
        ]),
  )
  const line = await compare(stock.onHand - 1)
  expect(await recount(line)).toMatchObject({ outcome: 'changed', from: 44 + added, to: 43 + added })
})
