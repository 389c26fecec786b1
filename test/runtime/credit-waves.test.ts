import { waveBudgets } from '../../config/wave-budgets'
import type { EndpointName, Input } from '../../types/api'
import { fen } from '../../types/fen'
import { type AShop, openShop } from '../support/a-shop'
import { aProduct, stockUp } from '../support/documents'
import { bought, codeBy, opened, sharer } from '../support/sharing'
import { aWish, owner, placed } from '../support/shopping'
import { costIn } from './cost-in'

const FIVE = ['a', 'b', 'c', 'd', 'e']

let shop: AShop
beforeAll(async () => {
  shop = await openShop()
  jest.spyOn(console, 'log').mockImplementation(() => {})
  await owner(shop)
  await stockUp(shop, 500)
  const skus = FIVE.map(id => ({ id, specs: [id], priceFen: fen(100) }))
  await stockUp(shop, 500, aProduct({ _id: 'five', skus, rank: '000002:five' }))
  await sharer(shop, 'he', { phone: '13900002222' })
  await sharer(shop, 'man')
})
afterAll(() => shop.stop())

const lines = (...skuIds: string[]) =>
  skuIds.map(skuId => ({ productId: 'five', skuId, quantity: 1, priceFen: 100 }))

/** Waves of one call, which must keep its declared budget. */
async function wavesOf<N extends EndpointName>(name: N, input: Input<N>, openid: string): Promise<number> {
  const { waves } = await costIn(shop, () => shop.ask(name, input, openid))
  expect(waves).toBeLessThanOrEqual(waveBudgets[name]?.waves ?? 0)
  return waves
}

async function touched(buyer: string): Promise<void> {
  await opened(shop, 'he', buyer)
  await opened(shop, 'man', buyer)
}

test.each([
  ['one line', ['a'], 11],
  ['five lines', FIVE, 15],
])(
  'placing an order of %s that two cards led to costs four waves, its repeat one',
  async (what, skuIds, calls) => {
    const buyer = `buyer of ${what}`
    await touched(buyer)
    const wish = aWish({ lines: lines(...skuIds) })
    const place = () => shop.ask('order.place', wish, buyer)
    expect(await costIn(shop, place)).toEqual({ waves: 4, calls, toWechat: 0 })
    expect(await costIn(shop, place)).toEqual({ waves: 1, calls: 6, toWechat: 0 })
  },
)

test('a payment notice of such an order costs four waves still', async () => {
  await touched('payer')
  const number = await placed(shop, 'payer', { lines: lines(...FIVE) })
  shop.payUp(await shop.ask('payment.start', { number }, 'payer'), 'payer')
  const { waves } = await costIn(shop, () => shop.notify({ outTradeNo: number }))
  expect(waves).toBe(4)
  expect((await shop.order(number)).todo).toEqual([])
  expect(await shop.ports.store.page('credits', '', 100)).toHaveLength(2)
})

test('what distributors and staff look at costs one wave, who asks included', async () => {
  await touched('buyer')
  const { _id: number } = await bought(shop, 'buyer')
  await shop.ask('credit.contest', { number, words: '是这边的' }, 'he')
  expect([
    await wavesOf('distributor.me', {}, 'man'),
    await wavesOf('distribution.goods', {}, 'man'),
    await wavesOf('distribution.goods', { words: '青', after: '000000:a' }, 'man'),
    await wavesOf('distribution.earn', { productId: 'five' }, 'man'),
    await wavesOf('distributor.list', { state: 'active' }, 'owner-1'),
    await wavesOf('distributor.list', { state: 'active', after: '9999999999999:A' }, 'owner-1'),
    await wavesOf('credit.mine', {}, 'man'),
    await wavesOf('credit.mine', { after: '999999999999999:A' }, 'man'),
    await wavesOf('credit.contests', {}, 'owner-1'),
    await wavesOf('credit.held', {}, 'owner-1'),
    await wavesOf('credit.held', { after: '001790000000000:A' }, 'owner-1'),
    await wavesOf('share.look', { code: await codeBy(shop, 'man') }, ''),
    await wavesOf('seller_order.show', { number }, 'owner-1'),
    await wavesOf('order.show', { number }, 'buyer'),
  ]).toEqual(Array(14).fill(1))
})

test('a code is made in two waves and found in one; opening it costs two; looking ahead two', async () => {
  const make = () => wavesOf('share.code', { productId: 'five', channel: 'poster' }, 'man')
  expect([await make(), await make()]).toEqual([2, 1])
  const code = await codeBy(shop, 'man', 'five', 'poster')
  expect(await wavesOf('share.touch', { code }, 'buyer')).toBe(2)
  expect(await wavesOf('share.touch', { code: 'mangled' }, 'buyer')).toBe(1)
  expect(await wavesOf('credit.preview', {}, 'buyer')).toBe(2)
})

test('the funnel of a link costs one wave, the list of links two, at any age of the shop', async () => {
  await touched('buyer')
  await bought(shop, 'buyer')
  await codeBy(shop, 'man', '')
  const productId = 'five'
  await codeBy(shop, 'man', productId)
  expect([
    await wavesOf('share.funnel', { productId }, 'man'),
    await wavesOf('share.links', {}, 'man'),
    await wavesOf('share.links', { after: '999999999999999:A' }, 'man'),
  ]).toEqual([1, 2, 2])
})
