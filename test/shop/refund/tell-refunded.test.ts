import { TEMPLATES } from '../../../emulator/stage/templates'
import { type AShop, aRequestId } from '../../support/a-shop'
import { asked, moneyArrives, openCase, ship, step } from '../after-sale/a-case'

const SEND = '/cgi-bin/message/subscribe/send'
const MINUTE_MS = 60_000

let shop: AShop
let number: string
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  const opened = await openCase()
  shop = opened.shop
  number = opened.number
})
afterEach(() => shop.stop())

const accept = (times = 2) => {
  for (let i = 0; i < times; i += 1) shop.wx.accept('buyer-1', TEMPLATES.refunded.id)
}
const owed = async () =>
  (await shop.ports.store.page('outbox', '', 100)).filter(({ message }) => message?.kind === 'refunded')
const agree = (id: string) => shop.ask('after_sale.agree', step(number, id), 'owner-1')
const giveByHand = (refundFen = 3990) => {
  const lines = [{ lineId: '1', quantity: refundFen === 3990 ? 1 : 0, refundFen, restock: false }]
  return shop.ask('refund.give', { requestId: aRequestId(), number, lines, reason: '少发一件' }, 'owner-1')
}
const refundIds = async () => (await shop.order(number)).refunds.map(({ id }) => id)
/** The message of the test's only refund. */
const message = async () => {
  const [refundId] = await refundIds()
  return shop.ports.store.get('outbox', `message:refunded:${refundId}`)
}
/** All that the buyer, the till and the shelf know of it. */
async function standing() {
  const { onHand, committed, available } = await shop.stock('orange-5')
  const order = await shop.ask('order.show', { number })
  return { order, money: shop.wechat.money(), shelf: { onHand, committed, available } }
}

const ways: [what: string, sum: string, why: string, way: () => Promise<unknown>][] = [
  [
    'a paid order cancelled',
    '¥119.70',
    '买家不想要了',
    async () => agree((await shop.ask('after_sale.cancel_order', { requestId: aRequestId(), number })).id),
  ],
  [
    'an after-sale without goods coming back',
    '¥39.90',
    '坏了',
    async () => agree((await asked(shop, number)).id),
  ],
  [
    'an after-sale whose goods came back',
    '¥79.80',
    '买家不想要了',
    async () => {
      await ship(shop, number)
      const lines = [{ lineId: '1', quantity: 2 }]
      const { id } = await asked(shop, number, { kind: 'return', reason: 'changed_mind', lines })
      await agree(id)
      const parcel = { carrier: '中通', trackingNumber: 'ZT1234567' }
      await shop.ask('after_sale.send_back', { ...step(number, id), ...parcel })
      const found = { ...step(number, id), lines: [{ lineId: '1', restock: 2 }] }
      await shop.ask('after_sale.receive_back', found, 'owner-1')
    },
  ],
  ['given by the owner’s hand', '¥39.90', '少发一件', () => giveByHand()],
]

test.each(ways)(
  '%s: the buyer is told once that the money is back, and not before it is',
  async (_, sum, why, way) => {
    accept()
    await way()
    await shop.pass(MINUTE_MS)
    expect(await owed()).toEqual([])
    await moneyArrives(shop, number)
    const [outRefundNo = ''] = await refundIds()
    await shop.notify({ outRefundNo })
    await shop.pass(MINUTE_MS)
    await shop.pass(MINUTE_MS)
    expect(shop.wx.messages).toEqual([
      expect.objectContaining({
        to: 'buyer-1',
        templateId: TEMPLATES.refunded.id,
        page: `buyer/order/index?id=${number}`,
        data: { character_string1: number, amount2: sum, thing3: why },
      }),
    ])
    expect(await owed()).toMatchObject([{ state: 'sent' }])
  },
)

test('no notice comes: told when the shop has asked WeChat itself', async () => {
  accept()
  await giveByHand()
  const [refundId = ''] = await refundIds()
  shop.wechat.settleRefund(refundId, 'SUCCESS')
  await shop.pass(MINUTE_MS)
  await shop.pass(MINUTE_MS)
  expect(shop.wx.messages).toMatchObject([{ to: 'buyer-1', data: { amount2: '¥39.90' } }])
})

test('each of two refunds is told with its own sum; one agreement is good for one of them', async () => {
  accept(1)
  await giveByHand(100)
  await giveByHand(250)
  await moneyArrives(shop, number)
  await shop.pass(MINUTE_MS)
  const items = await owed()
  expect(items.map(({ message }) => message?.facts.amountFen).sort()).toEqual([100, 250])
  expect(items.map(({ state, lastError }) => `${state} ${lastError}`).sort()).toEqual([
    'dropped not_wanted',
    'sent ',
  ])
  expect(shop.wx.messages).toHaveLength(1)
})

test('money that WeChat holds up is not told; mended, it is', async () => {
  accept()
  await giveByHand()
  const [outRefundNo = ''] = await refundIds()
  shop.wechat.settleRefund(outRefundNo, 'ABNORMAL')
  await shop.notify({ outRefundNo })
  await shop.pass(MINUTE_MS)
  expect(await owed()).toEqual([])
  await moneyArrives(shop, number)
  await shop.pass(MINUTE_MS)
  expect(shop.wx.messages).toHaveLength(1)
})

test('closed by WeChat and made anew: told once, of the one that arrived', async () => {
  accept()
  await giveByHand()
  const [refundId = ''] = await refundIds()
  shop.wechat.settleRefund(refundId, 'CLOSED')
  await shop.notify({ outRefundNo: refundId })
  await shop.ask('refund.retry', { refundId }, 'owner-1')
  expect(await owed()).toEqual([])
  shop.wechat.settleRefund(`${refundId}-2`, 'SUCCESS')
  await shop.notify({ outRefundNo: `${refundId}-2` })
  await shop.pass(MINUTE_MS)
  expect(shop.wx.messages).toHaveLength(1)
})

test.each([
  ['who did not agree is left alone', 0, undefined, 'not_wanted'],
  ['a message that WeChat refuses is let be', 2, 47003, 'refused'],
])('%s: the money is back all the same, and nothing else changes', async (_, times, errcode, lastError) => {
  accept(times)
  await giveByHand()
  await moneyArrives(shop, number)
  const before = await standing()
  if (errcode) shop.wx.failNext({ errcode }, SEND)
  await shop.pass(MINUTE_MS)
  expect(await message()).toMatchObject({ state: 'dropped', lastError, dueAt: 0 })
  const calls = shop.wx.calls[SEND]
  await shop.pass(60 * MINUTE_MS)
  expect(shop.wx.calls[SEND]).toBe(calls)
  expect(shop.wx.messages).toEqual([])
  expect(await standing()).toEqual(before)
  expect(before).toMatchObject({ order: { refunds: [{ state: 'done', refundFen: 3990 }] } })
  expect((await shop.ask('attention.list', {}, 'owner-1')).items).toEqual([])
})
