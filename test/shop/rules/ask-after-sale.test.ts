import { stepped } from '../../../cloudfunctions/shop/after-sale/after-sale'
import { ask, askableLines, mostFenOf, wholeFreightOf } from '../../../cloudfunctions/shop/after-sale/ask'
import { claimsOf, keptBack } from '../../../cloudfunctions/shop/after-sale/claims'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { DAY_MS } from '../../../cloudfunctions/shop/order/order'
import { shipParcel } from '../../../cloudfunctions/shop/order/ship-order'
import { giveBack } from '../../../cloudfunctions/shop/refund/refund'
import { fen } from '../../../types/fen'
import { how, ask as refundAsk } from './a-refund'
import { asked, askHow, aWishBack, stepHow } from './an-after-sale'
import { aLine, anOrder, aPaidOrder, NOON } from './an-order'

const shippedOrder = (overrides: Partial<Order> = {}) =>
  aPaidOrder({ state: 'shipped', lines: [aLine({ quantity: 3, shipped: 3 })], ...overrides })
const noReturn = (shipped: number) => aPaidOrder({ lines: [aLine({ quantity: 3, shipped, noReturn: true })] })
const received = shippedOrder({ state: 'received', receivedAt: NOON })
const otherPicture = 'cloud://env.bucket/after-sale/AAAAAAAAAAAAAAAA/x.jpg'

test.each([
  ['an order that nobody paid', anOrder(), aWishBack(), 'not_paid', undefined],
  ['a completed order', shippedOrder({ state: 'completed' }), aWishBack(), 'too_late_to_ask', undefined],
  ['a closed order', shippedOrder({ state: 'closed' }), aWishBack(), 'too_late_to_ask', undefined],
  [
    'more pieces than were bought',
    shippedOrder(),
    aWishBack({ lines: [{ lineId: '1', quantity: 4 }] }),
    'more_than_left',
    ['1'],
  ],
  [
    'a line that is not there',
    shippedOrder(),
    aWishBack({ lines: [{ lineId: '7', quantity: 1 }] }),
    'more_than_left',
    ['7'],
  ],
  [
    'one line twice',
    shippedOrder(),
    aWishBack({
      lines: [
        { lineId: '1', quantity: 1 },
        { lineId: '1', quantity: 1 },
      ],
    }),
    'more_than_left',
    ['1'],
  ],
  [
    'a fen more than was paid',
    shippedOrder(),
    aWishBack({ lines: [{ lineId: '1', quantity: 1, refundFen: 3991 }] }),
    'more_than_paid',
    ['1'],
  ],
  [
    'nothing',
    shippedOrder(),
    aWishBack({ lines: [{ lineId: '1', quantity: 1, refundFen: 0 }] }),
    'nothing_to_refund',
    undefined,
  ],
  ['the return of what was not shipped', aPaidOrder(), aWishBack({ kind: 'return' }), 'not_shipped', ['1']],
  [
    'goods exempt from return, not wanted any more',
    noReturn(3),
    aWishBack({ reason: 'changed_mind' }),
    'no_return_goods',
    ['1'],
  ],
  [
    'a picture from another order',
    shippedOrder(),
    aWishBack({ pictures: [otherPicture] }),
    'picture_not_own',
    undefined,
  ],
])('asking for %s is refused', (_what, order, wish, error, about) => {
  expect(ask(order, wish, askHow())).toEqual({ ok: false, error, ...(about && { about }) })
})

test('goods exempt from return may be asked about when they are broken, and cancelled before they are shipped', () => {
  expect(ask(noReturn(3), aWishBack({ reason: 'missing' }), askHow()).ok).toBe(true)
  expect(ask(noReturn(0), aWishBack({ reason: 'changed_mind' }), askHow()).ok).toBe(true)
})

test('one may ask until the return window is over, to the millisecond', () => {
  expect(ask(received, aWishBack(), askHow('a1', NOON + 7 * DAY_MS)).ok).toBe(true)
  expect(ask(received, aWishBack(), askHow('a1', NOON + 7 * DAY_MS + 1))).toMatchObject({
    error: 'too_late_to_ask',
  })
})

test('while one is open its line is closed to another, to the owner’s own refund and to the parcel', () => {
  const order = asked(aPaidOrder({ lines: [aLine({ quantity: 3 })] }), { reason: 'changed_mind' })
  expect(ask(order, aWishBack(), askHow('a2'))).toEqual({ ok: false, error: 'after_sale_open', about: ['1'] })
  expect(giveBack(order, refundAsk([{ quantity: 1 }]), how('r9'))).toMatchObject({ error: 'after_sale_open' })
  const handover = {
    ...{ carrierId: 'SF', carrier: '顺丰速运', trackingNumber: 'SF1234567890123' },
    ...{ parcelId: 'p1', at: NOON, by: 'owner-1', receiveWithinDays: 10 },
  }
  const parcel = (lines?: { lineId: string; quantity: number }[]) => shipParcel(order, lines, handover)
  expect(parcel([{ lineId: '1', quantity: 3 }])).toMatchObject({ error: 'after_sale_open', about: ['1'] })
  const sent = parcel()
  expect(sent.ok && sent.value.parcels[0]?.lines).toEqual([{ lineId: '1', quantity: 2 }])
  expect(sent.ok && sent.value.state).toBe('paid')
  const all = asked(aPaidOrder({ lines: [aLine({ quantity: 2 })] }), {
    lines: [{ lineId: '1', quantity: 2 }],
  })
  expect(shipParcel(all, undefined, handover)).toEqual({ ok: false, error: 'after_sale_open' })
})

