import { sendShipping } from '../../../cloudfunctions/shop/shipping/send-shipping'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'
import { ASK, aParcel, atWechat, MINUTE_MS, one, owed, paidForTwo, transactionOf, UPLOAD } from './a-parcel'

let shop: AShop

beforeAll(async () => {
  shop = await openShop()
  await stockUp(shop, 500)
  await owner(shop)
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterAll(() => shop.stop())

const calls = () => ({ asked: shop.wx.calls[ASK] ?? 0, told: shop.wx.calls[UPLOAD] ?? 0 })
const ship = (number: string, trackingNumber?: string, lines?: typeof one) =>
  shop.ask('order.ship', aParcel(number, trackingNumber, lines), 'owner-1')

test('shipping calls nobody; the next sweep tells WeChat, once, as one delivery', async () => {
  const order = await paid(shop)
  const before = calls()
  await ship(order._id)
  expect(calls()).toEqual(before)
  expect(await owed(shop, order)).toMatchObject({ kind: 'shipping', subjectId: order._id, state: 'waiting' })

  await shop.sweep()
  expect(atWechat(shop, order)).toMatchObject({
    deliveryMode: 1,
    finished: true,
    parcels: [{ trackingNumber: 'SF1234567890123', carrierId: 'SF', itemDesc: '青坡脐橙 5斤装 ×1' }],
  })
  expect((await shop.order(order._id)).told).toMatchObject({ mode: 'unified', done: true, corrected: false })
  expect(await owed(shop, order)).toMatchObject({ state: 'sent', dueAt: 0 })
  const after = calls()
  await shop.pass(10 * MINUTE_MS)
  expect(calls()).toEqual(after)
})

test('an order in two parcels is told in parts, and the re-upload is not used', async () => {
  const order = await paidForTwo(shop)
  await ship(order._id, 'SF1000000000001', one)
  await shop.sweep()
  expect(atWechat(shop, order)).toMatchObject({ deliveryMode: 2, finished: false, timesFinished: 0 })
  expect(shop.wx.orderStateOf(transactionOf(order))).toBe(1)

  await ship(order._id, 'SF1000000000002', one)
  await shop.sweep()
  expect(atWechat(shop, order)).toMatchObject({
    deliveryMode: 2,
    timesFinished: 1,
    reuploaded: false,
    parcels: [{ trackingNumber: 'SF1000000000001' }, { trackingNumber: 'SF1000000000002' }],
  })
  expect(shop.wx.orderStateOf(transactionOf(order))).toBe(2)
})

test('what leaves while WeChat is being told is told next, by nobody at the same time, and not forgotten', async () => {
  const order = await paidForTwo(shop)
  await ship(order._id, 'SF1050000000001', one)
  const first = await owed(shop, order)
  if (!first) throw new Error('nothing is owed')
  const { wx } = shop.ports
  let meanwhile: number | undefined
  // It has told WeChat; before it writes that down, the rest leaves, and cron comes by twice.
  async function uploadShipping(shipping: Parameters<typeof wx.uploadShipping>[0]) {
    const taken = await wx.uploadShipping(shipping)
    await ship(order._id, 'SF1050000000002', one)
    const before = calls().told
    await Promise.all([shop.sweep(), shop.sweep()])
    await shop.call('shipping.retry', { number: order._id }, 'owner-1')
    meanwhile = calls().told - before
    return taken
  }
  await sendShipping({ ...shop.ports, wx: { ...wx, uploadShipping } }, first)
  expect(meanwhile).toBe(0)
  expect(await owed(shop, order)).toMatchObject({ state: 'waiting' })
  expect((await shop.order(order._id)).told).toMatchObject({ done: false, parcels: ['SF SF1050000000001'] })

  await shop.pass(MINUTE_MS)
  const both = ['SF SF1050000000001', 'SF SF1050000000002']
  expect((await shop.order(order._id)).told).toMatchObject({ done: true, parcels: both })
  expect(atWechat(shop, order)).toMatchObject({ timesFinished: 1, reuploaded: false })
  expect(await owed(shop, order)).toMatchObject({ state: 'sent', dueAt: 0, leasedUntil: 0 })
})

test('two parcels that leave before the sweep are told at once', async () => {
  const order = await paidForTwo(shop)
  await ship(order._id, 'SF1100000000001', one)
  await ship(order._id, 'SF1100000000002', one)
  const before = calls()
  await shop.sweep()
  expect(calls().told).toBe(before.told + 1)
  expect(atWechat(shop, order)).toMatchObject({ deliveryMode: 2, finished: true, parcels: [{}, {}] })
})

test('goods that travel under one number are one parcel to WeChat', async () => {
  const order = await paidForTwo(shop)
  await ship(order._id, 'SF1200000000001', one)
  await ship(order._id, 'SF1200000000001', one)
  await shop.sweep()
  expect(atWechat(shop, order)).toMatchObject({ deliveryMode: 1, finished: true })
  expect(atWechat(shop, order)?.parcels.map(({ itemDesc }) => itemDesc)).toEqual([
    '青坡脐橙 5斤装 ×1；青坡脐橙 5斤装 ×1',
  ])
})

test('what is left given back, one part is all: WeChat is told that nothing more will come', async () => {
  const order = await paidForTwo(shop)
  await ship(order._id, 'SF1300000000001', one)
  await shop.sweep()
  const line = { lineId: '1', quantity: 1, refundFen: 3990, restock: true }
  const give = {
    requestId: '00000000-0000-4000-8000-000000000077',
    number: order._id,
    lines: [line],
    reason: '少一箱',
  }
  expect((await shop.ask('refund.give', give, 'owner-1')).state).toBe('shipped')
  await shop.sweep()
  expect(atWechat(shop, order)).toMatchObject({ finished: true, timesFinished: 1, reuploaded: false })
})

test('an order that is closed before WeChat was told is told no more', async () => {
  const order = await paid(shop)
  shop.wx.failNext({ errcode: -1 }, ASK)
  await ship(order._id)
  await shop.sweep()
  const line = { lineId: '1', quantity: 1, refundFen: 3990, restock: true }
  const give = {
    requestId: '00000000-0000-4000-8000-000000000078',
    number: order._id,
    lines: [line],
    freightFen: 800,
    reason: '寄丢了',
  }
  const { refunds } = await shop.ask('refund.give', give, 'owner-1')
  shop.wechat.settleRefund(refunds[0]?.id ?? '', 'SUCCESS')
  await shop.notify({ outRefundNo: refunds[0]?.id ?? '' })
  expect((await shop.order(order._id)).state).toBe('closed')
  const before = calls()
  await shop.pass(5 * MINUTE_MS)
  expect(await owed(shop, order)).toMatchObject({ state: 'dropped', dueAt: 0 })
  expect(calls().told).toBe(before.told)
})

test('an answer that is lost is asked for, never told twice', async () => {
  const order = await paid(shop)
  await ship(order._id)
  shop.wx.failNext('lost', UPLOAD)
  await shop.sweep()
  expect(await owed(shop, order)).toMatchObject({ state: 'waiting', tries: 1, lastError: 'unavailable' })
  const before = calls()
  await shop.pass(2 * MINUTE_MS)
  expect(calls().told).toBe(before.told)
  expect(atWechat(shop, order)).toMatchObject({ timesFinished: 1, reuploaded: false })
  expect((await shop.order(order._id)).told?.done).toBe(true)
})

test('the parcel that leaves while WeChat is being told of another is not forgotten', async () => {
  const order = await paidForTwo(shop)
  await ship(order._id, 'SF1400000000001', one)
  const { ports } = shop
  const upload = ports.wx.uploadShipping
  let late: Promise<unknown> | undefined
  ports.wx.uploadShipping = async shipping => {
    late ??= ship(order._id, 'SF1400000000002', one)
    await late
    return upload(shipping)
  }
  await shop.sweep()
  ports.wx.uploadShipping = upload
  expect(atWechat(shop, order)?.parcels).toHaveLength(1)
  await shop.pass(MINUTE_MS)
  expect(atWechat(shop, order)).toMatchObject({ finished: true, reuploaded: false, parcels: [{}, {}] })
})

test('of two sweeps at once one tells', async () => {
  const order = await paid(shop)
  await ship(order._id)
  const before = calls()
  await Promise.all([shop.sweep(), shop.sweep(), shop.sweep()])
  expect(calls().told).toBe(before.told + 1)
  expect(await owed(shop, order)).toMatchObject({ state: 'sent' })
})
