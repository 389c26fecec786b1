import { formOf } from '../../../cloudfunctions/shop/shipping/carriers'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { owner, paid, placed } from '../../support/shopping'
import { asked } from '../after-sale/a-case'
import { aParcel, one, paidForTwo } from './a-parcel'

let shop: AShop

beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 50)
  await owner(shop)
})
afterEach(() => shop.stop())

const buyer = (openid: string, name: string, phone: string) =>
  paid(shop, openid, { address: { ...anAddress(), name, phone } })
const preview = (text: string, carrierId?: string) =>
  shop.ask('shipping.preview', { text, ...(carrierId && { carrierId }) }, 'owner-1')

test('pasted lines are told as what they mean, and nothing is written', async () => {
  const first = await buyer('a', '阿禾', '13800001111')
  const second = await buyer('b', '小满', '13900002222')
  const before = await shop.order(first._id)
  const { lines } = await preview(`${first._id} SF1234567890123\n小满 2222 圆通 YT1234567890123\n\n谁？`)
  expect(lines).toEqual([
    {
      text: `${first._id} SF1234567890123`,
      number: first._id,
      name: '阿禾',
      phoneTail: '1111',
      carrierId: 'SF',
      carrier: '顺丰速运',
      trackingNumber: 'SF1234567890123',
    },
    expect.objectContaining({ number: second._id, carrierId: 'YTO', trackingNumber: 'YT1234567890123' }),
    { text: '谁？', fault: 'no_tracking_number' },
  ])
  expect(await shop.order(first._id)).toEqual(before)
})

test('orders that are paid are found, those that wait for money or are shipped are not', async () => {
  const unpaid = await placed(shop, 'c')
  const gone = await buyer('d', '小雪', '13700003333')
  await shop.ask('order.ship', aParcel(gone._id), 'owner-1')
  const { lines } = await preview(`${unpaid} SF1234567890123\n${gone._id} SF1234567890124`)
  expect(lines.map(({ fault }) => fault)).toEqual(['order_unknown', 'order_unknown'])
})

test('fifty lines at most', async () => {
  const text = Array.from({ length: 51 }, () => 'x').join('\n')
  expect(await shop.call('shipping.preview', { text }, 'owner-1')).toMatchObject({ error: 'too_many_lines' })
})

test('many are shipped one by one; what fails is told, the rest has left, and asking again ships nothing twice', async () => {
  const [first, second, third] = [
    await buyer('a', '甲', '13800001111'),
    await paidForTwo(shop, 'b'),
    await placed(shop, 'c'),
  ]
  const wish = {
    requestId: aRequestId(),
    parcels: [
      { number: first._id, carrierId: 'SF', trackingNumber: 'SF1000000000001' },
      { number: third, carrierId: 'SF', trackingNumber: 'SF1000000000002' },
      { number: second._id, carrierId: 'ZTO', trackingNumber: '768212345678' },
      { number: second._id, carrierId: 'SF', trackingNumber: '短' },
    ].slice(0, 3),
  }
  const expected = {
    outcomes: [{ number: first._id }, { number: third, error: 'not_paid' }, { number: second._id }],
  }
  expect(await shop.ask('shipping.ship_many', wish, 'owner-1')).toEqual(expected)
  expect((await shop.order(first._id)).state).toBe('shipped')
  expect((await shop.order(second._id)).parcels).toMatchObject([{ carrier: '中通快递' }])
  const { onHand } = await shop.stock('orange-5')

  expect(await shop.ask('shipping.ship_many', wish, 'owner-1')).toEqual(expected)
  expect((await shop.order(second._id)).parcels).toHaveLength(1)
  expect((await shop.stock('orange-5')).onHand).toBe(onHand)
})

test.each([
  ['SF', '768212345678901', 'wrong_form'],
  ['ZTO', 'SF1234567890123', 'wrong_form'],
  ['NOBODY', 'SF1234567890123', 'carrier_unknown'],
])('%s %s is refused with words', async (carrierId, trackingNumber, error) => {
  const order = await paid(shop)
  const input = { ...aParcel(order._id, trackingNumber), carrierId }
  expect(await shop.call('order.ship', input, 'owner-1')).toMatchObject({ ok: false, error })
  expect((await shop.order(order._id)).parcels).toEqual([])
})

test('a number is kept in capitals and without spaces, and a carrier outside the usual ones by WeChat’s own name', async () => {
  const order = await paidForTwo(shop)
  await shop.ask('order.ship', aParcel(order._id, ' sf 1234567890123 ', one), 'owner-1')
  expect((await shop.order(order._id)).parcels[0]?.trackingNumber).toBe('SF1234567890123')

  const rare = { ...aParcel(order._id, 'FW12345678'), carrierId: 'FWX' }
  expect(await shop.call('order.ship', rare, 'owner-1')).toMatchObject({ error: 'carrier_unknown' })
  expect((await shop.ask('shipping.carriers', { words: '丰网' }, 'owner-1')).found).toEqual([
    { id: 'FWX', name: '丰网速运', short: '丰网', form: formOf('FWX').source },
  ])
  expect((await shop.ask('order.ship', rare, 'owner-1')).parcels[1]).toMatchObject({ carrier: '丰网速运' })
})

