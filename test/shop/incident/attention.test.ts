import { anItem } from '../../../cloudfunctions/shop/outbox/outbox'
import { LIMITS } from '../../../types/limits'
import { type AShop, aRequestId } from '../../support/a-shop'
import { paid } from '../../support/shopping'
import { asked, openCase, ship } from '../after-sale/a-case'
import { ASK, aParcel } from '../shipping/a-parcel'

const MINUTE_MS = 60_000
const nothing = {
  ...{ refunds: 0, outbox: 0, incidents: 0 },
  ...{ toShip: { count: 0 }, afterSales: { count: 0 }, untold: { count: 0 } },
  payouts: { asked: 0, heldUp: 0 },
  sharing: { held: 0, contests: 0, applications: 0 },
  stock: { low: 0, soldOut: 0 },
}

let shop: AShop
/** Three boxes of oranges, paid and not shipped. */
let number: string
beforeEach(async () => {
  const opened = await openCase()
  shop = opened.shop
  number = opened.number
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => shop.stop())

const summary = () => shop.ask('attention.summary', {}, 'clerk-1')
const items = async () => (await shop.ask('attention.list', {}, 'clerk-1')).items

/** Ten on the shelf, three of them sold: so many are few from now on. */
const setFew = (skuId: string, lowAt: number) =>
  shop.ask('stock.set_low_at', { requestId: aRequestId(), skuId, lowAt }, 'owner-1')

test('a shop in which all is done has nothing to do', async () => {
  await ship(shop, number)
  await shop.sweep()
  expect(await summary()).toEqual(nothing)
  expect(await shop.ask('attention.list', {}, 'clerk-1')).toEqual({ summary: nothing, items: [] })
})

test('an order waits to be shipped, since it was paid', async () => {
  const since = (await shop.order(number)).payment?.at
  expect(await summary()).toEqual({ ...nothing, toShip: { count: 1, since } })
})

test('an after-sale waits for the seller until its deadline, the nearest one is told; what waits for others does not', async () => {
  const one = await asked(shop, number)
  shop.clock.skip(MINUTE_MS)
  const other = await paid(shop, 'buyer-1', {
    lines: [{ productId: 'orange', skuId: 'orange-10', quantity: 1, priceFen: 6990 }],
  })
  const later = await asked(shop, other._id, { reason: 'slow' })
  expect((await summary()).afterSales).toEqual({ count: 2, first: { state: 'asked', dueAt: one.dueAt } })
  const refused = { requestId: aRequestId(), number, id: one.id, words: '看照片是好的' }
  await shop.ask('after_sale.refuse', refused, 'owner-1')
  expect((await summary()).afterSales).toEqual({ count: 1, first: { state: 'asked', dueAt: later.dueAt } })
})

test('a shipping that WeChat does not take waits apart from the other calls that fail, with its tries', async () => {
  await shop.ask('order.ship', aParcel(number), 'owner-1')
  for (let i = 0; i < 4; i += 1) shop.wx.failNext({ errcode: 45009 }, ASK)
  await shop.sweep()
  for (const minutes of [1, 2, 5]) await shop.pass(minutes * MINUTE_MS)
  expect(await summary()).toEqual({ ...nothing, untold: { count: 1, tries: 4 } })
  expect(await items()).toEqual([])
})

test('a refund that WeChat refused is one thing to do; a message that cannot be sent is another', async () => {
  await ship(shop, number)
  await shop.sweep()
  shop.wechat.setBalanceEmpty(true)
  const lines = [{ lineId: '1', quantity: 1, refundFen: 3_990, restock: false }]
  await shop.ask('refund.give', { requestId: aRequestId(), number, lines, reason: '坏了' }, 'owner-1')
  const message = anItem('message', `shipped:${number}`, number, shop.clock.now())
  await shop.ports.store.change('outbox', message._id, {}, { set: { state: 'failing', lastError: 'broken' } })
  expect(await summary()).toEqual({ ...nothing, refunds: 1, outbox: 1 })
  expect((await items()).map(({ kind, what }) => `${kind} ${what}`).sort()).toEqual([
    'outbox broken',
    'refund not_enough',
  ])
})

test('goods that are few count, and those that are sold out among them', async () => {
  await ship(shop, number)
  await shop.sweep()
  await setFew('orange-5', 6)
  expect(await summary()).toEqual(nothing)
  await setFew('orange-5', 7)
  expect(await summary()).toEqual({ ...nothing, stock: { low: 1, soldOut: 0 } })
  const all = { requestId: aRequestId(), skuId: 'orange-10', pieces: -10, reason: 'broken' } as const
  await shop.ask('stock.change', all, 'owner-1')
  expect(await summary()).toEqual({ ...nothing, stock: { low: 2, soldOut: 1 } })
})

test('no more than so many of a kind are counted', async () => {
  await ship(shop, number)
  await shop.sweep()
  await Promise.all(
    Array.from({ length: LIMITS.attentionCounted + 2 }, (_, nth) =>
      shop.ports.store.add('incidents', {
        ...{ _id: `order_unknown:${nth}`, what: 'order_unknown', orderNumber: '', detail: '' },
        ...{ amountFen: 1, at: nth, state: 'open' },
      }),
    ),
  )
  expect(await summary()).toEqual({ ...nothing, incidents: LIMITS.attentionCounted })
})
