import { dayAfter, dayOf, endOf } from '../../../cloudfunctions/shop/beijing'
import { proveDays } from '../../../cloudfunctions/shop/today/prove-days'
import { rollUp } from '../../../cloudfunctions/shop/today/roll-up'
import { fen } from '../../../types/fen'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 500)
  await owner(shop)
  // Noon in Beijing, so that a test that goes on for minutes stays within its day.
  const noon = endOf(dayOf(shop.clock.now())) + DAY_MS / 2
  shop.clock.skip(noon - shop.clock.now())
})
afterEach(() => shop.stop())

const today = () => shop.ask('today.show', {}, 'owner-1')
const incidents = async () => (await shop.ports.store.page('incidents', '', 100)).map(({ what }) => what)

const refund = (number: string, refundFen: number, quantity = 0) =>
  shop.ask(
    'refund.give',
    {
      requestId: aRequestId(),
      number,
      lines: [{ lineId: '1', quantity, refundFen, restock: false }],
      reason: '坏果包赔',
    },
    'owner-1',
  )

test('a shop that has never counted shows seven empty days, and so does one that cron has just begun', async () => {
  const empty = { orders: 0, paidFen: 0, visitors: 0, best: [] }
  expect(await today()).toMatchObject(empty)
  await rollUp(shop.ports)
  const { week, ...first } = await today()
  expect(first).toMatchObject({ ...empty, asOf: expect.any(Number) })
  expect(first).not.toHaveProperty('refundRateBp')
  expect(week.map(({ day }) => day)).toEqual(
    [-6, -5, -4, -3, -2, -1, 0].map(days => dayAfter(dayOf(shop.clock.now()), days)),
  )
})

test('what was paid, given back and seen counts from the next minute on, by its own day', async () => {
  await rollUp(shop.ports)
  const { _id: number } = await paid(shop)
  await paid(shop, 'buyer-2', {
    lines: [{ productId: 'orange', skuId: 'orange-10', quantity: 3, priceFen: 6990 }],
  })
  await shop.ask('visit.tell', {}, 'buyer-1')
  await shop.ask('visit.tell', {}, 'buyer-1')
  await shop.ask('visit.tell', {}, 'buyer-3')
  await refund(number, 100)
  await refund(number, 200)
  expect(await today()).toMatchObject({ orders: 0 })

  shop.clock.skip(MINUTE_MS)
  await rollUp(shop.ports)
  const counted = {
    ...{ orders: 2, paidFen: 4790 + 20970, visitors: 2, refundedOrders: 1, refundedFen: 300 },
    best: [{ productId: 'orange', name: '青坡脐橙', pieces: 4, paidFen: 3990 + 20970 }],
    refundRateBp: Math.round((300 * 10_000) / 25_760),
  }
  expect(await today()).toMatchObject(counted)

  // Settled meanwhile: nothing is counted twice.
  shop.clock.skip(10 * MINUTE_MS)
  await rollUp(shop.ports)
  await rollUp(shop.ports)
  expect(await today()).toMatchObject(counted)
  const day = await shop.ports.store.get('days', dayOf(shop.clock.now()))
  expect(day?.counted).toMatchObject({ orders: 2, paidFen: 25_760, visitors: 2 })

  shop.clock.skip(DAY_MS)
  await rollUp(shop.ports)
  const next = await today()
  expect(next).toMatchObject({
    orders: 0,
    paidFen: 0,
    visitors: 0,
    best: [],
    refundRateBp: counted.refundRateBp,
  })
  expect(next.week.map(({ paidFen }) => paidFen)).toEqual([0, 0, 0, 0, 0, 25_760, 0])
})

test('a visit of the next day is another visit, and from what is stored nobody can tell whose', async () => {
  await shop.ask('visit.tell', {}, 'buyer-1')
  shop.clock.skip(DAY_MS)
  await shop.ask('visit.tell', {}, 'buyer-1')
  const visits = await shop.ports.store.page('visits', '', 10)
  expect(visits).toHaveLength(2)
  expect(JSON.stringify(visits)).not.toContain('buyer')
  expect(Object.keys(visits[0] ?? {}).sort()).toEqual(['_id', 'at'])
})

test('money that bought nothing is neither a sale nor, when it goes back, a refund', async () => {
  await rollUp(shop.ports)
  const { _id: number } = await paid(shop)
  const order = await shop.order(number)
  const stray = { id: 'STRAYSTRAYSTRAY2', outTradeNo: `${number}-2`, totalFen: fen(999), refundFen: fen(999) }
  const rest = { freightFen: fen(0), lines: [], reason: '重复付款', at: 1, state: 'done' as const }
  await shop.ports.store.change(
    'orders',
    number,
    { rev: order.rev },
    { set: { refunds: [{ ...stray, ...rest }] } },
  )
  const asked = { attempt: 1, orderNumber: number, state: 'done' as const, why: '', dueAt: 0, tries: 0 }
  const { id: _id, ...sums } = stray
  await shop.ports.store.add('refunds', { _id, ...sums, ...asked, reason: '', at: shop.clock.now() })
  shop.clock.skip(MINUTE_MS)
  await rollUp(shop.ports)
  expect(await today()).toMatchObject({ orders: 1, refundedOrders: 0, refundedFen: 0 })
})

test('many roll-ups at once, and over a day’s end, count everything once; the nightly proof is quiet', async () => {
  await rollUp(shop.ports)
  for (let i = 0; i < 5; i += 1) {
    await paid(shop, `buyer-${i}`)
    shop.clock.skip(3 * 3_600_000)
    await Promise.all([rollUp(shop.ports), rollUp(shop.ports), rollUp(shop.ports)])
  }
  shop.clock.skip(DAY_MS)
  await Promise.all([rollUp(shop.ports), rollUp(shop.ports)])
  await rollUp(shop.ports)
  const { week } = await today()
  expect(week.reduce((sum, { orders }) => sum + orders, 0)).toBe(5)
  expect(await proveDays(shop.ports)).toBe(true)
  expect(await incidents()).toEqual([])
})

test('a day that does not add up is told by the nightly proof, once, and not mended', async () => {
  await rollUp(shop.ports)
  await paid(shop)
  shop.clock.skip(DAY_MS)
  await rollUp(shop.ports)
  const yesterday = dayAfter(dayOf(shop.clock.now()), -1)
  await shop.ports.store.change('days', yesterday, {}, { set: { 'counted.paidFen': 1 } })
  expect(await proveDays(shop.ports)).toBe(false)
  expect(await proveDays(shop.ports)).toBe(false)
  expect(await incidents()).toEqual(['day_differs'])
  expect((await shop.ports.store.get('days', yesterday))?.counted.paidFen).toBe(1)
})

test('cron that stood still for days catches up, and each thing counts in its own day', async () => {
  await rollUp(shop.ports)
  await paid(shop)
  shop.clock.skip(2 * DAY_MS)
  await paid(shop, 'buyer-2')
  shop.clock.skip(2 * DAY_MS)
  await rollUp(shop.ports)
  expect((await today()).week.map(({ orders }) => orders)).toEqual([0, 0, 1, 0, 1, 0, 0])
})
