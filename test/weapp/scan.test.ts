import { randomUUID } from 'node:crypto'
import { OWNER } from '../support/by-endpoint'
import { anAddress } from '../support/documents'
import type { Host } from './host'
import { type RealPhone, realPhone, realShop } from './real-phone'

/** The camera reads what would be typed: on the seller's shelf, on a parcel, on a parcel that goes back. */
const BUYER = 'oWeappBuyer0000000000000023'
const SKU = 'orange-5j-l'

jest.setTimeout(60_000)

const shop = realShop()
const seller = realPhone(shop, OWNER)
const buyer = realPhone(shop, BUYER)

beforeAll(() => shop().claim(), 60_000)

/** Opens the page, and scans there what the camera sees. */
async function scan(phone: RealPhone, route: string, id: string, sees: string): Promise<Host> {
  phone.camera = sees
  const host = phone.boot()
  host.launch(route)
  await host.tapWhenThere(id)
  await host.until('the camera', () => scans(host) > 0)
  return host
}

/** How often the camera was opened. */
const scans = (host: Host) => host.calls.filter(([verb]) => verb === 'scanCode').length

/** What was asked of the shop since it was this many calls. */
const askedSince = (phone: RealPhone, many: number) => phone.asked.slice(many)

const STOCK = ['seller/stock/index', 'find-stock-scan'] as const

test('the seller scans a code: its goods stand in place of the list, and 看全部 leads back', async () => {
  const host = await scan(seller, ...STOCK, SKU)
  await host.until('the goods', () => host.has('scanned-done'))
  expect(host.text()).toContain(`码是 ${SKU} 的货`)
  expect(host.has(`stock-${SKU}`)).toBe(true)
  expect(host.has('stock-orange-5j-m')).toBe(false)
  host.tap('scanned-done')
  await host.until('all goods', () => host.has('stock-orange-5j-m'))
})

test.each([
  ['turned back', 'fail cancel', []],
  ['nothing to be read', 'fail', ['没能扫出来，请再试一次']],
  ['a code of nothing here', '6901234567892', ['没有码是 6901234567892 的货']],
  ['a code longer than any', 'x'.repeat(65), ['填的内容不太对，请检查一下']],
])('%s: the list stays as it was', async (_, sees, said) => {
  const before = await shop().books()
  const host = await scan(seller, ...STOCK, sees)
  await host.until('the word', () => host.said().length === said.length)
  await host.until('the list', () => host.has('stock-orange-5j-m'))
  expect(host.said()).toEqual(said)
  expect(host.has('scanned-done')).toBe(false)
  expect(await shop().books()).toEqual(before)
})

test('a seller’s search takes an order’s number from the camera; turned back, the list to ship stays', async () => {
  const number = await shop().shippedOrder(BUYER)
  const none = await scan(seller, 'seller/orders/index', 'seek-scan', 'fail cancel')
  const before = seller.asked.length
  none.tap('list-all')
  await none.until('the order', () => none.has(`order-${number}`))
  expect(askedSince(seller, before)).not.toContain('seller_order.search')
  const host = await scan(seller, 'seller/orders/index', 'seek-scan', number)
  await host.until('the order', () => host.has(`order-${number}`))
  expect(askedSince(seller, before)).toContain('seller_order.search')
})

test('a tracking number from the camera is looked at like a typed one; turned back, what was read stands', async () => {
  const number = await shop().paidOrder(BUYER)
  const host = await scan(seller, `seller/ship/index?id=${number}`, 'tracking-scan', 'SF1420987654321')
  await host.until('it fits', () => host.has('tracking-fit') && host.text('tracking-fit').includes('像是'))
  seller.camera = 'fail cancel'
  host.tap('tracking-scan')
  await host.until('the camera', () => scans(host) === 2)
  expect(host.carries('tracking', 'SF1420987654321')).toBe(true)
  expect(host.said()).toEqual([])
  expect((await shop().order(number)).state).toBe('paid')
})

test('the parcel that goes back: read by the camera, put in order, and told to the shop', async () => {
  const { number, id } = await agreedReturn()
  const before = await shop().books()
  const page = `buyer/after-sale/index?number=${number}&id=${id}`
  const host = await scan(buyer, page, 'scan-number', 'fail cancel')
  host.input('back-carrier', '中通')
  buyer.camera = 'https://example.com/?parcel=1'
  host.tap('scan-number')
  await host.until('it was read', () => host.carries('back-number', buyer.camera))
  host.tap('send-back')
  await host.until('the word', () => host.said().includes('单号只有字母和数字，请再看一眼'))
  expect(buyer.asked).not.toContain('after_sale.send_back')
  buyer.camera = ' yt78901 234567890\n'
  host.tap('scan-number')
  await host.until('it was read', () => host.carries('back-number', buyer.camera.trim()))
  host.tap('send-back')
  await host.until('the word', () => host.said().includes('告诉店家了'))
  const { parcel } = await shop().ask('after_sale.show', { number, id }, BUYER)
  expect(parcel).toMatchObject({ carrier: '中通', trackingNumber: 'YT78901234567890' })
  expect(await shop().books()).toEqual(before)
})

/** An after-sale of the buyer that the owner has agreed to: the goods are to come back. */
async function agreedReturn() {
  const number = await shop().shippedOrder(BUYER)
  await shop().ask('shop.set_returns', { returnTo: anAddress() }, OWNER)
  const wish = { requestId: randomUUID(), number, kind: 'return', reason: 'wrong' } as const
  const { id } = await shop().ask('after_sale.ask', { ...wish, lines: [{ lineId: '1', quantity: 1 }] }, BUYER)
  await shop().ask('after_sale.agree', { requestId: randomUUID(), number, id }, OWNER)
  return { number, id }
}