test('WeChat’s carriers are asked for once a day, and the usual ones serve when it does not answer', async () => {
  const LIST = '/cgi-bin/express/delivery/open_msg/get_delivery_list'
  const look = async (words: string) =>
    (await shop.ask('shipping.carriers', { words }, 'owner-1')).found.map(({ id }) => id)
  expect((await shop.ask('shipping.carriers', {}, 'owner-1')).usual.map(({ id }) => id)).toContain('SF')
  expect(shop.wx.calls[LIST]).toBeUndefined()

  shop.wx.failNext({ errcode: -1 }, LIST)
  expect(await look('顺丰')).toEqual(['SF'])
  expect(await look('丰')).toEqual(['SF', 'FWX'])
  expect(await look('d')).toEqual(['DBL', 'DHL'])
  expect(shop.wx.calls[LIST]).toBe(2)
  shop.clock.skip(86_400_000 + 1)
  shop.wx.failNext({ errcode: -1 }, LIST)
  expect(await look('丰')).toEqual(['SF', 'FWX'])
  expect(shop.wx.calls[LIST]).toBe(3)
})

test('the queue is the list of what waits: who paid first in front, without orders that have nothing left to ship', async () => {
  const early = await placed(shop, 'buyer-1')
  const { _id: first } = await paid(shop, 'buyer-2')
  const { _id: emptied } = await paid(shop, 'buyer-3')
  shop.payUp(await shop.ask('payment.start', { number: early }), 'buyer-1')
  shop.clock.skip(1_000)
  await shop.notify({ outTradeNo: early })
  const lines = [{ lineId: '1', quantity: 1, refundFen: 3990, restock: true }]
  const wish = { requestId: aRequestId(), number: emptied, lines, reason: '没有货了' }
  await shop.ask('refund.give', wish, 'owner-1')
  expect((await shop.order(emptied)).state).toBe('paid')
  expect(await shop.ask('shipping.next', {}, 'owner-1')).toMatchObject({
    ...{ order: { number: first }, place: 1, of: 2, next: early },
  })
  const { orders } = await shop.ask('seller_order.list', { tab: 'to_ship' }, 'owner-1')
  expect(orders.map(({ number }) => number)).toEqual([first, early])
})

test('the queue begins with who has waited longest, and says how many wait and who is next', async () => {
  expect(await shop.ask('shipping.next', {}, 'owner-1')).toEqual({ place: 0, of: 0 })
  const orders: string[] = []
  for (const openid of ['a', 'b', 'c']) {
    orders.push((await paid(shop, openid))._id)
    shop.clock.skip(1000)
  }
  const [first, second, third] = orders
  expect(await shop.ask('shipping.next', {}, 'owner-1')).toMatchObject({
    order: { number: first, lines: [{ quantity: 1, left: 1, kept: 0 }], parcels: [], correctable: false },
    place: 1,
    of: 3,
    next: second,
  })
  expect(await shop.ask('shipping.next', { number: third ?? '' }, 'owner-1')).toMatchObject({
    order: { number: third },
    place: 3,
    of: 3,
    next: first,
  })
  await shop.ask('order.ship', aParcel(first ?? ''), 'owner-1')
  expect(await shop.ask('shipping.next', { number: first ?? '' }, 'owner-1')).toMatchObject({
    order: { number: first, state: 'shipped', lines: [{ left: 0 }], parcels: [{ carrier: '顺丰速运' }] },
    place: 0,
    of: 2,
    next: second,
  })
  expect(await shop.call('shipping.next', { number: 'AAAAAAAAAAAAAAAA' }, 'owner-1')).toMatchObject({
    error: 'order_not_found',
  })
})

test('what a buyer asks the money back for is told as kept back', async () => {
  const order = await paidForTwo(shop)
  const wish = { kind: 'refund' as const, reason: 'changed_mind' as const }
  const lines = [{ lineId: '1', quantity: 1 }]
  await shop.ask('after_sale.ask', { requestId: aRequestId(), number: order._id, ...wish, lines }, 'buyer-1')
  expect(await shop.ask('shipping.next', {}, 'owner-1')).toMatchObject({
    order: { lines: [{ quantity: 2, left: 2, kept: 1 }] },
  })
})

test('an order that keeps a piece under an after-sale in the shop says so, and the rest leaves', async () => {
  const order = await paidForTwo(shop)
  await asked(shop, order._id, { lines: one })
  const parcels = [{ number: order._id, carrierId: 'SF', trackingNumber: 'SF1000000000001' }]
  const { outcomes } = await shop.ask('shipping.ship_many', { requestId: aRequestId(), parcels }, 'owner-1')
  expect(outcomes).toEqual([{ number: order._id, partly: true }])
  expect(await shop.order(order._id)).toMatchObject({ state: 'paid', lines: [{ quantity: 2, shipped: 1 }] })
})
