import type { Order } from '../../../cloudfunctions/shop/documents'
import { sumsOf } from '../../../cloudfunctions/shop/ledger/account'
import { commissionOn } from '../../../cloudfunctions/shop/ledger/commission'
import { lookAtHold, reassignCredit, settleCredit } from '../../../cloudfunctions/shop/ledger/credit-life'
import { entriesOf } from '../../../cloudfunctions/shop/ledger/entries-of'
import { owesCommission } from '../../../cloudfunctions/shop/ledger/owes-commission'
import { advanced } from '../../../cloudfunctions/shop/order/order'
import { giveBack } from '../../../cloudfunctions/shop/refund/refund'
import { fen } from '../../../types/fen'
import { aCredit, aSpan } from '../../support/credit'
import { ask, how } from './a-refund'
import { aLine, anOrder, aPaidOrder, NOON, NUMBER } from './an-order'

/** One line of 95 fen, heard of as paid at noon, and credited. */
const sold = (overrides: Partial<Order> = {}): Order =>
  aPaidOrder({
    lines: [aLine({ quantity: 5, priceFen: fen(19), paidFen: fen(95) })],
    events: [{ event: 'pay', at: NOON, by: 'buyer-1' }],
    credit: aCredit(),
    ...overrides,
  })

function back(order: Order, refundFen: number, quantity = 0): Order {
  const given = giveBack(order, ask([{ quantity, refundFen }]), how(`r${order.refunds.length + 1}`, NOON + 1))
  if (!given.ok) throw new Error(given.error)
  return given.value
}

const completed = (order: Order, at = NOON + 10): Order =>
  settleCredit(advanced({ ...order, state: 'received' }, 'complete', { at, by: 'shop' }), at)

const told = (order: Order) =>
  entriesOf(order).map(({ id, from, to, fen }) => `${id.replace(NUMBER, '')} ${from} ${to} ${fen}`)

test.each([
  [1000, 95, 9],
  [1000, 9, 0],
  [3333, 30_000, 9999],
  [10_000, 7, 7],
  [1, 9_999, 0],
  [1, 10_000, 1],
  [3000, 9_900_000_000, 2_970_000_000],
])('%i basis points of %i fen earn %i: the rest of a fen stays with the shop', (rateBp, kept, earned) => {
  expect(commissionOn(rateBp, kept)).toBe(earned)
})

test('an order that nobody’s card led to, or that was not paid, has no entries', () => {
  const { credit: _, ...uncredited } = sold()
  expect(entriesOf(uncredited)).toEqual([])
  expect(entriesOf(sold({ credit: aCredit({ spans: [] }) }))).toEqual([])
  expect(entriesOf(anOrder({ credit: aCredit() }))).toEqual([])
})

test('a sale is told with all that it was reckoned from, and nothing of the buyer', () => {
  expect(entriesOf(sold())).toEqual([
    {
      _id: `sale:${NUMBER}:1`,
      id: `sale:${NUMBER}:1`,
      distributorId: 'd-1',
      from: 'shop',
      to: 'pending',
      fen: 9,
      what: 'sale',
      orderNumber: NUMBER,
      lineId: '1',
      name: '青坡脐橙',
      spec: '5斤装',
      rateBp: 1000,
      keptBeforeFen: 0,
      keptAfterFen: 95,
      at: NOON,
    },
  ])
})

test('95 fen at 10 % given back in five parts of 19 leave nothing, whatever each part was rounded to', () => {
  let order = sold()
  for (let i = 0; i < 5; i += 1) order = back(order, 19)
  expect(told(order)).toEqual([
    'sale::1 shop pending 9',
    'refund:r1:1 pending shop 2',
    'refund:r2:1 pending shop 2',
    'refund:r3:1 pending shop 2',
    'refund:r4:1 pending shop 2',
    'refund:r5:1 pending shop 1',
  ])
  expect(sumsOf(entriesOf(order))).toMatchObject({ pendingFen: 0, availableFen: 0 })
})

test('once the order is completed what stands is available, and what comes back later is taken from there', () => {
  const order = back(completed(back(sold(), 19)), 40)
  expect(told(order)).toEqual([
    'sale::1 shop pending 9',
    'refund:r1:1 pending shop 2',
    'refund:r2:1 available shop 4',
    'settle::1 pending available 7',
  ])
  expect(entriesOf(order).map(({ nth }) => nth)).toEqual([undefined, 1, 2, undefined])
  expect(sumsOf(entriesOf(order))).toMatchObject({ pendingFen: 0, availableFen: 3 })
})

test('an order that was given back piece by piece settles what the shop kept: it is over', () => {
  const order = back(sold(), 50, 5)
  const closed = settleCredit(advanced(order, 'refund_all', { at: NOON + 5, by: 'shop' }), NOON + 5)
  expect(sumsOf(entriesOf(closed))).toMatchObject({ pendingFen: 0, availableFen: 4 })
})

