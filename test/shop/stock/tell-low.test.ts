import { fileMoves } from '../../../cloudfunctions/shop/stock/file-moves'
import { crossingOf } from '../../../cloudfunctions/shop/stock/tell-low-stock'
import { TEMPLATES } from '../../../emulator/stage/templates'
import type { StockReason } from '../../../types/api/stock'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid, placed } from '../../support/shopping'

const SKU = 'orange-5'
const MINUTE_MS = 60_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 8)
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', name: '小林', at: 1 })
  await shop.ports.store.add('staff', { _id: 'gone-1', role: 'dismissed', name: '小吴', at: 1 })
})
afterEach(() => shop.stop())

const boxes = (quantity: number) => ({
  lines: [{ productId: 'orange', skuId: SKU, quantity, priceFen: 3990 }],
})
const change = (pieces: number, reason: StockReason = 'broken') =>
  shop.ask('stock.change', { requestId: aRequestId(), skuId: SKU, pieces, reason }, 'clerk-1')
const owed = async () =>
  (await shop.ports.store.page('outbox', '', 100)).filter(({ message }) => message?.kind === 'low_stock')
const accept = (openid: string, times = 1) => {
  for (let i = 0; i < times; i += 1) shop.wx.accept(openid, TEMPLATES.low_stock.id)
}
const filed = async () => {
  await shop.pass(MINUTE_MS)
  await shop.pass(MINUTE_MS)
}

test('a paid sale that makes a SKU low is told to the staff who agreed, once, with what is left', async () => {
  accept('clerk-1', 2)
  await paid(shop, 'buyer-1', boxes(2))
  await filed()
  expect(await owed()).toEqual([])
  const { _id: number } = await paid(shop, 'buyer-2', boxes(1))
  await filed()
  await filed()
  expect(shop.wx.messages).toMatchObject([
    { to: 'clerk-1', page: 'seller/stock/index', data: { thing1: '青坡脐橙 5斤装', number2: '5' } },
  ])
  expect(await owed()).toMatchObject([
    { _id: `message:low_stock:sale:${number}:${SKU}:clerk-1`, state: 'sent' },
    { _id: `message:low_stock:sale:${number}:${SKU}:owner-1`, state: 'dropped', lastError: 'not_wanted' },
  ])
  expect((await shop.ask('attention.list', {}, 'owner-1')).items).toEqual([])
})

test('lower still is nothing new; bought in and low again is', async () => {
  await change(-4)
  await filed()
  expect(await owed()).toHaveLength(2)
  await change(-1)
  await paid(shop, 'buyer-1', boxes(1))
  await filed()
  expect(await owed()).toHaveLength(2)
  await change(20, 'restock')
  await filed()
  expect(await owed()).toHaveLength(2)
  await change(-18, 'own_use')
  await filed()
  expect(await owed()).toHaveLength(4)
})

test('what is only held is not told, and a slip that was taken back at once is not either', async () => {
  await placed(shop, 'buyer-1', boxes(6))
  await filed()
  expect(await shop.stock(SKU)).toMatchObject({ available: 2 })
  const slip = await change(-1)
  await shop.ask('stock.undo', { moveId: slip.moveId }, 'clerk-1')
  await filed()
  expect(await owed()).toEqual([])
})

test('a SKU’s own threshold counts, and other SKUs are left alone', async () => {
  await shop.ask('stock.set_low_at', { requestId: aRequestId(), skuId: SKU, lowAt: 2 }, 'owner-1')
  await change(-5)
  await filed()
  expect(await owed()).toEqual([])
  await change(-1)
  await filed()
  expect((await owed()).map(({ subjectId }) => subjectId)).toEqual([SKU, SKU])
})

test('many who file at once tell each person once', async () => {
  accept('owner-1', 9)
  await change(-6)
  await Promise.all(Array.from({ length: 6 }, () => fileMoves(shop.ports)))
  await filed()
  expect(await owed()).toHaveLength(2)
  expect(shop.wx.messages).toHaveLength(1)
})

test('which move crossed the line', () => {
  const move = (id: string, onHand: number, committed = 0) => ({
    ...{ _id: id, id, skuId: SKU, onHand, committed, reason: 'restock' as const, at: 1, by: 'o' },
  })
  const moves = [move('a', -6), move('b', 9), move('c', 0, 8), move('d', -1)]
  expect(crossingOf({ onHand: 12, committed: 8, unfiled: moves, lowAt: 5 })?.id).toBe('c')
  expect(crossingOf({ onHand: 12, committed: 8, unfiled: moves, lowAt: 3 })).toBeUndefined()
  expect(crossingOf({ onHand: 4, committed: 0, unfiled: [], lowAt: 5 })).toBeUndefined()
  expect(crossingOf({ onHand: 4, committed: 0, unfiled: [move('a', 4)], lowAt: 5 })).toBeUndefined()
})
