import { type Books, moved } from '../support/books'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder, sayYes } from './steps'

/** The app dies while the pay sheet is open, and is started again on the same phone, on the real shop. */
const BUYER = 'oWeappBuyer0000000000000001'
const SKU = 'pear-1'
const shop = realShop()
const phone = realPhone(shop, BUYER)
const askedFor = (name: string) => phone.asked.filter(one => one === name).length
const ordersOf = (books: Books) => Object.keys(books.orders)

beforeAll(() => shop().saveAddress(BUYER))

/** Orders, and dies with the sheet open; the number of the order. */
async function dieInTheSheet(): Promise<string> {
  phone.sheet = 'wait'
  const before = ordersOf(await shop().books())
  const opened = phone.opened
  const host = phone.boot()
  host.launch('buyer/product/index?id=pear')
  await host.tapWhenThere('buy-now')
  await placeOrder(host, 'fresh')
  await host.until('the sheet', () => phone.opened > opened)
  const [number = ''] = ordersOf(await shop().books()).filter(one => !before.includes(one))
  return number
}

test('killed with nothing paid: the next start asks, leads back to the same order, and it is paid once', async () => {
  const before = await shop().books()
  const number = await dieInTheSheet()
  const order = { buyerId: BUYER, payableFen: 4680 }
  const waiting = moved(before, {
    stocks: { [SKU]: { available: 63, held: 1 } },
    orders: { [number]: { ...order, state: 'unpaid', trade: 'NOTPAY' } },
  })
  expect(await shop().books()).toEqual(waiting)
  expect(askedFor('payment.check')).toBe(0)

  phone.sheet = 'pay'
  const host = phone.boot()
  host.launch()
  expect(await sayYes(host)).toContain('刚才那一单还没付款')
  expect(await orderStands(host, '等待付款')).toBe(number)
  expect(await shop().books()).toEqual(waiting)
  await host.tapWhenThere('pay')
  expect(await orderStands(host, '已付款')).toBe(number)
  expect([askedFor('order.place'), phone.paid]).toEqual([1, 1])
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { [SKU]: { available: 63, committed: 1 } },
      orders: { [number]: { ...order, state: 'paid', trade: 'SUCCESS' } },
      inFen: 4680,
    }),
  )
}, 60_000)

test('once the answer is known, the next start asks nothing', async () => {
  const checks = askedFor('payment.check')
  const host = phone.boot()
  host.launch()
  await host.until('the goods', () => host.has('card-pear'))
  expect(askedFor('payment.check')).toBe(checks)
  expect(host.has('dialog')).toBe(false)
})

test('killed after the money went: the next start, even one without network before it, tells that it is paid', async () => {
  const before = await shop().books()
  const number = await dieInTheSheet()
  await shop().pay(phone.params, BUYER)
  phone.network = { 'payment.check': 'down' }
  const checks = askedFor('payment.check')
  const offline = phone.boot()
  offline.launch()
  await offline.until('the lost answer', () => askedFor('payment.check') > checks)
  await offline.until('the goods', () => offline.has('card-pear'))
  expect(offline.has('dialog')).toBe(false)
  expect(phone.storage.has('being-paid')).toBe(true)

  phone.network = {}
  const host = phone.boot()
  host.launch()
  expect(await sayYes(host)).toContain('刚才那一单付好了')
  expect(await orderStands(host, '已付款')).toBe(number)
  expect(phone.storage.has('being-paid')).toBe(false)
  expect(await shop().books()).toEqual(
    moved(before, {
      stocks: { [SKU]: { available: 62, committed: 2 } },
      orders: { [number]: { buyerId: BUYER, state: 'paid', payableFen: 4680, trade: 'SUCCESS' } },
      inFen: before.inFen + 4680,
    }),
  )
}, 60_000)
