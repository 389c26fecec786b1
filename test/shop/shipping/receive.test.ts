import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'
import { ASK, aParcel, MINUTE_MS, shippedAndTold, transactionOf } from './a-parcel'

const DAY_MS = 24 * 60 * MINUTE_MS
let shop: AShop

beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 50)
  await owner(shop)
})
afterEach(() => shop.stop())

const receive = (number: string, openid = 'buyer-1') => shop.call('order.receive', { number }, openid)
const state = async (number: string) => (await shop.order(number)).state

test('the buyer confirms in WeChat’s component, and only then the order is received', async () => {
  const order = await shippedAndTold(shop)
  const { confirmAtWechat } = await shop.ask('order.show', { number: order._id })
  expect(confirmAtWechat).toEqual({
    merchantId: shop.ports.pay.mchId,
    tradeNo: order._id,
    transactionId: transactionOf(order),
  })
  expect(await receive(order._id)).toEqual({ ok: false, error: 'not_confirmed' })
  expect(await shop.order(order._id)).toEqual(order)

  expect(shop.wx.confirm({ transaction_id: transactionOf(order) }, 'buyer-1')).toMatchObject({ ok: true })
  expect(await receive(order._id)).toMatchObject({ ok: true, value: { state: 'received' } })
  expect((await shop.ask('order.show', { number: order._id })).confirmAtWechat).toBeUndefined()
  expect(await receive(order._id)).toMatchObject({ ok: true })
})

test('when WeChat does not answer nothing is decided', async () => {
  const order = await shippedAndTold(shop)
  shop.wx.failNext({ errcode: 45009 }, ASK)
  expect(await receive(order._id)).toEqual({ ok: false, error: 'wechat_unavailable' })
  expect(await state(order._id)).toBe('shipped')
})

test('where WeChat was never told, the buyer is believed, and WeChat is told all the same', async () => {
  const order = await paid(shop)
  await shop.ask('order.ship', aParcel(order._id), 'owner-1')
  expect((await shop.ask('order.show', { number: order._id })).confirmAtWechat).toBeUndefined()
  expect(await receive(order._id)).toMatchObject({ ok: true, value: { state: 'received' } })
  await shop.sweep()
  expect(shop.wx.orderStateOf(transactionOf(order))).toBe(2)
  expect(await state(order._id)).toBe('received')
})

test('nobody receives another’s order, or what is not shipped', async () => {
  const order = await shippedAndTold(shop)
  shop.wx.confirm({ transaction_id: transactionOf(order) }, 'buyer-1')
  expect(await receive(order._id, 'buyer-2')).toEqual({ ok: false, error: 'order_not_found' })
  const unshipped = await paid(shop)
  expect(await receive(unshipped._id)).toEqual({ ok: false, error: 'not_shipped' })
})

test('who confirms in WeChat’s own pages is noticed within a day', async () => {
  const order = await shippedAndTold(shop)
  shop.wx.confirm({ transaction_id: transactionOf(order) }, 'buyer-1')
  await shop.pass(12 * 60 * MINUTE_MS)
  expect(await state(order._id)).toBe('shipped')
  await shop.pass(12 * 60 * MINUTE_MS + 1)
  expect(await state(order._id)).toBe('received')
})

test('who forgets is taken for satisfied when WeChat does so, ten days after it was told', async () => {
  const order = await shippedAndTold(shop)
  const shown = await shop.ask('order.show', { number: order._id })
  expect(shown.receiveBy).toBe((order.told?.at ?? 0) + 10 * DAY_MS)
  for (let day = 1; day <= 9; day += 1) await shop.pass(DAY_MS)
  expect(await state(order._id)).toBe('shipped')
  await shop.pass(DAY_MS + MINUTE_MS)
  expect(await state(order._id)).toBe('received')
})

test('while WeChat is silent the order waits, and is asked about again an hour later', async () => {
  const order = await shippedAndTold(shop)
  shop.wx.confirm({ transaction_id: transactionOf(order) }, 'buyer-1')
  shop.wx.failNext({ errcode: -1 }, ASK)
  await shop.pass(DAY_MS + 1)
  expect(await state(order._id)).toBe('shipped')
  await shop.pass(60 * MINUTE_MS + 1)
  expect(await state(order._id)).toBe('received')
})

test('where WeChat was never told, the shop’s own clock decides', async () => {
  const order = await paid(shop)
  await shop.ask('order.ship', aParcel(order._id), 'owner-1')
  await shop.ports.store.change(
    'outbox',
    `shipping:${order._id}`,
    {},
    { set: { state: 'failing', dueAt: 0 } },
  )
  await shop.pass(9 * DAY_MS)
  expect(await state(order._id)).toBe('shipped')
  await shop.pass(DAY_MS + MINUTE_MS)
  expect(await state(order._id)).toBe('received')
})
