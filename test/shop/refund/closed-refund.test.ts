import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'

let shop: AShop
let number: string
let refundId: string
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 10)
  await owner(shop)
  number = (await paid(shop))._id
  const lines = [{ lineId: '1', quantity: 1, refundFen: 3990, restock: true }]
  await shop.ask('refund.give', { requestId: aRequestId(), number, lines, reason: '不想要了' }, 'owner-1')
  refundId = (await shop.order(number)).refunds[0]?.id ?? ''
  shop.wechat.settleRefund(refundId, 'CLOSED')
  await shop.notify({ outRefundNo: refundId })
})
afterEach(() => shop.stop())

const retry = () => shop.call('refund.retry', { refundId }, 'owner-1')

test('closed by WeChat: the seller is told; tried again it goes out once, under a new number', async () => {
  expect(await shop.ports.store.get('refunds', refundId)).toMatchObject({ state: 'attention', why: 'closed' })
  const replies = await Promise.all([retry(), retry(), retry()])
  expect(replies.some(({ ok }) => ok)).toBe(true)
  expect(shop.wechat.refundOf(`${refundId}-2`)).toMatchObject({ refundFen: 3990, status: 'PROCESSING' })
  expect(shop.wechat.refundOf(`${refundId}-3`)).toBeUndefined()
  expect(shop.wechat.money()).toMatchObject({ refundingFen: 3990 })

  // Late word of the closed attempt changes nothing.
  expect(await shop.notify({ outRefundNo: refundId })).toMatchObject({ ok: true })
  shop.wechat.settleRefund(`${refundId}-2`, 'SUCCESS')
  expect(await shop.notify({ outRefundNo: `${refundId}-2` })).toMatchObject({ ok: true })
  expect(await shop.ports.store.get('refunds', refundId)).toMatchObject({ state: 'done', attempt: 2 })
  expect(await shop.order(number)).toMatchObject({ refunds: [{ state: 'done' }] })
  expect(shop.wechat.money()).toMatchObject({ refundedFen: 3990, refundingFen: 0 })
  expect(await retry()).toMatchObject({ error: 'nothing_to_retry' })
})

test('cut off at any call of trying again: one refund in the end', async () => {
  for (const at of [1, 2, 3, 4, 5, 6, 7, 8]) {
    shop.faults.arm({ at, kind: at % 2 ? 'crash_before' : 'crash_after' })
    await retry()
    shop.faults.disarm()
    await shop.pass(2 * 60_000)
    await shop.pass(2 * 60_000)
  }
  await retry()
  await shop.pass(61_000)
  const { attempt = 0 } = (await shop.ports.store.get('refunds', refundId)) ?? {}
  expect(attempt).toBe(2)
  expect(shop.wechat.money()).toMatchObject({ refundingFen: 3990, refundedFen: 0 })
})
