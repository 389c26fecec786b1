import { proveProducts } from '../../../cloudfunctions/shop/catalog/prove-products'
import { soldKey } from '../../../cloudfunctions/shop/catalog/sort-keys'
import { fileMoves } from '../../../cloudfunctions/shop/stock/file-moves'
import { fen } from '../../../types/fen'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { restFault, stockFault } from '../../support/invariants'
import { owner, paid, paidUnheard } from '../../support/shopping'

const MINUTE_MS = 60_000
const RANK = '000001:orange'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 20)
  await stockUp(
    shop,
    20,
    aProduct({
      ...{ _id: 'apple', name: '苹果', rank: '000000:apple' },
      skus: [{ id: 'apple-1', specs: ['5斤装'], priceFen: fen(3990) }],
    }),
  )
  await owner(shop)
})
afterEach(() => shop.stop())

const line = (quantity: number, skuId = 'orange-5', priceFen = 3990) => ({
  productId: 'orange',
  ...{ skuId, quantity, priceFen },
})
const buy = (quantity: number, openid = 'buyer-1') => paid(shop, openid, { lines: [line(quantity)] })
const soldTold = async () => (await shop.ask('product.show', { productId: 'orange' }, '')).sold
const keyOf = async (id = 'orange') => (await shop.ports.store.get('products', id))?.soldKey
const mostSold = async () =>
  (await shop.ask('product.list', { sort: 'sold' }, '')).products.map(card => card.id)

/** As the seller gives back; `quantity` pieces of line 1, all of them fit to be sold again. */
const giveBack = (number: string, quantity: number, requestId = aRequestId()) =>
  shop.ask(
    'refund.give',
    {
      ...{ requestId, number, reason: '少发一件' },
      lines: [{ lineId: '1', quantity, refundFen: 3990 * quantity, restock: true }],
    },
    'owner-1',
  )

test('what is paid counts as sold at once; what is only placed, or changed by hand, does not', async () => {
  await shop.ask(
    'stock.change',
    { requestId: aRequestId(), skuId: 'orange-5', pieces: -1, reason: 'broken' },
    'owner-1',
  )
  const number = await paidUnheard(shop, 'buyer-1', { lines: [line(3)] })
  expect(await soldTold()).toBe(0)
  await shop.notify({ outTradeNo: number })
  expect(await soldTold()).toBe(3)
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 19, committed: 3, sold: 3 })
  expect((await shop.stock('orange-10')).sold).toBe(0)
})

test('a product moves up among the most sold with cron; others stay', async () => {
  expect(await mostSold()).toEqual(['apple', 'orange'])
  await buy(2)
  await paid(shop, 'buyer-2', { lines: [line(1, 'orange-10', 6990)] })
  expect(await mostSold()).toEqual(['apple', 'orange'])
  await shop.sweep()
  expect(await keyOf()).toBe(soldKey(RANK, 3))
  expect(await mostSold()).toEqual(['orange', 'apple'])
  expect(await keyOf('apple')).toBe(soldKey('000000:apple', 0))
})

test('ten equal notices, cron ten times over, filers at once: each piece is counted once', async () => {
  const order = await buy(4)
  await Promise.all(Array.from({ length: 10 }, () => shop.notify({ outTradeNo: order._id })))
  await Promise.all(Array.from({ length: 10 }, () => fileMoves(shop.ports)))
  for (let i = 0; i < 4; i++) await shop.pass(MINUTE_MS)
  expect((await shop.stock('orange-5')).unfiled.filter(({ reason }) => reason === 'sale')).toEqual([])
  await shop.notify({ outTradeNo: order._id })
  expect([await soldTold(), await keyOf()]).toEqual([4, soldKey(RANK, 4)])
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('what goes back before it was shipped was not sold; the wish sent twice takes it back once', async () => {
  const order = await buy(5)
  await shop.sweep()
  const requestId = aRequestId()
  await giveBack(order._id, 2, requestId)
  await giveBack(order._id, 2, requestId)
  expect(await soldTold()).toBe(3)
  await shop.sweep()
  expect(await keyOf()).toBe(soldKey(RANK, 3))
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('what comes back after it was shipped was sold all the same', async () => {
  const order = await buy(2)
  const parcel = {
    requestId: aRequestId(),
    number: order._id,
    carrierId: 'SF',
    trackingNumber: 'SF1234567890123',
  }
  await shop.ask('order.ship', parcel, 'owner-1')
  await giveBack(order._id, 1)
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 19, committed: 0, available: 19, sold: 2 })
  expect(await soldTold()).toBe(2)
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('thirty notices at once: thirty sold', async () => {
  await shop.ask(
    'stock.change',
    { requestId: aRequestId(), skuId: 'orange-5', pieces: 10, reason: 'restock' },
    'owner-1',
  )
  const numbers: string[] = []
  for (let i = 0; i < 30; i++) numbers.push(await paidUnheard(shop, `buyer-${i}`, { lines: [line(1)] }))
  await Promise.all(numbers.map(outTradeNo => shop.notify({ outTradeNo })))
  expect(await soldTold()).toBe(30)
  await Promise.all([shop.sweep(), shop.sweep()])
  expect(await keyOf()).toBe(soldKey(RANK, 30))
})

test.each(['error', 'lost', 'crash_before', 'crash_after'] as const)(
  'cron that breaks off at any of its calls (%s) is made whole by the next',
  async kind => {
    let cutOff = 0
    for (let at = 1; at <= 9; at++) {
      await buy(1)
      shop.faults.arm({ at, kind })
      await fileMoves(shop.ports).catch(() => {
        cutOff += 1
      })
      shop.faults.disarm()
      await shop.sweep()
      expect(await keyOf()).toBe(soldKey(RANK, at))
      expect(await stockFault(shop, 'orange-5')).toBe('')
    }
    expect(cutOff).toBeGreaterThan(4)
  },
)

test('a place that is wrong is put right at night, and a right one is not written again', async () => {
  await buy(3)
  await shop.sweep()
  const { store } = shop.ports
  const right = await store.get('products', 'orange')
  await store.change('products', 'orange', {}, { set: { soldKey: 'x', priceKey: 'y', findBy: ['*'] } })
  expect(await proveProducts(shop.ports)).toBe(1)
  expect(await store.get('products', 'orange')).toEqual(right)
  const from = shop.cloudbase.calls.length
  expect(await proveProducts(shop.ports)).toBe(0)
  expect(shop.cloudbase.calls.slice(from).filter(({ action }) => /update|add/i.test(action))).toEqual([])
})

test('a sold figure that its moves do not tell is found', async () => {
  await buy(3)
  await shop.ports.store.change('stocks', 'orange-5', {}, { inc: { sold: 1 } })
  expect(await stockFault(shop, 'orange-5')).toBe('sold 4, moves 3')
})
