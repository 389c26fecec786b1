import { posting } from '../../../cloudfunctions/shop/ledger/account'
import { lookAtHold } from '../../../cloudfunctions/shop/ledger/credit-life'
import type { LedgerEntry } from '../../../cloudfunctions/shop/ledger/document'
import { changeOrder } from '../../../cloudfunctions/shop/order/change-order'
import { followUp } from '../../../cloudfunctions/shop/order/follow-up'
import { fen } from '../../../types/fen'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { aCredit } from '../../support/credit'
import { stockUp } from '../../support/documents'
import { owner, placed } from '../../support/shopping'
import { DAY_MS, figures, giveBack, proven, received, sold, THREE } from './a-sale'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 100)
  await owner(shop)
})
afterEach(() => shop.stop())

/** 10 % of three boxes of 39.90 yuan. */
const EARNED = 1197

/** The order is received, and its return window is over. */
async function completed(order: Awaited<ReturnType<typeof sold>>): Promise<void> {
  await received(shop, order)
  await shop.pass(7 * DAY_MS)
  expect((await shop.order(order._id)).state).toBe('completed')
}

/** Pays all that is available out, as a later room will: by entries like any other. */
async function payOut(number: string, amount: number): Promise<void> {
  const entry: LedgerEntry = {
    _id: `out:${number}`,
    id: `out:${number}`,
    distributorId: 'd-1',
    from: 'available',
    to: 'paid_out',
    what: 'settle',
    fen: fen(amount),
    ...{ orderNumber: number, lineId: '', name: '', spec: '', at: shop.clock.now() },
    ...{ rateBp: 0, keptBeforeFen: fen(0), keptAfterFen: fen(0) },
  }
  const { when, change } = posting(entry, shop.clock.now())
  await shop.ports.store.change('accounts', 'd-1', when, change)
}

test('a paid order is earned at once and owes nothing; an order without a card leaves no account', async () => {
  const number = await placed(shop, 'buyer-2', THREE)
  shop.payUp(await shop.ask('payment.start', { number }, 'buyer-2'), 'buyer-2')
  await shop.notify({ outTradeNo: number })
  expect(await shop.ports.store.page('accounts', '', 10)).toEqual([])

  const order = await sold(shop, 'buyer-1')
  expect(order.todo).toEqual([])
  expect(await figures(shop)).toEqual({ pendingFen: EARNED })
  await shop.notify({ outTradeNo: order._id })
  expect(await figures(shop)).toEqual({ pendingFen: EARNED })
  expect(await proven(shop)).toEqual([0, 0])
})

test('not like yudao, which counts the waiting from the payment: it is available once received, and the return window over', async () => {
  const order = await sold(shop, 'buyer-1')
  // Weeks after the payment nothing has left the shop, so nothing is sure.
  await shop.pass(30 * DAY_MS)
  expect(await figures(shop)).toEqual({ pendingFen: EARNED })
  await received(shop, order)
  await shop.pass(7 * DAY_MS - 60_000)
  expect(await figures(shop)).toEqual({ pendingFen: EARNED })
  await shop.pass(60_000)
  expect(await figures(shop)).toEqual({ availableFen: EARNED })
  expect((await shop.order(order._id)).credit?.settledRefunds).toBe(0)
})

test('not like yudao, which voids a whole line for one refund: of three pieces two still earn', async () => {
  const order = await sold(shop, 'buyer-1')
  await giveBack(shop, order._id, 1, 3990)
  expect(await figures(shop)).toEqual({ pendingFen: 798 })
  await completed(order)
  expect(await figures(shop)).toEqual({ availableFen: 798 })
})

test('not like crmeb_java, which never takes back what is settled: a refund after completion is taken from the available', async () => {
  const order = await sold(shop, 'buyer-1')
  await completed(order)
  await giveBack(shop, order._id, 1, 3990)
  expect(await figures(shop)).toEqual({ availableFen: 798 })
  await giveBack(shop, order._id, 2, 7980)
  expect(await figures(shop)).toEqual({})
})

test('not like CRMEB, which takes no more than is there and lets the shop eat the rest: what is owed is carried', async () => {
  const order = await sold(shop, 'buyer-1')
  await completed(order)
  await payOut(order._id, EARNED)
  await giveBack(shop, order._id, 3, 11_970)
  expect(await figures(shop)).toEqual({ availableFen: -EARNED, paidOutFen: EARNED })
  const next = await sold(shop, 'buyer-2')
  await completed(next)
  expect(await figures(shop)).toEqual({ paidOutFen: EARNED })
  expect(await proven(shop)).toEqual([0, 0])
})

test('an order that is given back whole before it leaves earns nothing, and its account says so', async () => {
  const order = await sold(shop, 'buyer-1')
  await shop.ask('after_sale.cancel_order', { requestId: aRequestId(), number: order._id }, 'buyer-1')
  await shop.pass(3 * DAY_MS)
  const [refund] = (await shop.order(order._id)).refunds
  shop.wechat.settleRefund(refund?.id ?? '', 'SUCCESS')
  await shop.pass(DAY_MS)
  expect((await shop.order(order._id)).state).toBe('closed')
  expect(await figures(shop)).toEqual({})
  expect(await proven(shop)).toEqual([0, 0])
})

test('money that came late and was taken after all earns like any other', async () => {
  const number = await placed(shop, 'buyer-1', THREE)
  await shop.ports.store.change('orders', number, {}, { set: { credit: aCredit() } })
  shop.payUp(await shop.ask('payment.start', { number }, 'buyer-1'), 'buyer-1')
  shop.wechat.failNext({ status: 500, code: 'SYSTEM_ERROR' })
  shop.wechat.failNext({ status: 404, code: 'ORDER_NOT_EXIST' })
  await shop.pass(16 * 60_000)
  await shop.sweep()
  expect((await shop.order(number)).state).toBe('closed')
  await shop.notify({ outTradeNo: number })
  expect((await shop.order(number)).state).toBe('paid')
  expect(await figures(shop)).toEqual({ pendingFen: EARNED })
  expect((await shop.order(number)).todo).toEqual([])
})

test('a hold keeps a completed order’s commission pending until the seller has looked', async () => {
  const [one, two] = [
    await sold(shop, 'buyer-1', { credit: aCredit({ hold: 'same_phone' }) }),
    await sold(shop, 'buyer-2', { credit: aCredit({ hold: 'same_phone' }) }),
  ]
  await completed(one)
  await completed(two)
  expect(await figures(shop)).toEqual({ pendingFen: 2 * EARNED })
  const look = async (number: string, verdict: 'pass' | 'void') => {
    const looked = { verdict, at: shop.clock.now(), by: 'owner-1' }
    const decided = await changeOrder(shop.ports.store, number, order => lookAtHold(order, looked))
    if (decided.ok) await followUp(shop.ports, decided.value)
  }
  await look(one._id, 'pass')
  await look(two._id, 'void')
  expect(await figures(shop)).toEqual({ availableFen: EARNED })
  expect(await proven(shop)).toEqual([0, 0])
})

test('a refund of freight alone takes nothing back', async () => {
  const wish = { lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 }] }
  const order = await sold(shop, 'buyer-1', { wish })
  const back = { requestId: aRequestId(), number: order._id, lines: [], freightFen: 800, reason: '慢' }
  await shop.ask('refund.give', back, 'owner-1')
  expect(await figures(shop)).toEqual({ pendingFen: 399 })
})
