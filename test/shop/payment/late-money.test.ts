import type { Order } from '../../../cloudfunctions/shop/documents'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { restFault } from '../../support/invariants'
import { paid, paidUnheard, placed } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 3)
})
afterEach(() => shop.stop())

/** Money that WeChat took although the order here is closed: as after a close whose answer lied. */
async function closedThough(closeReason: 'timeout' | 'buyer'): Promise<Order> {
  const number = await paidUnheard(shop)
  const order = await shop.order(number)
  await shop.ports.store.change(
    'orders',
    number,
    { rev: order.rev },
    {
      set: { state: 'closed', closeReason, dueAt: 0, todo: [], todoAt: 0 },
      inc: { rev: 1 },
    },
  )
  await shop.ports.store.change(
    'stocks',
    'orange-5',
    {},
    { inc: { available: 1, spare: 1 }, unset: [`holds.${number}`] },
  )
  return shop.order(number)
}

const whats = async () => (await shop.ports.store.page('incidents', '', 100)).map(({ what }) => what)

test('late money on an order that timed out: the pieces are taken again and the order lives', async () => {
  const { _id: number } = await closedThough('timeout')
  expect(await shop.notify({ outTradeNo: number })).toMatchObject({ ok: true })
  expect(await shop.order(number)).toMatchObject({ state: 'paid', todoAt: 0, payment: { totalFen: 4790 } })
  expect((await shop.order(number)).lateMoney).toBeUndefined()
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 3, committed: 1, available: 2, holds: {} })
  expect(await whats()).toEqual(['late_money_retaken'])
  expect(await restFault(shop, 'orange-5')).toBe('')
  expect(shop.wechat.money().refundingFen).toBe(0)
})

test('late money when the pieces are gone: all of it goes back, nothing is held', async () => {
  const { _id: number } = await closedThough('timeout')
  await placed(shop, 'buyer-2', {
    lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 3, priceFen: 3990 }],
  })
  expect(await shop.notify({ outTradeNo: number })).toMatchObject({ ok: true })
  const order = await shop.order(number)
  expect(order).toMatchObject({ state: 'closed', refunds: [{ refundFen: 4790 }] })
  await shop.pass(61_000)
  const [refund] = order.refunds
  expect(shop.wechat.refundOf(refund?.id ?? '')).toMatchObject({ refundFen: 4790, status: 'PROCESSING' })
  shop.wechat.settleRefund(refund?.id ?? '', 'SUCCESS')
  await shop.notify({ outRefundNo: refund?.id ?? '' })
  expect((await shop.order(number)).refunds).toMatchObject([{ state: 'done' }])
  expect(await whats()).toEqual(['late_money_refunded'])
  expect(await restFault(shop, 'orange-5')).toBe('')
  expect(shop.wechat.money()).toMatchObject({ inFen: 4790, refundedFen: 4790 })
})

test('late money on an order that the buyer closed goes back; repeated notices send it once', async () => {
  const { _id: number } = await closedThough('buyer')
  await Promise.all(Array.from({ length: 5 }, () => shop.notify({ outTradeNo: number })))
  await shop.pass(61_000)
  const order = await shop.order(number)
  expect(order).toMatchObject({ state: 'closed', closeReason: 'buyer' })
  expect(order.refunds).toHaveLength(1)
  expect(shop.wechat.money()).toMatchObject({ inFen: 4790, refundingFen: 4790 })
  expect(await shop.stock('orange-5')).toMatchObject({ available: 3, committed: 0, holds: {} })
})

test('late money after the same goods were bought again goes back', async () => {
  const { _id: number } = await closedThough('timeout')
  shop.clock.skip(1000)
  const again = await paid(shop)
  await shop.notify({ outTradeNo: number })
  await shop.pass(61_000)
  expect(await shop.order(number)).toMatchObject({ state: 'closed' })
  expect(await shop.order(again._id)).toMatchObject({ state: 'paid' })
  expect(shop.wechat.money()).toMatchObject({ inFen: 2 * 4790, refundingFen: 4790 })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('two judge the same late money at once: it counts once', async () => {
  const { _id: number } = await closedThough('timeout')
  await Promise.all([
    shop.notify({ outTradeNo: number }),
    shop.notify({ outTradeNo: number }),
    shop.ask('payment.check', { number }),
    shop.pass(61_000),
  ])
  await shop.pass(61_000)
  expect(await shop.order(number)).toMatchObject({ state: 'paid', todoAt: 0 })
  expect(await restFault(shop, 'orange-5')).toBe('')
})
