import { type NoticeName, waveBudgets } from '../../config/wave-budgets'
import { anAsk, step } from '../shop/after-sale/a-case'
import { sold } from '../shop/ledger/a-sale'
import { type AShop, openShop } from '../support/a-shop'
import { aCredit, aSpan } from '../support/credit'
import { stockUp } from '../support/documents'
import { payoutAt } from '../support/payouts'
import { owner } from '../support/shopping'
import { received, waiting } from '../support/transfers'
import { costIn } from './cost-in'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 100)
  await owner(shop)
})
afterAll(() => shop.stop())

/** Word of this number, and of it once more. */
async function told(of: Parameters<AShop['notify']>[0]) {
  const hear = async () => expect(await shop.notify(of)).toEqual({ ok: true, value: true })
  const { calls: _, ...first } = await costIn(shop, hear)
  const { calls: __, ...repeat } = await costIn(shop, hear)
  return { first, repeat }
}
const costs = (name: NoticeName) => ({
  first: { waves: waveBudgets[name]?.waves, toWechat: 0 },
  repeat: { waves: 1, toWechat: 0 },
})

test('word that a refund has arrived costs six waves, its after-sale and a commission included; its repeat one', async () => {
  const credit = aCredit({ spans: [aSpan({ distributorId: 'd-1' })] })
  const { _id: number } = await sold(shop, 'buyer-1', { credit })
  const lines = [{ lineId: '1', quantity: 1 }]
  const { id } = await shop.ask('after_sale.ask', anAsk(number, { lines }))
  await shop.ask('after_sale.agree', step(number, id), 'owner-1')
  const outRefundNo = (await shop.order(number)).refunds[0]?.id ?? ''
  shop.wechat.settleRefund(outRefundNo, 'SUCCESS')
  expect(await told({ outRefundNo })).toEqual(costs('pay-notify refund'))
  expect((await shop.order(number)).refunds).toMatchObject([{ state: 'done' }])
})

test('word that a transfer has arrived costs five waves, the account included; its repeat one', async () => {
  const { id } = await waiting(shop)
  received(shop, id)
  expect(await told({ outBillNo: id })).toEqual(costs('pay-notify transfer'))
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'paid' })
})
