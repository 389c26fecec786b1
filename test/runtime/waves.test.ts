import { serve } from '../../cloudfunctions/runtime/serve'
import type { Store } from '../../cloudfunctions/shop/ports'
import { waveBudgets } from '../../config/wave-budgets'
import type { Call } from '../../emulator/cloudbase/wire/calls'
import { fen } from '../../types/fen'
import { type AShop, openShop } from '../support/a-shop'
import { aProduct, stockUp } from '../support/documents'
import { aWish, owner, placed } from '../support/shopping'
import { type Cost, costIn } from './cost-in'
import { aRequestId } from './samples'

const FIVE = ['a', 'b', 'c', 'd', 'e']

let shop: AShop

beforeAll(async () => {
  shop = await openShop()
  await stockUp(shop, 500)
  await owner(shop)
  const skus = FIVE.map(id => ({ id, specs: [id], priceFen: fen(100) }))
  await stockUp(shop, 500, aProduct({ _id: 'five', skus, rank: '000002:five' }))
  await stockUp(shop, 0, aProduct({ _id: 'gone', skus: [{ id: 'gone', specs: ['大'], priceFen: fen(100) }] }))
  await stockUp(shop, 1, aProduct({ _id: 'last', skus: [{ id: 'last', specs: ['大'], priceFen: fen(100) }] }))
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterAll(() => shop.stop())

const costOf = (work: () => Promise<unknown>, apart?: Set<Call>): Promise<Cost> => costIn(shop, work, apart)

const lines = (...skuIds: string[]) =>
  skuIds.map(skuId => ({ productId: 'five', skuId, quantity: 1, priceFen: 100 }))
const one = (productId: string) => [{ productId, skuId: productId, quantity: 1, priceFen: 100 }]

test('looking costs one wave: home, lists, search, a product and its reviews, my orders, an order', async () => {
  const number = await placed(shop, 'looker')
  const looked = {
    home: await costOf(() => shop.ask('shop.home', {}, '')),
    list: await costOf(() => shop.ask('product.list', {}, '')),
    category: await costOf(() => shop.ask('product.list', { categoryId: 'fruit' }, '')),
    search: await costOf(() => shop.ask('product.list', { words: '脐橙', sort: 'sold', inStock: true }, '')),
    suggest: await costOf(() => shop.ask('product.suggest', { words: '脐' }, '')),
    reviews: await costOf(() => shop.ask('review.list', { productId: 'orange' }, '')),
    product: await costOf(() => shop.ask('product.show', { productId: 'orange' }, '')),
    orders: await costOf(() => shop.ask('order.list', {}, 'looker')),
    unpaid: await costOf(() => shop.ask('order.list', { state: 'unpaid' }, 'looker')),
    order: await costOf(() => shop.ask('order.show', { number }, 'looker')),
  }
  expect(Object.values(looked).map(({ waves }) => waves)).toEqual(Array(10).fill(1))
  expect(looked).toMatchObject({
    home: { calls: 3 },
    list: { calls: 1 },
    category: { calls: 1 },
    search: { calls: 1 },
    suggest: { calls: 1 },
    reviews: { calls: 1 },
    product: { calls: 3 },
    orders: { calls: 1 },
    unpaid: { calls: 1 },
    order: { calls: 1 },
  })
})

test.each([
  ['one line', ['a'], 10],
  ['five lines', FIVE, 14],
])('placing an order of %s costs four waves', async (what, skuIds, calls) => {
  const wish = aWish({ lines: lines(...skuIds) })
  expect(await costOf(() => shop.ask('order.place', wish, `placer of ${what}`))).toEqual({
    waves: 4,
    calls,
    toWechat: 0,
  })
})

test('placing what is placed already costs one wave', async () => {
  const wish = aWish()
  await shop.ask('order.place', wish, 'repeater')
  expect(await costOf(() => shop.ask('order.place', wish, 'repeater'))).toEqual({
    waves: 1,
    calls: 6,
    toWechat: 0,
  })
})

test('being told at the first look that it is sold out costs one wave', async () => {
  const cost = await costOf(async () => {
    expect(await shop.call('order.place', aWish({ lines: one('gone') }), 'late')).toMatchObject({
      error: 'out_of_stock',
    })
  })
  expect(cost).toEqual({ waves: 1, calls: 6, toWechat: 0 })
})

test('losing the last piece between looking and holding costs five waves', async () => {
  const { ports, cloudbase } = shop
  const others = new Set<Call>()
  // Once the order is written, and before its pieces are held, someone else takes the last one.
  const add: Store['add'] = async (collection, document) => {
    const added = await ports.store.add(collection, document)
    const from = cloudbase.calls.length
    await ports.store.change('stocks', 'last', {}, { set: { available: 0 } })
    for (const call of cloudbase.calls.slice(from)) others.add(call)
    return added
  }
  const spoilt = { ...ports, store: { ...ports.store, add } }
  const call = { name: 'order.place', input: aWish({ lines: one('last') }), openid: 'loser', requestId: '' }
  const cost = await costOf(
    async () => expect(await serve(spoilt, call)).toMatchObject({ error: 'out_of_stock' }),
    others,
  )
  expect(others.size).toBe(1)
  expect(cost).toEqual({ waves: 5, calls: 11, toWechat: 0 })
})

test('starting to pay costs three waves and one call to WeChat; once more, one wave and none', async () => {
  const number = await placed(shop, 'payer')
  const start = () => shop.ask('payment.start', { number }, 'payer')
  expect(await costOf(start)).toEqual({ waves: 3, calls: 3, toWechat: 1 })
  expect(await costOf(start)).toEqual({ waves: 1, calls: 1, toWechat: 0 })
})

test.each([
  ['one line', ['a'], 5],
  ['five lines', FIVE, 9],
])('a payment notice for %s costs four waves, its repeat one', async (what, skuIds, calls) => {
  const openid = `payer of ${what}`
  const number = await placed(shop, openid, { lines: lines(...skuIds) })
  shop.payUp(await shop.ask('payment.start', { number }, openid), openid)
  const settle = async () =>
    expect(await shop.notify({ outTradeNo: number })).toEqual({ ok: true, value: true })
  expect(await costOf(settle)).toEqual({ waves: 4, calls, toWechat: 0 })
  expect((await shop.order(number)).todo).toEqual([])
  expect(await costOf(settle)).toEqual({ waves: 1, calls: 1, toWechat: 0 })
})

test('asking WeChat in place of a notice costs no more waves than the notice', async () => {
  const number = await placed(shop, 'asker')
  shop.payUp(await shop.ask('payment.start', { number }, 'asker'), 'asker')
  const check = () => shop.ask('payment.check', { number }, 'asker')
  expect(await costOf(check)).toEqual({ waves: 4, calls: 5, toWechat: 1 })
  expect(await costOf(check)).toEqual({ waves: 1, calls: 1, toWechat: 0 })
})

test('the seller changes stock in two waves, who it is included; a repeat sees in the first that it is done', async () => {
  const change = { requestId: aRequestId(1), skuId: 'orange-5', pieces: 3, reason: 'restock' as const }
  const ask = () => shop.ask('stock.change', change, 'owner-1')
  expect(await costOf(ask)).toEqual({ waves: 2, calls: 4, toWechat: 0 })
  expect((await shop.stock('orange-5')).onHand).toBe(503)
  expect(await costOf(ask)).toEqual({ waves: 1, calls: 3, toWechat: 0 })
  expect((await shop.stock('orange-5')).onHand).toBe(503)
})

test('without staff’s standing it costs one wave to be told so', async () => {
  const change = { requestId: aRequestId(2), skuId: 'orange-5', pieces: 3, reason: 'restock' as const }
  const cost = await costOf(() => shop.call('stock.change', change, 'buyer-1'))
  expect(cost).toEqual({ waves: 1, calls: 3, toWechat: 0 })
})

test('the declared budgets, which the stage shows, are the figures counted here', () => {
  const { 'order.place': place, 'stock.change': change, ...others } = waveBudgets
  expect(place).toEqual({ waves: 4, refused: 5 })
  expect(change).toEqual({ waves: 2, refused: 4 })
  const byWaves = (waves: number) =>
    Object.entries(others).flatMap(([name, budget]) => (budget?.waves === waves ? [name] : []))
  expect(byWaves(4)).toEqual([
    'payment.check',
    'pay-notify',
    'after_sale.ask',
    'after_sale.refuse',
    'order.ship',
    'payout.withdraw',
  ])
  expect(byWaves(6)).toEqual(['pay-notify refund'])
  expect(byWaves(5)).toEqual(['pay-notify transfer', 'payout.refuse'])
  expect(byWaves(3)).toEqual([
    'payment.start',
    'seller_order.reprice',
    'payout.ask',
    'payout.approve',
    'payee.forget',
    'tax.export',
  ])
  expect(byWaves(2)).toEqual([
    'review.write',
    'stock.undo',
    'stock.recount',
    'audit.list',
    'order.receive',
    'shipping.untold',
    'seller_order.note',
    'share.code',
    'share.touch',
    'share.links',
    'credit.preview',
    'ledger.of',
    'payout.queue',
    'payout.detail',
    'payee.identify',
    'tax.commissions',
    'tax.set_business',
  ])
  expect(byWaves(1)).toHaveLength(Object.keys(others).length - 32)
})
