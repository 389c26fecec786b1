import { postMessage } from '../../../cloudfunctions/shop/outbox/post-message'
import { TEMPLATES } from '../../../emulator/stage/templates'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner } from '../../support/shopping'
import { aParcel, MINUTE_MS, one, paidForTwo } from './a-parcel'

const SEND = '/cgi-bin/message/subscribe/send'
let shop: AShop

beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 50)
  await owner(shop)
  jest.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => shop.stop())

const messageOf = (number: string) => shop.ports.store.get('outbox', `message:shipped:${number}`)
const attention = async () => (await shop.ask('attention.list', {}, 'owner-1')).items

test('who agreed is told of the first parcel, once, with its number', async () => {
  const order = await paidForTwo(shop)
  shop.wx.accept('buyer-1', TEMPLATES.shipped.id)
  shop.wx.accept('buyer-1', TEMPLATES.shipped.id)
  await shop.ask('order.ship', aParcel(order._id, 'SF1000000000001', one), 'owner-1')
  await shop.ask('order.ship', aParcel(order._id, 'SF1000000000002', one), 'owner-1')
  await shop.sweep()
  await shop.pass(10 * MINUTE_MS)
  expect(shop.wx.messages).toMatchObject([
    {
      to: 'buyer-1',
      page: `buyer/order/index?id=${order._id}`,
      data: { character_string1: order._id, thing3: '顺丰速运', character_string4: 'SF1000000000001' },
    },
  ])
})

test('who did not want it is left alone, and that is no failure', async () => {
  const order = await paidForTwo(shop)
  await shop.ask('order.ship', aParcel(order._id), 'owner-1')
  await shop.sweep()
  expect(await messageOf(order._id)).toMatchObject({ state: 'dropped', lastError: 'not_wanted', dueAt: 0 })
  expect(await attention()).toEqual([])
  const before = shop.wx.calls[SEND]
  await shop.pass(60 * MINUTE_MS)
  expect(shop.wx.calls[SEND]).toBe(before)
})

test('silence is tried again a few times, and then it is too old to tell', async () => {
  const order = await paidForTwo(shop)
  shop.wx.accept('buyer-1', TEMPLATES.shipped.id)
  await shop.ask('order.ship', aParcel(order._id), 'owner-1')
  shop.wx.failNext({ errcode: -1 }, SEND)
  await shop.sweep()
  expect(shop.wx.messages).toEqual([])
  await shop.pass(2 * MINUTE_MS)
  expect(shop.wx.messages).toHaveLength(1)

  const other = await paidForTwo(shop, 'buyer-2')
  shop.wx.accept('buyer-2', TEMPLATES.shipped.id)
  await shop.ask('order.ship', aParcel(other._id), 'owner-1')
  for (let i = 0; i < 5; i += 1) shop.wx.failNext({ errcode: -1 }, SEND)
  for (let i = 0; i < 8; i += 1) await shop.pass(20 * MINUTE_MS)
  expect(await messageOf(other._id)).toMatchObject({ state: 'dropped', lastError: 'unavailable' })
  expect(await attention()).toEqual([])
})

test('one agreement, an answer lost on the way: nobody is told twice', async () => {
  const order = await paidForTwo(shop)
  shop.wx.accept('buyer-1', TEMPLATES.shipped.id)
  await shop.ask('order.ship', aParcel(order._id), 'owner-1')
  shop.wx.failNext('lost', SEND)
  await shop.sweep()
  await shop.pass(5 * MINUTE_MS)
  expect(shop.wx.messages).toHaveLength(1)
  expect(await messageOf(order._id)).toMatchObject({ state: 'dropped' })
})

test('whoever works here may be told too, once per cause', async () => {
  shop.wx.accept('owner-1', TEMPLATES.low_stock.id)
  shop.wx.accept('owner-1', TEMPLATES.low_stock.id)
  const message = {
    id: 'low_stock:orange-5:1',
    subjectId: 'orange-5',
    kind: 'low_stock' as const,
    to: 'owner-1',
    page: 'seller/stock/index',
    facts: { goods: '赣南脐橙', left: 3, at: shop.clock.now() },
  }
  await postMessage(shop.ports, message)
  await postMessage(shop.ports, message)
  await shop.sweep()
  expect(shop.wx.messages).toMatchObject([{ to: 'owner-1', data: { thing1: '赣南脐橙', number2: '3' } }])
})
