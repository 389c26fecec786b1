import { randomUUID } from 'node:crypto'
import { TEMPLATES } from '../../emulator/stage/templates'
import { OWNER } from '../support/by-endpoint'
import type { Host } from './host'
import { type RealPhone, realPhone, realShop } from './real-phone'
import { chooseSku, orderStands, placeOrder } from './steps'

/** WeChat lets its question be asked by a tap alone, and one yes is good for one message: asked where it is of use, and nowhere else. */
const [AHE, XIAOMAN] = ['oWeappBuyer0000000000000011', 'oWeappBuyer0000000000000012'] as const
const SHARER = 'oWeappSharer000000000000013'
const MINUTE_MS = 60_000

jest.setTimeout(60_000)

const shop = realShop()
const seller = realPhone(shop, OWNER)
const ahe = realPhone(shop, AHE)
const xiaoman = realPhone(shop, XIAOMAN)
const sharer = realPhone(shop, SHARER)

beforeAll(async () => {
  await shop().claim()
  for (const buyer of [AHE, XIAOMAN]) await shop().saveAddress(buyer)
}, 60_000)

function open(phone: RealPhone, route: string): Host {
  const host = phone.boot()
  host.launch(route)
  return host
}

/** From the product to the paid order, which nothing was asked on the way to; its number. */
async function buy(phone: RealPhone, host: Host): Promise<string> {
  await chooseSku(host, 'buy-now', ['spec-0-0', 'spec-1-1'], '¥39.90')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '已付款')
  expect(phone.questions).toEqual([])
  return number
}

async function ship(number: string) {
  const parcel = { carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await shop().ask('order.ship', { requestId: randomUUID(), number, ...parcel }, OWNER)
  await shop().skip(MINUTE_MS)
}

test('发货时告诉我 asks for that one message; yes, and it comes when the parcel leaves', async () => {
  const host = open(ahe, 'buyer/product/index?id=orange')
  const number = await buy(ahe, host)
  await host.tapWhenThere('tell-shipping')
  await host.until('the word', () => host.said().includes('发货时在微信里告诉你'))
  await host.until('the button to go', () => !host.has('tell-shipping'))
  expect(ahe.questions).toEqual([[TEMPLATES.shipped.id]])
  expect(await shop().messagesTo(AHE)).toEqual([])
  await ship(number)
  expect(await shop().messagesTo(AHE)).toEqual([TEMPLATES.shipped.id])
})

test('no, and none comes; the order goes its way all the same', async () => {
  xiaoman.messages = 'reject'
  const host = open(xiaoman, 'buyer/product/index?id=orange')
  const number = await buy(xiaoman, host)
  await host.tapWhenThere('tell-shipping')
  await host.until('the word', () => host.said().includes('好的，发货后这里能看到单号'))
  await ship(number)
  expect(await shop().messagesTo(XIAOMAN)).toEqual([])
  expect(await shop().order(number)).toMatchObject({ state: 'shipped' })
})

test('提现 asks for its three messages on the tap that asks for money: told when it waits and when it is paid', async () => {
  await shop().approveDistributor(SHARER, '小林')
  const { consent } = await shop().ask('payee.me', {}, SHARER)
  await shop().ask(
    'payee.identify',
    { name: '林小满', idNumber: '11010519491231002X', consentTo: consent },
    SHARER,
  )
  await shop().earn(SHARER, 30_000)
  const host = open(sharer, 'distributor/payout/index')
  await host.until('the form', () => host.has('payout-amount'))
  host.input('payout-amount', '100')
  await host.until('what arrives', () => host.text('ask-payout').includes('到账 ¥100.00'))
  expect(sharer.questions).toEqual([])
  host.tap('ask-payout')
  await host.until('asked', () => host.has('payout-state'))
  const [waiting, paid, returned] = [
    TEMPLATES.payout_waiting,
    TEMPLATES.payout_paid,
    TEMPLATES.payout_returned,
  ]
  expect(sharer.questions).toEqual([[waiting.id, paid.id, returned.id]])
  const { open: payout } = await shop().ask('payout.stand', {}, SHARER)
  await shop().ask('payout.approve', { payoutIds: [payout?.id ?? ''] }, OWNER)
  await shop().skip(2 * MINUTE_MS)
  await shop().skip(2 * MINUTE_MS)
  expect(await shop().messagesTo(SHARER)).toEqual([waiting.id])
  const later = open(sharer, `distributor/payout-show/index?id=${payout?.id}`)
  await later.tapWhenThere('confirm-payout')
  await later.until('on its way', () => later.text('payout-state') === '正在确认')
  await shop().skip(2 * MINUTE_MS)
  await shop().skip(2 * MINUTE_MS)
  expect(await shop().messagesTo(SHARER)).toEqual([waiting.id, paid.id])
  expect(sharer.questions).toHaveLength(1)
})

test('on what is few, the seller may ask to be told: the next that runs low is told once', async () => {
  const host = open(seller, 'seller/stock/index')
  await host.until('the stocks', () => host.has('stock-low'))
  expect(host.has('tell-low')).toBe(false)
  const few = open(seller, 'seller/stock/index?level=low')
  expect(seller.questions).toEqual([])
  await few.tapWhenThere('tell-low')
  await few.until('the word', () => few.said().includes('下次有货快卖完，微信里告诉一声'))
  expect(seller.questions).toEqual([[TEMPLATES.low_stock.id]])
  await few.until('the button to go', () => !few.has('tell-low'))
  const { rows } = await shop().ask('stock.list', {}, OWNER)
  const plenty = rows.filter(({ level }) => level === 'enough').slice(0, 2)
  expect(plenty).toHaveLength(2)
  for (const { skuId, available, lowAt } of plenty) {
    const away = { requestId: randomUUID(), skuId, reason: 'broken' } as const
    await shop().ask('stock.change', { ...away, pieces: lowAt - available }, OWNER)
  }
  for (let minutes = 0; minutes < 4; minutes += 1) await shop().skip(MINUTE_MS)
  expect(await shop().messagesTo(OWNER)).toEqual([TEMPLATES.low_stock.id])
})
