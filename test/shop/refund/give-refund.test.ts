import type { Input } from '../../../types/api'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { restFault } from '../../support/invariants'
import { owner, paid } from '../../support/shopping'

let shop: AShop
let number: string
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 10)
  await owner(shop)
  const lines = [{ productId: 'orange', skuId: 'orange-5', quantity: 3, priceFen: 3990 }]
  number = (await paid(shop, 'buyer-1', { lines }))._id
})
afterEach(() => shop.stop())

type Give = Input<'refund.give'>
const give = (overrides: Partial<Give> = {}): Give => ({
  requestId: aRequestId(),
  number,
  lines: [{ lineId: '1', quantity: 1, refundFen: 3990, restock: true }],
  reason: '少发一件',
  ...overrides,
})
const ask = (input: Give) => shop.call('refund.give', input, 'owner-1')
const refundIds = async () => (await shop.order(number)).refunds.map(({ id }) => id)

async function arrives(refundId: string) {
  shop.wechat.settleRefund(refundId, 'SUCCESS')
  expect(await shop.notify({ outRefundNo: refundId })).toMatchObject({ ok: true })
}

test('one of three goes back before shipping: money on its way, the piece back on sale', async () => {
  const reply = await ask(give())
  expect(reply).toMatchObject({
    ok: true,
    value: { state: 'paid', refunds: [{ refundFen: 3990, state: 'under_way' }] },
  })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 2, available: 8 })
  const [id = ''] = await refundIds()
  expect(shop.wechat.refundOf(id)).toMatchObject({ refundFen: 3990, status: 'PROCESSING' })
  await arrives(id)
  expect(await shop.ask('order.show', { number })).toMatchObject({
    state: 'paid',
    refunds: [{ state: 'done' }],
  })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('the same request refunds once; with other content it is refused', async () => {
  const input = give()
  await Promise.all([ask(input), ask(input), ask(input)])
  await ask(input)
  expect(await refundIds()).toHaveLength(1)
  expect(shop.wechat.money().refundingFen).toBe(3990)
  expect(await ask({ ...input, reason: '别的' })).toMatchObject({ error: 'request_reused' })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 2, available: 8 })
})

test('a broken box is not sold again', async () => {
  await ask(give({ lines: [{ lineId: '1', quantity: 1, refundFen: 3990, restock: false }] }))
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 9, committed: 2, available: 7 })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('all pieces given back: the order closes when the money has arrived, not before', async () => {
  await ask(give({ lines: [{ lineId: '1', quantity: 3, refundFen: 11970, restock: true }] }))
  expect(await shop.order(number)).toMatchObject({ state: 'paid' })
  const [id = ''] = await refundIds()
  await arrives(id)
  expect(await shop.order(number)).toMatchObject({ state: 'closed', closeReason: 'refunded', todoAt: 0 })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 0, available: 10 })
})

test('two given back and one shipped: nothing is left to ship, so the order is shipped', async () => {
  const ship = {
    number,
    carrierId: 'SF',
    trackingNumber: 'SF1234567890123',
    lines: [{ lineId: '1', quantity: 1 }],
  }
  expect(await shop.ask('order.ship', { ...ship, requestId: aRequestId() }, 'owner-1')).toMatchObject({
    state: 'paid',
  })
  const reply = await ask(give({ lines: [{ lineId: '1', quantity: 2, refundFen: 7980, restock: true }] }))
  expect(reply).toMatchObject({ ok: true, value: { state: 'shipped' } })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 9, committed: 0, available: 9 })
  expect(await shop.call('order.ship', { ...ship, requestId: aRequestId() }, 'owner-1')).toMatchObject({
    error: 'not_paid',
  })
})

test('a shipped piece comes back: onto the shelf only where asked', async () => {
  await shop.ask(
    'order.ship',
    { number, requestId: aRequestId(), carrierId: 'SF', trackingNumber: 'SF1234567890123' },
    'owner-1',
  )
  await ask(give({ lines: [{ lineId: '1', quantity: 1, refundFen: 3990, restock: true }] }))
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 8, committed: 0, available: 8 })
  await ask(give({ lines: [{ lineId: '1', quantity: 1, refundFen: 3990, restock: false }] }))
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 8, committed: 0, available: 8 })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test.each([
  [
    'more pieces than bought',
    { lines: [{ lineId: '1', quantity: 4, refundFen: 1, restock: true }] },
    'more_than_left',
  ],
  [
    'more money than paid',
    { lines: [{ lineId: '1', quantity: 1, refundFen: 11971, restock: true }] },
    'more_than_paid',
  ],
  ['more freight than paid', { freightFen: 1 }, 'more_than_paid'],
  ['nothing at all', { lines: [] }, 'nothing_to_refund'],
  [
    'a line that is not there',
    { lines: [{ lineId: '9', quantity: 1, refundFen: 1, restock: true }] },
    'more_than_left',
  ],
] as const)('%s is refused and nothing changes', async (_, change, error) => {
  const before = await shop.order(number)
  expect(await ask(give(change as unknown as Partial<Give>))).toMatchObject({ ok: false, error })
  expect(await shop.order(number)).toEqual(before)
  expect(shop.wechat.money().refundingFen).toBe(0)
})

test('two owners refund the same piece at once: never more than was paid', async () => {
  const whole = () => give({ lines: [{ lineId: '1', quantity: 2, refundFen: 7980, restock: true }] })
  const replies = await Promise.all([ask(whole()), ask(whole()), ask(whole())])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(shop.wechat.money().refundingFen).toBe(7980)
})