test('while a hold waits for the seller nothing becomes available; passed, it does at once', () => {
  const held = completed(sold({ credit: aCredit({ hold: 'same_phone' }) }))
  expect(told(held)).toEqual(['sale::1 shop pending 9'])
  const passed = lookAtHold(held, { verdict: 'pass', at: NOON + 20, by: 'owner-1' })
  expect(passed.ok && told(passed.value)).toEqual(['sale::1 shop pending 9', 'settle::1 pending available 9'])
  expect(passed.ok && entriesOf(passed.value)[1]?.at).toBe(NOON + 20)
})

test('looked at before it is completed, a hold that passed settles with the order', () => {
  const held = sold({ credit: aCredit({ hold: 'same_address' }) })
  const passed = lookAtHold(held, { verdict: 'pass', at: NOON + 5, by: 'owner-1' })
  if (!passed.ok) throw new Error(passed.error)
  expect(told(passed.value)).toEqual(['sale::1 shop pending 9'])
  expect(entriesOf(completed(passed.value)).map(({ at }) => at)).toEqual([NOON, NOON + 10])
})

test('a void credit goes back to the shop for good: what is refunded later takes nothing, and nobody gets it', () => {
  const held = back(sold({ credit: aCredit({ hold: 'same_phone' }) }), 19)
  const gone = lookAtHold(held, { verdict: 'void', at: NOON + 5, by: 'owner-1' })
  if (!gone.ok) throw new Error(gone.error)
  const later = completed(back(gone.value, 40))
  expect(told(later)).toEqual([
    'sale::1 shop pending 9',
    'refund:r1:1 pending shop 2',
    'void::1 pending shop 7',
  ])
  expect(reassignCredit(later, aSpan({ distributorId: 'd-2' }))).toMatchObject({ error: 'credit_settled' })
  expect(lookAtHold(later, { verdict: 'pass', at: 1, by: 'owner-1' })).toMatchObject({
    error: 'looked_already',
  })
})

test('a credit that nobody holds is not looked at', () => {
  expect(lookAtHold(sold(), { verdict: 'void', at: 1, by: 'owner-1' })).toMatchObject({
    error: 'nothing_held',
  })
})

test('given to somebody else, what stands moves over at the new rate, and later refunds are theirs', () => {
  const moved = reassignCredit(
    back(sold(), 19),
    aSpan({ distributorId: 'd-2', rateBp: { 1: 2000 }, at: NOON + 5 }),
  )
  if (!moved.ok) throw new Error(moved.error)
  expect(moved.value.credit).toMatchObject({
    spans: [{ fromRefund: 0 }, { fromRefund: 1, rule: 'seller' }],
    others: [{ distributorId: 'd-1', why: 'reassigned' }],
  })
  const order = completed(back(moved.value, 19))
  expect(
    entriesOf(order).map(({ distributorId, id, fen }) => [distributorId, id.split(':')[0], fen]),
  ).toEqual([
    ['d-1', 'sale', 9],
    ['d-1', 'refund', 2],
    ['d-1', 'reassign_out', 7],
    ['d-2', 'reassign_in', 15],
    ['d-2', 'refund', 4],
    ['d-2', 'settle', 11],
  ])
})

test('to whom has it already it is not given again, and what is available is given to nobody', () => {
  const order = sold()
  expect(reassignCredit(order, aSpan())).toEqual({ ok: true, value: order })
  expect(reassignCredit(completed(order), aSpan({ distributorId: 'd-2' }))).toMatchObject({
    error: 'credit_settled',
  })
})

test('given to somebody after the order was over, it is available at once', () => {
  const nobodys = completed(sold({ credit: aCredit({ spans: [] }) }))
  const given = reassignCredit(back(nobodys, 19), aSpan({ distributorId: 'd-2', at: NOON + 30 }))
  expect(given.ok && told(given.value)).toEqual(['sale::1 shop pending 7', 'settle::1 pending available 7'])
})

test('the duty to post is owed once for each state of the ledger, and never where nothing is earned', () => {
  const owed = owesCommission(sold(), NOON)
  expect(owed.todo).toEqual([{ kind: 'commission', nth: '1', at: NOON + 60_000 }])
  expect(owesCommission(owed, NOON + 1)).toBe(owed)
  const unpaid = anOrder({ credit: aCredit() })
  expect(owesCommission(unpaid, NOON)).toBe(unpaid)
  expect(back(owed, 19).todo.map(todo => (todo.kind === 'commission' ? todo.nth : todo.kind))).toEqual([
    '1',
    'refund',
    '2',
  ])
})
