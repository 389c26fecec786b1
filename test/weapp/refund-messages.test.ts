import { randomUUID } from 'node:crypto'
import { TEMPLATES } from '../../emulator/stage/templates'
import { OWNER } from '../support/by-endpoint'
import type { Host } from './host'
import { type RealPhone, realPhone, realShop } from './real-phone'
import { orderStands, placeOrder, sayYes } from './steps'

/** WeChat may tell that money has gone back: asked for on the tap that asks for it, and at no other. */
const [AHE, XIAOMAN] = ['oWeappBuyer0000000000000021', 'oWeappBuyer0000000000000022'] as const
const MINUTE_MS = 60_000
const { id: REFUNDED } = TEMPLATES.refunded

jest.setTimeout(60_000)

const shop = realShop()
const ahe = realPhone(shop, AHE)
const xiaoman = realPhone(shop, XIAOMAN)

beforeAll(async () => {
  await shop().claim()
  for (const buyer of [AHE, XIAOMAN]) await shop().saveAddress(buyer)
}, 60_000)

function open(phone: RealPhone, route: string): Host {
  const host = phone.boot()
  host.launch(route)
  return host
}

/** The owner says yes to what this buyer asks, and the money goes back. */
async function agree(number: string, buyer: string) {
  const { afterSales } = await shop().ask('order.show', { number }, buyer)
  const terms = { requestId: randomUUID(), number, id: afterSales[0]?.id ?? '' }
  const { lines, freightFen } = await shop().ask('after_sale.show', { number, id: terms.id }, buyer)
  const agreed = lines.map(({ lineId, refundFen }) => ({ lineId, refundFen, restock: 0 }))
  await shop().ask('after_sale.agree', { ...terms, lines: agreed, freightFen }, OWNER)
  for (let minutes = 0; minutes < 3; minutes += 1) await shop().skip(MINUTE_MS)
}

test('取消并退款 asks within the very tap; the message comes once the money is back', async () => {
  const host = open(ahe, 'buyer/product/index?id=chestnut')
  await host.tapWhenThere('buy-now')
  await placeOrder(host, 'plain')
  const number = await orderStands(host, '已付款')
  await host.tapWhenThere('cancel-paid')
  await host.until('the question', () => host.has('dialog'))
  expect(ahe.questions).toEqual([])
  expect(await sayYes(host)).toContain('取消这一单')
  expect(ahe.questions).toEqual([[REFUNDED]])
  await host.until('its after-sale', () => host.route() === 'buyer/after-sale/index' && host.has('withdraw'))
  expect(await shop().messagesTo(AHE)).toEqual([])
  await agree(number, AHE)
  expect(await shop().refundedFen()).toBe((await shop().order(number)).payableFen)
  expect(await shop().messagesTo(AHE)).toEqual([REFUNDED])
  expect(ahe.questions).toHaveLength(1)
})

test('提交申请 asks once, however often it must be sent; no, and none comes, the money goes back all the same', async () => {
  xiaoman.messages = 'reject'
  const number = await shop().shippedOrder(XIAOMAN)
  const before = await shop().refundedFen()
  const host = open(xiaoman, `buyer/after-sale-ask/index?id=${number}`)
  await host.tapWhenThere('ask-1')
  await host.until('the sum', () => host.has('sum-1'))
  host.tap('send-ask')
  await host.until('what is missing', () => host.said().length > 0)
  expect(xiaoman.questions).toEqual([])
  host.tap('reason-broken')
  await host.until('the reason', () => host.looks('reason-broken', 'is-on'))
  xiaoman.network = { 'after_sale.ask': 'down' }
  host.tap('send-ask')
  await host.until('the refusal', () => host.has('refused'))
  xiaoman.network = {}
  host.tap('send-ask')
  await host.until('its page', () => host.route() === 'buyer/after-sale/index' && host.has('withdraw'))
  expect(xiaoman.questions).toEqual([[REFUNDED]])
  await agree(number, XIAOMAN)
  expect(await shop().refundedFen()).toBeGreaterThan(before)
  expect(await shop().messagesTo(XIAOMAN)).toEqual([])
})
