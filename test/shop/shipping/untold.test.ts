import { staffId } from '../../../cloudfunctions/shop/audit/audited'
import type { Trailed } from '../../../cloudfunctions/shop/audit/document'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'
import { ASK, aParcel, atWechat, MINUTE_MS, owed, shippedAndTold, transactionOf, UPLOAD } from './a-parcel'

let shop: AShop

beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 50)
  await owner(shop)
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => shop.stop())

const untold = async () => (await shop.ask('shipping.untold', {}, 'owner-1')).items
const retry = (number: string, replace = false) => shop.ask('shipping.retry', { number, replace }, 'owner-1')
const ship = async () => {
  const order = await paid(shop)
  await shop.ask('order.ship', aParcel(order._id), 'owner-1')
  return order
}
/** Somebody has told WeChat by hand, in its own pages, of a parcel with another number. */
const tellByHand = (transactionId: string) =>
  shop.ports.wx.uploadShipping({
    transactionId,
    payerId: 'buyer-1',
    mode: 'unified',
    allShipped: true,
    parcels: [
      { carrierId: 'ZTO', trackingNumber: '768212345678', goods: '橙', receiverPhone: '13800002046' },
    ],
    at: shop.clock.now(),
  })

test('silence is borne for some minutes, then shown, then ends by itself', async () => {
  const order = await ship()
  for (let i = 0; i < 4; i += 1) shop.wx.failNext({ errcode: 45009 }, ASK)
  await shop.sweep()
  await shop.pass(MINUTE_MS)
  await shop.pass(2 * MINUTE_MS)
  expect(await untold()).toEqual([])
  await shop.pass(5 * MINUTE_MS)
  expect(await untold()).toEqual([
    {
      number: order._id,
      name: '阿禾',
      at: expect.any(Number),
      tries: 4,
      why: 'unavailable',
      replaces: false,
    },
  ])
  await shop.pass(15 * MINUTE_MS)
  expect(await untold()).toEqual([])
  expect(atWechat(shop, order)).toMatchObject({ timesFinished: 1 })
})

test('the seller’s tap tells at once', async () => {
  const order = await ship()
  for (let i = 0; i < 4; i += 1) shop.wx.failNext({ errcode: -1 }, ASK)
  for (const ms of [0, 1, 2, 5]) await shop.pass(ms * MINUTE_MS)
  expect(await untold()).toHaveLength(1)
  expect(await retry(order._id)).toEqual({ told: true })
  expect(await untold()).toEqual([])
  expect(atWechat(shop, order)?.finished).toBe(true)
})

test('a tap that does not help says why', async () => {
  const order = await ship()
  shop.wx.failNext({ errcode: -1 }, ASK)
  expect(await retry(order._id)).toEqual({ told: false, why: 'unavailable' })
})

test('WeChat lags behind its own payments: not known yet is tried again', async () => {
  const order = await ship()
  shop.wx.failNext({ errcode: 10060001 }, ASK)
  await shop.sweep()
  expect(await owed(shop, order)).toMatchObject({ state: 'waiting', lastError: 'payment_unknown' })
  await shop.pass(MINUTE_MS)
  expect(await owed(shop, order)).toMatchObject({ state: 'sent' })
})

test('what WeChat refuses as it stands is shown at once and not sent again by itself', async () => {
  const order = await ship()
  shop.wx.failNext({ errcode: 10060025 }, UPLOAD)
  await shop.sweep()
  expect(await untold()).toMatchObject([{ number: order._id, why: 'refused' }])
  const before = shop.wx.calls[UPLOAD]
  await shop.pass(24 * 60 * MINUTE_MS)
  expect(shop.wx.calls[UPLOAD]).toBe(before)
})

test('a wrong secret is the shop’s own fault: shown at once, logged by its code, and tried again', async () => {
  const order = await ship()
  shop.wx.failNext({ errcode: 48001 }, ASK)
  const log = jest.spyOn(console, 'log')
  await shop.sweep()
  expect(await untold()).toMatchObject([{ number: order._id, why: 'broken' }])
  expect(log.mock.calls.flat().join('\n')).toContain('get_order: 48001')
  await shop.pass(MINUTE_MS)
  expect(await untold()).toEqual([])
})

test('what was told by another hand is never replaced without the seller’s tap', async () => {
  const order = await ship()
  await tellByHand(transactionOf(order))
  await shop.pass(MINUTE_MS)
  expect(await untold()).toMatchObject([{ number: order._id, why: 'told_otherwise', replaces: true }])
  expect(atWechat(shop, order)).toMatchObject({ reuploaded: false, parcels: [{ carrierId: 'ZTO' }] })
  expect(await retry(order._id)).toEqual({ told: false, why: 'told_otherwise' })

  expect(await retry(order._id, true)).toEqual({ told: true })
  expect(atWechat(shop, order)).toMatchObject({ reuploaded: true, parcels: [{ carrierId: 'SF' }] })
})

