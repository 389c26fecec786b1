import type { CommissionEntry } from '../../../cloudfunctions/shop/ledger/document'
import { fen } from '../../../types/fen'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { aDistributor } from '../../support/credit'
import { anAddress, stockUp } from '../../support/documents'
import { opened, publicIdOf, sharer } from '../../support/sharing'
import { allPages, rowsOf } from '../../support/sheet'
import { owner, paid } from '../../support/shopping'
import { waiting } from '../../support/transfers'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 500)
})
afterEach(() => shop.stop())

const monthNow = () => new Date(shop.clock.now() + 8 * 3_600_000).toISOString().slice(0, 7)
const page = (month: string, after?: string) =>
  shop.ask('tax.commissions', { month, ...(after && { after }) }, 'owner-1')
const all = (month = monthNow()) => allPages(after => page(month, after))
const rows = async (month?: string) => rowsOf((await all(month)).csv)

/** Somebody buys two boxes by a card of this distributor. */
async function soldBy(openid: string, buyer: string) {
  await opened(shop, openid, buyer)
  return paid(shop, buyer, {
    address: anAddress({ phone: '13700003333', detail: '学院路 3 号' }),
    lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }],
  })
}

const giveBack = (number: string) =>
  shop.ask(
    'refund.give',
    {
      requestId: aRequestId(),
      number,
      lines: [{ lineId: '1', quantity: 1, refundFen: 3990, restock: true }],
      reason: '坏了',
    },
    'owner-1',
  )

test('every commission has the paid order behind it, to the fen, and what a refund took back', async () => {
  await sharer(shop, 'man', { name: '小满' })
  const order = await soldBy('man', 'buyer-9')
  const [first] = await rows()
  const { transactionId = '', at = 0 } = order.payment ?? {}
  const paidAt = new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  expect(first).toMatchObject({
    ...{ 分销员编号: publicIdOf(shop, 'man'), 分销员: '小满', 层级: '一级', 订单号: order._id },
    ...{ 付款时间: paidAt, 微信支付单号: `${transactionId}\t`, 商品: '青坡脐橙' },
    ...{ 商品实付: '79.80', 其中未退: '79.80', '佣金比例%': '10.00', 事由: '卖出' },
    ...{ 佣金增加: '7.98', 佣金减少: '', 转为可提现: '', 现状: '售后期内' },
  })
  expect(transactionId).not.toBe('')
  await giveBack(order._id)
  await shop.pass(60_000)
  expect((await rows()).map(row => [row.事由, row.其中未退, row.佣金增加, row.佣金减少])).toEqual([
    ['卖出', '79.80', '7.98', ''],
    // 79.80 − 39.90 = 39.90, of which a tenth, whole fen, is 3.99.
    ['退款扣回', '39.90', '', '3.99'],
  ])
})

test('a commission that the owner voids goes back to nothing, and the goods that nobody returned say so', async () => {
  await sharer(shop, 'man', { name: '小满' })
  await opened(shop, 'man', 'buyer-7')
  const { _id: number } = await paid(shop, 'buyer-7', { address: anAddress({ phone: '13900001111' }) })
  await shop.ask('credit.look', { number, verdict: 'void' }, 'owner-1')
  expect((await rows()).map(row => [row.事由, row.其中未退, row.佣金减少])).toEqual([
    ['卖出', '39.90', ''],
    ['店家核对：不算', '39.90', '3.99'],
  ])
  expect(await shop.ask('order.show', { number }, 'buyer-7')).not.toHaveProperty('credit')
  const { credit } = await shop.ask('seller_order.show', { number }, 'owner-1')
  expect(credit?.earner).toMatchObject({ name: '小满', earnFen: 0 })
})

test('filed or not, each posting stands there once, while they are filed and after', async () => {
  await sharer(shop, 'man')
  const order = await soldBy('man', 'buyer-9')
  const numbers = async () => (await rows()).map(row => row.订单号)
  const { store } = shop.ports
  expect(await store.page('ledger_entries', '', 10)).toEqual([])
  expect(await numbers()).toEqual([order._id])
  await shop.sweep()
  expect(await store.page('ledger_entries', '', 10)).toHaveLength(1)
  expect((await store.get('accounts', 'man'))?.unfiled).toHaveLength(1)
  expect(await numbers()).toEqual([order._id])
  await shop.pass(3 * 60_000)
  await shop.pass(3 * 60_000)
  expect((await store.get('accounts', 'man'))?.unfiled).toEqual([])
  expect(await numbers()).toEqual([order._id])
})

test('nothing of the buyer is in it, and no openid', async () => {
  await sharer(shop, 'oSharerOpenid', { name: '小满' })
  await soldBy('oSharerOpenid', 'oBuyerOpenid')
  const { csv } = await all()
  expect(csv).toContain(publicIdOf(shop, 'oSharerOpenid'))
  expect(csv).not.toMatch(/1370000|13900001111|学院路|文一路|阿禾|oBuyerOpenid|oSharerOpenid/)
})