test('an unpaid order cannot be refunded; a year after payment neither', async () => {
  const lines = [{ productId: 'orange', skuId: 'orange-10', quantity: 1, priceFen: 6990 }]
  const unpaid = await shop.ask('order.place', {
    requestId: aRequestId(),
    lines,
    address: (await shop.order(number)).address,
  })
  expect(await ask(give({ number: unpaid.number }))).toMatchObject({ error: 'not_paid' })
  shop.clock.skip(366 * 24 * 3_600_000)
  expect(await ask(give())).toMatchObject({ error: 'too_late' })
})

test('50 partial refunds of one payment, and not one more', async () => {
  const cent = () => give({ lines: [{ lineId: '1', quantity: 0, refundFen: 1, restock: false }] })
  for (let i = 0; i < 50; i += 1) expect(await ask(cent())).toMatchObject({ ok: true })
  expect(await ask(cent())).toMatchObject({ error: 'too_many_refunds' })
  expect(shop.wechat.money().refundingFen).toBe(50)
}, 60_000)

test('WeChat does not answer: the refund waits in the outbox and goes out under its own number', async () => {
  shop.wechat.failNext({ status: 500, code: 'SYSTEM_ERROR' })
  expect(await ask(give())).toMatchObject({ ok: true, value: { refunds: [{ state: 'under_way' }] } })
  const [id = ''] = await refundIds()
  expect(shop.wechat.refundOf(id)).toBeUndefined()
  await shop.pass(61_000)
  expect(shop.wechat.refundOf(id)).toMatchObject({ refundFen: 3990 })
  expect(await shop.ports.store.get('outbox', `refund:${id}`)).toMatchObject({ state: 'sent', dueAt: 0 })
})

test('the merchant’s account is empty: the seller is told, topping up and trying again sends it once', async () => {
  shop.wechat.setBalanceEmpty(true)
  await ask(give())
  const [id = ''] = await refundIds()
  expect(await shop.ports.store.get('refunds', id)).toMatchObject({ state: 'attention', why: 'not_enough' })
  const { items } = await shop.ask('attention.list', {}, 'owner-1')
  expect(items.map(({ kind, what }) => `${kind} ${what}`).sort()).toEqual(['refund not_enough'])
  expect(await shop.ask('order.show', { number })).toMatchObject({ refunds: [{ state: 'held_up' }] })

  shop.wechat.setBalanceEmpty(false)
  expect(await shop.ask('refund.retry', { refundId: id }, 'owner-1')).toEqual({ state: 'processing' })
  await arrives(id)
  expect(await shop.ports.store.get('refunds', id)).toMatchObject({ state: 'done', dueAt: 0 })
  expect((await shop.ask('attention.list', {}, 'owner-1')).items).toEqual([])
  expect(await shop.call('refund.retry', { refundId: id }, 'owner-1')).toMatchObject({
    error: 'nothing_to_retry',
  })
})

test('accepted, then abnormal: needs attention; put right at WeChat, it is done', async () => {
  await ask(give())
  const [id = ''] = await refundIds()
  shop.wechat.settleRefund(id, 'ABNORMAL')
  await shop.notify({ outRefundNo: id })
  expect(await shop.ports.store.get('refunds', id)).toMatchObject({ state: 'attention', why: 'abnormal' })
  expect(await shop.ask('order.show', { number })).toMatchObject({ refunds: [{ state: 'held_up' }] })
  shop.wechat.settleRefund(id, 'SUCCESS')
  await shop.pass(25 * 3_600_000)
  expect(await shop.ports.store.get('refunds', id)).toMatchObject({ state: 'done' })
  expect(await shop.ask('order.show', { number })).toMatchObject({ refunds: [{ state: 'done' }] })
})

test('no notice of the refund comes: cron asks WeChat and settles it', async () => {
  await ask(give())
  const [id = ''] = await refundIds()
  shop.wechat.settleRefund(id, 'SUCCESS')
  await shop.pass(61_000)
  expect(await shop.ports.store.get('refunds', id)).toMatchObject({ state: 'done', dueAt: 0 })
})

test('a genuine refund notice for another merchant is an incident and changes nothing', async () => {
  await ask(give())
  const [id = ''] = await refundIds()
  shop.wechat.settleRefund(id, 'SUCCESS')
  const before = await shop.order(number)
  const change = { mchId: '1900009999' }
  expect(await shop.notify({ outRefundNo: id }, { change })).toMatchObject({ ok: false, error: 'unfit' })
  expect(await shop.order(number)).toEqual(before)
  expect(await shop.ports.store.page('incidents', '', 10)).toMatchObject([{ what: 'refund_unknown' }])
})

test('an answer that cannot be proven: the seller is shown it, and the next try sends the same number once', async () => {
  shop.wechat.spoilNext('tampered')
  expect(await ask(give())).toMatchObject({ ok: true })
  const [id = ''] = await refundIds()
  const { items } = await shop.ask('attention.list', {}, 'owner-1')
  expect(items).toMatchObject([{ kind: 'outbox', what: 'broken' }])
  await shop.pass(61_000)
  expect(await shop.ports.store.get('outbox', `refund:${id}`)).toMatchObject({ state: 'sent', lastError: '' })
  expect((await shop.ask('attention.list', {}, 'owner-1')).items).toEqual([])
  expect(shop.wechat.money().refundingFen).toBe(3990)
})