test('who let WeChat’s only re-upload be used stands in the trail of the order', async () => {
  const order = await ship()
  await tellByHand(transactionOf(order))
  await shop.pass(MINUTE_MS)
  await shop.pass(5 * MINUTE_MS)
  await retry(order._id)
  const trail = async () => {
    const { trail = [] } = (await shop.order(order._id)) as Trailed
    return trail.filter(({ what }) => what === 'shipping.retry')
  }
  expect(await trail()).toEqual([])
  const replaceAllowedAt = shop.clock.now()
  await retry(order._id, true)
  const [entry] = await trail()
  expect(entry).toMatchObject({ whoId: staffId(shop.ports.ids, 'owner-1'), role: 'owner' })
  expect(Number(entry?.after.replaceAllowedAt)).toBeGreaterThanOrEqual(replaceAllowedAt)
})

test('once the re-upload is used nothing is sent any more, and the seller is told so', async () => {
  const order = await ship()
  await tellByHand(transactionOf(order))
  const other = {
    carrierId: 'YD',
    trackingNumber: '4312345678901',
    goods: '橙',
    receiverPhone: '13800002046',
  }
  shop.clock.skip(1000)
  await shop.ports.wx.uploadShipping({
    transactionId: transactionOf(order),
    payerId: 'buyer-1',
    mode: 'unified',
    allShipped: true,
    parcels: [other],
    at: shop.clock.now(),
  })
  const before = shop.wx.calls[UPLOAD]
  expect(await retry(order._id, true)).toEqual({ told: false, why: 'reupload_used' })
  expect(shop.wx.calls[UPLOAD]).toBe(before)
})

test('nothing is owed for an order that is not shipped, and nobody retries an order that is not there', async () => {
  const order = await paid(shop)
  expect(await shop.call('shipping.retry', { number: order._id }, 'owner-1')).toEqual({
    ok: false,
    error: 'nothing_to_tell',
  })
  expect(await shop.call('shipping.retry', { number: 'AAAAAAAAAAAAAAAA' }, 'owner-1')).toEqual({
    ok: false,
    error: 'order_not_found',
  })
})

test('the list goes on where it ended', async () => {
  const numbers: string[] = []
  for (let i = 0; i < 12; i += 1) {
    const order = await paid(shop, `buyer-${i}`)
    await shop.ask('order.ship', aParcel(order._id), 'owner-1')
    numbers.push(order._id)
    shop.clock.skip(1)
    shop.wx.failNext({ errcode: 10060025 }, UPLOAD)
  }
  await shop.sweep()
  const first = await shop.ask('shipping.untold', {}, 'owner-1')
  const rest = await shop.ask('shipping.untold', { after: first.after }, 'owner-1')
  expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual(numbers)
  expect(rest.after).toBeUndefined()
})

test('a wrong number is put right before WeChat knows, as often as needed; after that once', async () => {
  const order = await ship()
  const parcelId = (await shop.order(order._id)).parcels[0]?.id ?? ''
  const correct = (trackingNumber: string, carrierId = 'SF') =>
    shop.call('shipping.correct', { number: order._id, parcelId, carrierId, trackingNumber }, 'owner-1')
  expect(await correct('SF2000000000001')).toMatchObject({ ok: true })
  expect(await correct('SF2000000000002')).toMatchObject({ ok: true, value: { correctable: true } })
  await shop.sweep()
  expect(atWechat(shop, order)).toMatchObject({
    reuploaded: false,
    parcels: [{ trackingNumber: 'SF2000000000002' }],
  })

  expect(await correct('768212345678', 'ZTO')).toMatchObject({ ok: true, value: { correctable: false } })
  await shop.pass(MINUTE_MS)
  expect(atWechat(shop, order)).toMatchObject({
    reuploaded: true,
    timesFinished: 2,
    parcels: [{ trackingNumber: '768212345678', carrierId: 'ZTO' }],
  })
  expect(await correct('SF2000000000003')).toEqual({ ok: false, error: 'correction_used' })
  expect(await correct('768212345678', 'ZTO')).toMatchObject({ ok: true })
  expect((await shop.order(order._id)).parcels).toMatchObject([
    { carrier: '中通快递', trackingNumber: '768212345678' },
  ])
  await shop.pass(MINUTE_MS)
  expect(await untold()).toEqual([])
})

test.each([
  ['a number of the wrong form', { trackingNumber: '12345678' }, 'wrong_form'],
  ['a carrier that nobody knows', { carrierId: 'NOBODY' }, 'carrier_unknown'],
  ['a parcel that is not there', { parcelId: 'AAAAAAAAAAAAAAAA' }, 'parcel_not_found'],
  ['an order that is not there', { number: 'AAAAAAAAAAAAAAAA' }, 'order_not_found'],
])('nobody puts right %s', async (_what, wrong, error) => {
  const order = await shippedAndTold(shop)
  const { id: parcelId = '' } = order.parcels[0] ?? {}
  const input = { number: order._id, parcelId, carrierId: 'SF', trackingNumber: 'SF2000000000001', ...wrong }
  expect(await shop.call('shipping.correct', input, 'owner-1')).toMatchObject({ ok: false, error })
  expect(await shop.order(order._id)).toEqual(order)
})