/** A posting of one fen at a moment, of an order that is nobody's. */
const anEntry = (nth: number, at: number): CommissionEntry => {
  const id = `sale:ORDER${String(nth).padStart(4, '0')}:1`
  return {
    ...{ _id: id, id, distributorId: 'man', from: 'shop', to: 'pending', fen: fen(1), what: 'sale', at },
    ...{ orderNumber: `ORDER${String(nth).padStart(4, '0')}`, lineId: '1', name: '脐橙', spec: '' },
    ...{ rateBp: 1_000, keptBeforeFen: fen(0), keptAfterFen: fen(10) },
  }
}

test('250 postings are three pages, some filed and some not, in the order of time, each once', async () => {
  const { store } = shop.ports
  await store.add('distributors', aDistributor({ _id: 'man' }))
  const start = Date.parse('2026-10-31T16:00:00Z')
  const entries = Array.from({ length: 250 }, (_, i) => anEntry(i, start + Math.floor(i / 7)))
  const isFiled = (_: unknown, i: number) => i % 3 !== 0
  await Promise.all(
    entries.filter(isFiled).map(entry => store.add('ledger_entries', { ...entry, filedAt: 1 })),
  )
  // Every tenth stands in both places, as entries do for two minutes.
  const unfiled = entries.filter((entry, i) => !isFiled(entry, i) || i % 10 === 0)
  const places = { pendingFen: 250, availableFen: 0, inTransferFen: 0, paidOutFen: 0, withheldFen: 0 }
  await store.add('accounts', { _id: 'man', ...places, unfiled, fileAt: 1 })
  const { csv, pages } = await all('2026-11')
  expect(pages.map(({ lines }) => lines)).toEqual([100, 100, 50])
  expect(rowsOf(csv).map(row => row.订单号)).toEqual(entries.map(({ orderNumber }) => orderNumber))
  expect(csv.match(/\uFEFF/g)).toHaveLength(1)
  // An order that is not there leaves its cells empty, and stops nobody.
  expect(rowsOf(csv)[0]).toMatchObject({
    付款时间: '',
    微信支付单号: '',
    商品实付: '',
    现状: '',
    佣金增加: '0.01',
  })
})

test('a month begins and ends at midnight in Beijing', async () => {
  const { store } = shop.ports
  const [start, end] = [Date.parse('2026-11-01T00:00:00+08:00'), Date.parse('2026-12-01T00:00:00+08:00')]
  const moments = [start - 1, start, end - 1, end]
  await Promise.all(moments.map((at, i) => store.add('ledger_entries', { ...anEntry(i, at), filedAt: 1 })))
  const of = async (month: string) => (await rows(month)).map(row => row.订单号)
  expect(await of('2026-10')).toEqual(['ORDER0000'])
  expect(await of('2026-11')).toEqual(['ORDER0001', 'ORDER0002'])
  expect(await of('2026-12')).toEqual(['ORDER0003'])
  expect(await of('2026-09')).toEqual([])
})

test('payouts are no commissions', async () => {
  await waiting(shop, 100_000)
  expect((await rows()).map(row => row.事由)).toEqual(['售后期过，可提现'])
})

test('a credit that was given to somebody else leaves one and comes to the other, and says so', async () => {
  await sharer(shop, 'man', { name: '小满' })
  await sharer(shop, 'she', { name: '阿秋' })
  await opened(shop, 'she', 'buyer-9')
  shop.clock.skip(1_000)
  const { _id: number } = await soldBy('man', 'buyer-9')
  await shop.ask('credit.contest', { number, words: '是这边的' }, 'she')
  expect((await rows()).map(row => row.现状)).toEqual(['有异议，等店主答复'])
  const about = { number, distributorId: publicIdOf(shop, 'she') }
  await shop.ask('credit.answer', { ...about, verdict: 'dismiss', words: '看过了' }, 'owner-1')
  const wish = { ...about, reason: '弄错了' }
  await shop.ask('credit.reassign', wish, 'owner-1')
  await shop.sweep()
  expect(
    (await rows()).map(row => [row.分销员, row.事由, row.佣金增加, row.佣金减少, row.现状]).sort(),
  ).toEqual([
    ['小满', '卖出', '7.98', '', '已改归别人'],
    ['小满', '改归别人', '', '7.98', '已改归别人'],
    ['阿秋', '改归本人', '7.98', '', '售后期内'],
  ])
})

test('a name that a spreadsheet would run stays text', async () => {
  const { store } = shop.ports
  await store.add('distributors', aDistributor({ _id: 'man', name: '=1+1' }))
  await store.add('ledger_entries', {
    ...anEntry(1, Date.parse('2026-11-09T00:00:00Z')),
    name: '@SUM(A1)',
    filedAt: 1,
  })
  expect(await rows('2026-11')).toMatchObject([{ 分销员: "'=1+1", 商品: "'@SUM(A1)" }])
})
