import { moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

/** A card from one phone to another, on the real shop. */
const SENDER = 'oWeappBuyer0000000000000001'
const RECEIVER = 'oWeappBuyer0000000000000002'
const FROM_CHAT = 1007

const shop = realShop()
const sender = realPhone(shop, SENDER)
const receiver = realPhone(shop, RECEIVER)

test('what one phone shares another opens, buys and pays; the first phone stays as it was', async () => {
  await shop().saveAddress(RECEIVER)
  const before = await shop().books()
  const hers = sender.boot()
  hers.launch()
  await hers.tapWhenThere('card-pear')
  await hers.until('the product', () => hers.has('share-friend'))
  const shared = hers.share<{ path: string; promise?: Promise<{ path: string }> }>('onShareAppMessage')
  const { path } = (await shared.promise) ?? shared
  const kept = new Map(sender.storage)
  const asked = [...sender.asked]
  expect(await shop().books()).toEqual(before)

  const host = receiver.boot()
  host.launch(path.replace(/^\//, ''), FROM_CHAT)
  await host.tapWhenThere('buy-now')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '已付款')
  const order = { buyerId: RECEIVER, state: 'paid', payableFen: 4680, trade: 'SUCCESS' } as const
  const paid = moved(before, {
    stocks: { 'pear-1': { available: 63, committed: 1 } },
    orders: { [number]: order },
    inFen: 4680,
  })
  expect(await shop().books()).toEqual(paid)
  await shop().deliver()
  expect(await shop().books()).toEqual(paid)
  expect(sender.storage).toEqual(kept)
  expect(sender.asked).toEqual(asked)
  expect(sender.opened).toBe(0)
}, 60_000)

test('the sender has no order of it', async () => {
  const host = sender.boot()
  host.launch('buyer/orders/index?state=')
  await host.until('the empty list', () => host.text().includes('这里还没有订单'))
})
