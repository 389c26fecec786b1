import type { AShop } from '../../support/a-shop'
import { asked, filed, moneyArrives, openCase, ship, step } from './a-case'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const parcel = { carrier: '中通', trackingNumber: 'ZT1234567' }

let shop: AShop
let number: string
beforeEach(async () => {
  const opened = await openCase()
  shop = opened.shop
  number = opened.number
})
afterEach(() => shop.stop())

test('a seller who is silent for two days has agreed: not a minute earlier, and once', async () => {
  const { id, dueAt = 0 } = await asked(shop, number, { reason: 'slow' })
  expect(dueAt - shop.clock.now()).toBeGreaterThan(47.9 * HOUR_MS)
  await shop.pass(48 * HOUR_MS - 60_000)
  expect(await filed(shop, id)).toMatchObject({ state: 'asked' })
  expect((await shop.order(number)).refunds).toEqual([])
  await Promise.all([shop.pass(60_000), shop.sweep(), shop.sweep()])
  await shop.sweep()
  expect((await shop.order(number)).refunds).toMatchObject([{ refundFen: 3990 }])
  await moneyArrives(shop, number)
  const told = await shop.ask('after_sale.show', { number, id })
  expect(told.state).toBe('done')
  expect(told.events[1]).toMatchObject({ event: 'agree_refund', by: 'itself' })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 10, committed: 2 })
})

test('the owner may give more or less time', async () => {
  await shop.ask('shop.set_returns', { afterSaleWithinHours: 2 }, 'owner-1')
  const { id } = await asked(shop, number, { reason: 'slow' })
  await shop.pass(2 * HOUR_MS)
  expect(await filed(shop, id)).toMatchObject({ state: 'refunding' })
})

test('goods that are not sent within a week: the return is closed, and may be asked for again', async () => {
  await ship(shop, number)
  const { id } = await asked(shop, number, { kind: 'return' })
  await shop.ask('after_sale.agree', step(number, id), 'owner-1')
  await shop.pass(7 * DAY_MS)
  expect(await filed(shop, id)).toMatchObject({ state: 'lapsed', open: false })
  expect(await shop.call('after_sale.send_back', { ...step(number, id), ...parcel })).toMatchObject({
    error: 'after_sale_moved',
  })
  expect((await asked(shop, number, { kind: 'return' })).state).toBe('asked')
})

test('goods that nobody looks at for as long as a buyer has are back: refunded, none of them sold again', async () => {
  await ship(shop, number)
  const { id } = await asked(shop, number, { kind: 'return' })
  await shop.ask('after_sale.agree', step(number, id), 'owner-1')
  await shop.ask('after_sale.send_back', { ...step(number, id), ...parcel })
  await shop.pass(10 * DAY_MS)
  expect(await filed(shop, id)).toMatchObject({ state: 'refunding' })
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 7, available: 7 })
  expect((await shop.order(number)).refunds).toMatchObject([{ refundFen: 3990 }])
})

test('silence agrees to a return also where no address was told: it waits for one, and shows it once it is there', async () => {
  await shop.ports.store.change('shop', 'shop', {}, { unset: ['returnTo'] })
  await ship(shop, number)
  const { id } = await asked(shop, number, { kind: 'return' })
  await shop.pass(2 * DAY_MS)
  const waiting = await shop.ask('after_sale.show', { number, id })
  expect(waiting).toMatchObject({ state: 'agreed_return' })
  expect([waiting.returnTo, waiting.dueAt]).toEqual([undefined, undefined])
  await shop.pass(30 * DAY_MS)
  expect(await filed(shop, id)).toMatchObject({ state: 'agreed_return' })
  await shop.ask('shop.set_returns', { returnTo: (await shop.order(number)).address }, 'owner-1')
  expect(await shop.ask('after_sale.show', { number, id })).toMatchObject({ returnTo: { name: '阿禾' } })
})

test('what WeChat would refuse after a year is not agreed by silence: a person is told, and nothing is lost', async () => {
  const { id } = await asked(shop, number, { reason: 'slow' })
  const from = shop.clock.now()
  const payment = { ...(await shop.order(number)).payment, at: shop.clock.now() - 366 * DAY_MS }
  await shop.ports.store.change('orders', number, {}, { set: { payment } })
  await shop.pass(48 * HOUR_MS)
  expect((await shop.ask('attention.list', {}, 'owner-1')).items).toMatchObject([
    { what: 'after_sale_stuck', orderNumber: number },
  ])
  expect((await shop.order(number)).refunds).toEqual([])
  const after = await filed(shop, id)
  expect(after).toMatchObject({ state: 'asked', turn: 'seller' })
  expect((after?.dueAt ?? 0) - from).toBeGreaterThanOrEqual(48 * HOUR_MS + DAY_MS)
})
