import { fen } from '../../../types/fen'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { aWish, owner } from '../../support/shopping'

/** What the buyer was shown is what is charged: one small box of oranges and its freight, ¥47.90. */
let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 5)
})
afterEach(() => shop.stop())

const setFreight = (freightFen: number) =>
  shop.ports.store.change('shop', 'shop', {}, { set: { freightFen: fen(freightFen) } })
const orders = () => shop.ports.store.page('orders', '', 100)

test('a freight that changed since it was shown is refused and leaves nothing behind; the new sum is taken', async () => {
  await setFreight(1200)
  expect(await shop.call('order.place', aWish({ payableFen: 4790 }))).toEqual({
    ok: false,
    error: 'total_changed',
  })
  expect(await orders()).toEqual([])
  expect(await shop.stock('orange-5')).toMatchObject({ available: 5, holds: {} })

  expect(await shop.ask('order.place', aWish({ payableFen: 5190 }))).toMatchObject({ payableFen: 5190 })
})

test('a sum that was shown too high is refused as well: the buyer is asked again, not surprised', async () => {
  await setFreight(0)
  expect(await shop.call('order.place', aWish({ payableFen: 4790 }))).toMatchObject({
    error: 'total_changed',
  })
})

test('a coupon that takes off something else than was shown is refused and stays usable', async () => {
  await owner(shop)
  const from = shop.clock.now()
  const offer = { name: '老朋友券', minFen: 1000, offFen: 500, from, until: from + 86_400_000 }
  const { offerId } = await shop.ask('coupon.issue', { requestId: aRequestId(), ...offer }, 'owner-1')
  const { id: couponId } = await shop.ask('coupon.claim', { offerId })
  const place = (payableFen: number) => shop.call('order.place', aWish({ couponId, payableFen }))
  expect(await place(4790)).toMatchObject({ error: 'total_changed' })
  expect(await place(4290)).toMatchObject({ ok: true, value: { payableFen: 4290, discountFen: 500 } })
})

test('the same request again answers the same, whatever the freight has become since', async () => {
  const wish = aWish({ payableFen: 4790 })
  const first = await shop.ask('order.place', wish)
  await setFreight(1200)
  expect(await shop.ask('order.place', wish)).toEqual(first)
})

test('the same request id with another sum is refused: nobody pays an order at a sum that they did not see', async () => {
  const wish = aWish({ payableFen: 4790 })
  await shop.ask('order.place', wish)
  expect(await shop.call('order.place', { ...wish, payableFen: 5190 })).toMatchObject({
    error: 'request_reused',
  })
  expect(await orders()).toMatchObject([{ payableFen: 4790 }])
})
