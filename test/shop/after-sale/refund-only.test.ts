import type { AShop } from '../../support/a-shop'
import { restFault } from '../../support/invariants'
import { asked, filed, moneyArrives, openCase, ship, step } from './a-case'

let shop: AShop
let number: string
beforeEach(async () => {
  const opened = await openCase()
  shop = opened.shop
  number = opened.number
})
afterEach(() => shop.stop())

const agree = (id: string, terms = {}, openid = 'owner-1') =>
  shop.call('after_sale.agree', { ...step(number, id), ...terms }, openid)

test('a partial refund before shipping, with restock: money back, the piece on sale, both sides read the trail', async () => {
  const { id } = await asked(shop, number, { reason: 'changed_mind', words: '买多了' })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 3, available: 7 })
  expect(await agree(id, { words: '马上退' })).toMatchObject({
    ok: true,
    value: {
      state: 'refunding',
      turn: 'money',
      refundFen: 3990,
      actions: [],
      refund: { state: 'under_way' },
    },
  })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 2, available: 8 })
  expect(shop.wechat.money()).toMatchObject({ refundingFen: 3990 })
  await moneyArrives(shop, number)
  expect(shop.wechat.money()).toMatchObject({ refundedFen: 3990, refundingFen: 0 })

  const told = await shop.ask('after_sale.show', { number, id })
  expect(told).toMatchObject({ state: 'done', turn: 'over', refund: { state: 'done' } })
  expect(told.events).toMatchObject([
    { event: 'ask', by: 'buyer', words: '买多了', refundFen: 3990 },
    { event: 'agree_refund', by: 'shop', words: '马上退', refundFen: 3990 },
    { event: 'refund_done', by: 'itself' },
  ])
  const seen = await shop.ask('after_sale.detail', { number, id }, 'clerk-1')
  expect(seen.events.map(({ by }) => by)).toEqual(['buyer', 'owner', 'itself'])
  expect(JSON.stringify([told, seen])).not.toMatch(/buyer-1|owner-1/)
  expect(await filed(shop, id)).toMatchObject({ state: 'done', turn: 'over', open: false, dueAt: 0 })
  expect(await shop.ask('order.show', { number })).toMatchObject({
    state: 'paid',
    afterSales: [{ id, state: 'done', refundFen: 3990 }],
  })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('cancelling a paid order is one tap: all the money, freight too, and the order closes when it has arrived', async () => {
  const request = { requestId: step(number, '').requestId, number }
  const { id, refundFen } = await shop.ask('after_sale.cancel_order', request)
  expect(refundFen).toBe(3 * 3990)
  await shop.ask('after_sale.cancel_order', request)
  expect((await shop.order(number)).afterSales).toHaveLength(1)
  expect(await shop.ask('order.show', { number })).toMatchObject({ actions: [] })
  expect((await shop.ask('order.list', {})).orders).toMatchObject([{ number, afterSale: 'asked' }])
  await agree(id)
  await moneyArrives(shop, number)
  expect(await shop.ask('order.show', { number })).toMatchObject({ state: 'closed', closeReason: 'refunded' })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 0, available: 10 })
})

test('an order that is on its way is not cancelled: the after-sale is the way', async () => {
  await ship(shop, number, 1)
  expect(
    await shop.call('after_sale.cancel_order', { requestId: step(number, '').requestId, number }),
  ).toMatchObject({ error: 'already_shipped' })
})

test('two people agree at once: one refund, the other is told; who lost the answer asks again and gets it', async () => {
  const { id } = await asked(shop, number)
  const first = { ...step(number, id), words: '一' }
  const [one, other] = await Promise.all([
    shop.call('after_sale.agree', first, 'owner-1'),
    shop.call('after_sale.agree', { ...step(number, id), words: '二' }, 'owner-1'),
  ])
  const replies = [one, other]
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: 'after_sale_moved', about: ['refunding'] })
  const again = await shop.call('after_sale.agree', first, 'owner-1')
  expect(again.ok).toBe(one.ok)
  expect((await shop.order(number)).refunds).toHaveLength(1)
  expect(shop.wechat.money().refundingFen).toBe(3990)
})

test('withdrawing while the seller agrees: one of the two counts, and the money follows it', async () => {
  const { id } = await asked(shop, number)
  const [withdrawn, agreed] = await Promise.all([
    shop.call('after_sale.withdraw', step(number, id)),
    agree(id),
  ])
  expect([withdrawn.ok, agreed.ok].filter(Boolean)).toHaveLength(1)
  expect((await shop.order(number)).refunds).toHaveLength(agreed.ok ? 1 : 0)
})

test('what was withdrawn is not agreed to any more, and nothing changes', async () => {
  const { id } = await asked(shop, number)
  expect(await shop.ask('after_sale.withdraw', step(number, id))).toMatchObject({ state: 'withdrawn' })
  const before = await shop.order(number)
  expect(await agree(id)).toEqual({ ok: false, error: 'after_sale_moved', about: ['withdrawn'] })
  expect(await shop.order(number)).toEqual(before)
  expect(shop.wechat.money()).toMatchObject({ refundedFen: 0, refundingFen: 0 })
})

test('refused with a reason; the buyer asks again, and the trail of both is there', async () => {
  const { id } = await asked(shop, number)
  await shop.ask('after_sale.refuse', { ...step(number, id), words: '拍的图不清楚' }, 'owner-1')
  const again = await asked(shop, number, { words: '补两张图' })
  expect(again.id).not.toBe(id)
  expect((await shop.ask('after_sale.show', { number, id })).events).toMatchObject([
    { event: 'ask' },
    { event: 'refuse', by: 'shop', words: '拍的图不清楚' },
  ])
  expect((await shop.ask('after_sale.list', {})).afterSales.map(({ state }) => state)).toEqual([
    'asked',
    'refused',
  ])
})

test('money that WeChat holds up shows on both phones, and goes on when the cause is mended', async () => {
  shop.wechat.setBalanceEmpty(true)
  const { id } = await asked(shop, number)
  await agree(id)
  expect(await shop.ask('after_sale.show', { number, id })).toMatchObject({ state: 'held_up' })
  expect(await filed(shop, id)).toMatchObject({ state: 'held_up', turn: 'money', open: true })
  shop.wechat.setBalanceEmpty(false)
  const [refund] = (await shop.order(number)).refunds
  await shop.ask('refund.retry', { refundId: refund?.id ?? '' }, 'owner-1')
  await moneyArrives(shop, number)
  const told = await shop.ask('after_sale.show', { number, id })
  expect(told.events.map(({ event }) => event)).toEqual([
    'ask',
    'agree_refund',
    'refund_held',
    'refund_again',
    'refund_done',
  ])
  expect(await filed(shop, id)).toMatchObject({ state: 'done' })
})

test('part of the money for a broken box: the buyer keeps it, and the order goes on to its end', async () => {
  await ship(shop, number)
  const { id } = await asked(shop, number)
  await agree(id, { lines: [{ lineId: '1', refundFen: 500, restock: 0 }], words: '补你五块' })
  await moneyArrives(shop, number)
  expect((await shop.order(number)).lines[0]).toMatchObject({ refunded: 0, refundedFen: 500 })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 7, committed: 0 })
  await shop.ask('order.receive', { number })
  await shop.pass(7 * 24 * 3_600_000)
  expect(await shop.order(number)).toMatchObject({ state: 'completed' })
})