test('after a refusal or a withdrawal the line is free again, and the trail of the first is kept', () => {
  for (const step of ['refuse', 'withdraw'] as const) {
    const ended = stepped(asked(shippedOrder()), 'a1', step, stepHow())
    const again = ended.ok ? ask(ended.value, aWishBack(), askHow('a2')) : ended
    expect(again.ok && again.value.afterSales?.map(({ id }) => id)).toEqual(['a1', 'a2'])
    expect(again.ok && claimsOf(again.value).map(({ id }) => id)).toEqual(['a2'])
  }
})

test('an order takes twenty after-sales and not one more', () => {
  let order = shippedOrder()
  for (let i = 1; i <= 20; i += 1) {
    const withdrawn = stepped(asked(order, {}, askHow(`a${i}`)), `a${i}`, 'withdraw', stepHow(`s${i}`))
    if (withdrawn.ok) order = withdrawn.value
  }
  expect(order.afterSales).toHaveLength(20)
  expect(ask(order, aWishBack(), askHow('a21'))).toEqual({ ok: false, error: 'too_many_after_sales' })
})

test('an open one keeps one of the fifty refunds for itself', () => {
  const two = [aLine({ quantity: 60, shipped: 60 }), aLine({ id: '2' })]
  let order = asked(aPaidOrder({ lines: two }), { lines: [{ lineId: '2', quantity: 1 }], reason: 'slow' })
  const give = (i: number) => giveBack(order, refundAsk([{ quantity: 0, refundFen: 1 }]), how(`r${i}`))
  for (let i = 1; i <= 49; i += 1) {
    const given = give(i)
    if (!given.ok) throw new Error(given.error)
    order = given.value
  }
  expect(give(50)).toEqual({ ok: false, error: 'too_many_refunds' })
})

test('the same request asks once; another wish under its id is refused', () => {
  const order = asked(shippedOrder())
  expect(ask(order, aWishBack(), askHow('a1', NOON + 400 * DAY_MS))).toEqual({ ok: true, value: order })
  expect(ask(order, aWishBack(), { ...askHow(), fingerprint: 'another' })).toEqual({
    ok: false,
    error: 'request_reused',
  })
})

test('what is wrong with what arrived is asked of shipped pieces, what is waited for of the others', () => {
  const half = aPaidOrder({ lines: [aLine({ quantity: 5, shipped: 3 })] })
  const ofShipped = (reason: 'broken' | 'slow', quantity: number) =>
    claimsOf(asked(half, { reason, lines: [{ lineId: '1', quantity }] }))[0]?.lines[0]?.ofShipped
  expect([
    ofShipped('broken', 2),
    ofShipped('broken', 4),
    ofShipped('slow', 2),
    ofShipped('slow', 3),
  ]).toEqual([2, 3, 0, 1])
  expect(keptBack(asked(half, { reason: 'slow', lines: [{ lineId: '1', quantity: 3 }] }), '1')).toBe(2)
})

test('freight comes back when nothing was shipped and nothing is left; the parts of a line sum to the whole', () => {
  const line = aLine({ quantity: 3, paidFen: fen(1000) })
  const order = aPaidOrder({ lines: [line] })
  expect([1, 2, 3].map(n => mostFenOf(line, n))).toEqual([333, 666, 1000])
  expect(mostFenOf({ ...line, refunded: 1, refundedFen: fen(333) }, 1)).toBe(333)
  expect(mostFenOf({ ...line, refunded: 2, refundedFen: fen(666) }, 1)).toBe(334)
  const whole = asked(order, { lines: [{ lineId: '1', quantity: 3 }], reason: 'changed_mind' })
  expect(claimsOf(whole)[0]).toMatchObject({ freightFen: 800, lines: [{ refundFen: 1000 }] })
  expect(wholeFreightOf(order)).toBe(800)
  expect(claimsOf(asked(order, { lines: [{ lineId: '1', quantity: 2 }] }))[0]).toMatchObject({
    freightFen: 0,
  })
  expect(wholeFreightOf(shippedOrder())).toBe(0)
  expect(askableLines(whole)).toMatchObject([{ left: 0, shipped: 0, mostFen: [], afterSaleId: 'a1' }])
})
