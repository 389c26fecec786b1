import { fileMoves } from '../../../cloudfunctions/shop/stock/file-moves'
import { proveStock } from '../../../cloudfunctions/shop/stock/prove-stock'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { restFault, stockFault } from '../../support/invariants'
import { aWish, owner, paid } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 100)
  await owner(shop)
})
afterEach(() => shop.stop())

const change = (pieces: number, requestId = aRequestId()) =>
  shop.call('stock.change', { requestId, skuId: 'orange-5', pieces, reason: 'recount' }, 'owner-1')

test('20 changes each sent twice, 50 reservations, 2 filers at once: exact at every look', async () => {
  const changes = Array.from({ length: 20 }, (_, i) => ({ pieces: i % 2 ? -2 : 3, requestId: aRequestId() }))
  const looks: string[] = []
  let done = false
  const watch = (async () => {
    while (!done) looks.push(await stockFault(shop, 'orange-5'))
  })()
  const filer = async () => {
    for (let i = 0; i < 12; i += 1) {
      shop.clock.skip(30_000)
      await fileMoves(shop.ports)
    }
  }
  const placing = Array.from({ length: 50 }, (_, i) => shop.call('order.place', aWish(), `many-${i}`))
  const replies = await Promise.all([
    ...changes.flatMap(({ pieces, requestId }) => [change(pieces, requestId), change(pieces, requestId)]),
    ...placing,
    filer(),
    filer(),
  ])
  done = true
  await watch
  expect(looks.filter(fault => fault !== '')).toEqual([])
  expect(looks.length).toBeGreaterThan(3)
  expect(replies.slice(0, 90).every(reply => reply?.ok)).toBe(true)
  // 10 × (+3) and 10 × (−2), each once; 50 pieces held.
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 110, committed: 0, available: 60 })
  expect(await stockFault(shop, 'orange-5')).toBe('')
})

test('a change repeated while its move is filed and gone from the stock still counts once', async () => {
  const requestId = aRequestId()
  expect(await change(5, requestId)).toMatchObject({ ok: true, value: { changed: true, from: 100, to: 105 } })
  expect(await change(5, requestId)).toMatchObject({
    ok: true,
    value: { changed: false, from: 100, to: 105 },
  })
  await shop.pass(1000)
  expect((await shop.stock('orange-5')).unfiled.map(({ id }) => id)).toContain(`hand:${requestId}:orange-5`)
  expect(await change(5, requestId)).toMatchObject({
    ok: true,
    value: { changed: false, from: 100, to: 105 },
  })
  await shop.pass(3 * 60_000)
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 105, unfiled: [], fileAt: 0 })
  expect(await change(5, requestId)).toMatchObject({
    ok: true,
    value: { changed: false, from: 100, to: 105 },
  })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 105, available: 105 })
})

test('stock never falls below what is promised or held', async () => {
  await paid(shop)
  expect(await change(-100)).toMatchObject({ ok: false, error: 'below_zero' })
  expect(await change(-99)).toMatchObject({ ok: true })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 1, committed: 1, available: 0 })
  expect(await shop.ask('stock.show', { skuId: 'orange-5' }, 'owner-1')).toEqual({
    skuId: 'orange-5',
    onHand: 1,
    committed: 1,
    held: 0,
    available: 0,
    lowAt: 5,
    ownLowAt: false,
    level: 'sold_out',
  })
})

test('an unknown SKU is refused', async () => {
  const input = { requestId: aRequestId(), skuId: 'nothing', pieces: 1, reason: 'restock' as const }
  expect(await shop.call('stock.change', input, 'owner-1')).toMatchObject({ error: 'sku_not_found' })
  expect(await shop.call('stock.show', { skuId: 'nothing' }, 'owner-1')).toMatchObject({
    error: 'sku_not_found',
  })
})

test('the nightly proof is quiet when all adds up and tells, without mending, when a figure does not', async () => {
  await paid(shop)
  await shop.pass(3 * 60_000)
  expect(await proveStock(shop.ports)).toBe(0)
  await shop.ports.store.change('stocks', 'orange-5', {}, { inc: { onHand: 1 } })
  expect(await proveStock(shop.ports)).toBe(1)
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 101 })
  const [incident] = await shop.ports.store.page('incidents', '', 10)
  expect(incident).toMatchObject({ what: 'stock_differs', state: 'open' })
  const [told] = (await shop.ask('attention.list', {}, 'owner-1')).items
  expect(told?.about).toEqual({ kind: 'stock', id: 'orange-5', name: '青坡脐橙 5斤装' })
  expect(await shop.ask('attention.resolve', { incidentId: incident?._id ?? '' }, 'owner-1')).toEqual({
    resolved: true,
  })
  expect((await shop.ask('attention.list', {}, 'owner-1')).items).toEqual([])
})

test('a hold that no order has is given back by night; holds of waiting orders stay', async () => {
  const waiting = await shop.ask('order.place', aWish(), 'buyer-2')
  const orphan = { n: 2, at: shop.clock.now() }
  await shop.ports.store.change(
    'stocks',
    'orange-5',
    {},
    {
      set: { 'holds.ORPHANORPHANORPH': orphan },
      inc: { available: -2, spare: -2 },
    },
  )
  shop.clock.skip(11 * 60_000)
  await proveStock(shop.ports)
  expect(Object.keys((await shop.stock('orange-5')).holds)).toEqual([waiting.number])
  expect(await shop.stock('orange-5')).toMatchObject({ available: 99 })
  expect(await restFault(shop, 'orange-5')).toBe('')
})
