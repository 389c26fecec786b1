import { DAY_MS, FOLLOW_UP_MS } from '../../../cloudfunctions/shop/order/order'
import { giveBack } from '../../../cloudfunctions/shop/refund/refund'
import { fen } from '../../../types/fen'
import { ask, how } from './a-refund'
import { aLine, anOrder, aPaidOrder, NOON, NUMBER } from './an-order'

test('pieces still in the shop are given back before those that were shipped', () => {
  const order = aPaidOrder({ lines: [aLine({ quantity: 5, shipped: 2 })] })
  const first = giveBack(order, ask([{ quantity: 4 }]), how('r1'))
  expect(first.ok && first.value.refunds[0]?.lines[0]).toMatchObject({ quantity: 4, ofShipped: 1 })
  const second = first.ok && giveBack(first.value, ask([{ quantity: 1 }]), how('r2'))
  expect(second !== false && second.ok && second.value.lines[0]).toMatchObject({
    refunded: 5,
    refundedShipped: 2,
  })
})

test.each([
  ['an order that nobody paid', anOrder(), ask([{}]), 'not_paid', undefined],
  ['more pieces than are left', aPaidOrder(), ask([{ quantity: 2 }]), 'more_than_left', ['1']],
  ['a line that is not there', aPaidOrder(), ask([{ lineId: '7' }]), 'more_than_left', ['7']],
  ['one line twice', aPaidOrder(), ask([{ quantity: 0 }, { quantity: 0 }]), 'more_than_left', ['1']],
  ['more money than the line cost', aPaidOrder(), ask([{ refundFen: 3991 }]), 'more_than_paid', ['1']],
  ['more freight than was paid', aPaidOrder(), ask([], { freightFen: 801 }), 'more_than_paid', undefined],
  ['nothing at all', aPaidOrder(), ask([]), 'nothing_to_refund', undefined],
  ['pieces without money', aPaidOrder(), ask([{ refundFen: 0 }]), 'nothing_to_refund', undefined],
])('%s is refused', (_what, order, input, error, about) => {
  expect(giveBack(order, input, how('r1'))).toEqual({ ok: false, error, ...(about && { about }) })
})

test('a payment is refunded fifty times and not once more', () => {
  let order = aPaidOrder({ lines: [aLine({ quantity: 99 })] })
  for (let i = 1; i <= 50; i += 1) {
    const given = giveBack(order, ask([{ quantity: 0, refundFen: 1 }]), how(`r${i}`))
    if (!given.ok) throw new Error(`refund ${i}: ${given.error}`)
    order = given.value
  }
  expect(giveBack(order, ask([{ quantity: 0, refundFen: 1 }]), how('r51'))).toEqual({
    ok: false,
    error: 'too_many_refunds',
  })
  expect(order.lines[0]).toMatchObject({ refunded: 0, refundedFen: 50 })
})

test('a payment is refunded for a year, to the millisecond', () => {
  const order = aPaidOrder()
  expect(giveBack(order, ask([{}]), how('r1', NOON + 365 * DAY_MS)).ok).toBe(true)
  expect(giveBack(order, ask([{}]), how('r1', NOON + 365 * DAY_MS + 1))).toEqual({
    ok: false,
    error: 'too_late',
  })
})

test('the same request gives once; another wish under its id is refused', () => {
  const input = ask([{ restock: true }], { freightFen: 5 })
  const given = giveBack(aPaidOrder(), input, how('r1'))
  if (!given.ok) throw new Error(given.error)
  const again = giveBack(given.value, input, how('r1', NOON + 400 * DAY_MS))
  expect(again.ok && again.value === given.value).toBe(true)
  const others = [
    { ...input, freightFen: 6 },
    { ...input, reason: '别的原因' },
    { ...input, lines: [] },
    ...[{ quantity: 0 }, { refundFen: 99 }, { restock: false }, { lineId: '2' }].map(other =>
      ask([{ restock: true, ...other }], { freightFen: 5 }),
    ),
  ]
  for (const other of others) {
    expect(giveBack(given.value, other, how('r1'))).toEqual({ ok: false, error: 'request_reused' })
  }
})

test('a refund is decided with all that must follow from it, and the payment stays on record', () => {
  const order = aPaidOrder()
  const given = giveBack(order, ask([{ refundFen: 3990 }], { freightFen: 800 }), how('r1'))
  if (!given.ok) throw new Error(given.error)
  expect(given.value.todo).toEqual([{ kind: 'refund', refundId: 'r1', at: NOON + FOLLOW_UP_MS }])
  expect(given.value).toMatchObject({
    state: 'paid',
    payment: order.payment,
    payableFen: 4790,
    freightRefundedFen: 800,
  })
  expect(given.value.refunds).toMatchObject([
    { id: 'r1', outTradeNo: NUMBER, totalFen: fen(4790), refundFen: fen(4790), state: 'under_way' },
  ])
})
