import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  for (const level of ['log', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 10)
  await owner(shop)
})
afterEach(() => shop.stop())

test('a fault behind the decision: the same request again gives the money back once', async () => {
  const bought = { productId: 'orange', skuId: 'orange-5', quantity: 3, priceFen: 3990 }
  const { _id: number } = await paid(shop, 'buyer-1', { lines: [bought] })
  const lines = [{ lineId: '1', quantity: 1, refundFen: 3990, restock: true }]
  const ask = () => shop.call('refund.give', { requestId, number, lines, reason: '少发一件' }, 'owner-1')
  const requestId = aRequestId()
  const refunds = async () => (await shop.order(number)).refunds.length

  // The database is gone one call later each time, until the decision was saved before it went.
  let answered: Awaited<ReturnType<typeof ask>> | undefined
  for (let at = 1; (await refunds()) === 0; at += 1) {
    shop.faults.arm({ at, kind: 'crash_before' })
    answered = await ask()
    shop.faults.disarm()
  }
  expect(answered).toMatchObject({ ok: false, error: 'internal' })

  expect(await ask()).toMatchObject({ ok: true, value: { refunds: [{ refundFen: 3990 }] } })
  expect(await refunds()).toBe(1)
  expect(shop.wechat.money().refundingFen).toBe(3990)
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 2, available: 8 })
})
