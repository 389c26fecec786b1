import {
  afterSaleLife,
  findAfterSale,
  followRefund,
  stepped,
  turnOf,
} from '../../../cloudfunctions/shop/after-sale/after-sale'
import { agree } from '../../../cloudfunctions/shop/after-sale/agree'
import { claimsOf, isOver } from '../../../cloudfunctions/shop/after-sale/claims'
import { receiveBack } from '../../../cloudfunctions/shop/after-sale/receive-back'
import type { Order } from '../../../cloudfunctions/shop/documents'
import type { AfterSaleState, AfterSaleStep } from '../../../types/api/after-sale-views'
import { agreeHow, asked, decided, stepHow } from './an-after-sale'
import { aLine, aPaidOrder } from './an-order'

const states = Object.keys(afterSaleLife) as AfterSaleState[]
const steps: AfterSaleStep[] = [
  'agree_refund',
  'agree_return',
  'refuse',
  'withdraw',
  'send_back',
  'receive_back',
  'lapse',
  'refund_held',
  'refund_again',
  'refund_done',
]

/** Written out once more, by hand: what an after-sale may do, and nothing else. */
const allowed: Record<string, AfterSaleState> = {
  'asked agree_refund': 'refunding',
  'asked agree_return': 'agreed_return',
  'asked refuse': 'refused',
  'asked withdraw': 'withdrawn',
  'agreed_return send_back': 'sent_back',
  'agreed_return withdraw': 'withdrawn',
  'agreed_return lapse': 'lapsed',
  'sent_back send_back': 'sent_back',
  'sent_back receive_back': 'refunding',
  'sent_back refuse': 'refused',
  'refunding refund_held': 'held_up',
  'refunding refund_done': 'done',
  'held_up refund_again': 'refunding',
  'held_up refund_done': 'done',
}

const shippedOrder = () => aPaidOrder({ state: 'shipped', lines: [aLine({ quantity: 2, shipped: 2 })] })

/** An order whose after-sale is put into a state past its life. */
function standing(state: AfterSaleState): Order {
  const order = asked(shippedOrder(), { kind: 'return' })
  return { ...order, afterSales: (order.afterSales ?? []).map(one => ({ ...one, state })) }
}
const stateOf = (order: Order) => findAfterSale(order, 'a1')?.state

test.each(states.flatMap(state => steps.map(step => [state, step] as const)))(
  '%s: %s leads where the table says, or is refused and changes nothing',
  (state, step) => {
    const order = standing(state)
    const taken = stepped(order, 'a1', step, stepHow())
    const next = allowed[`${state} ${step}`]
    if (next) expect(taken.ok && stateOf(taken.value)).toBe(next)
    else expect(taken).toEqual({ ok: false, error: 'after_sale_moved', about: [state] })
  },
)

test('what is over stays so, and only what is over is nobody’s turn', () => {
  for (const state of states) {
    expect(isOver({ state })).toBe(turnOf[state] === 'over')
    expect(Object.keys(afterSaleLife[state]).length === 0).toBe(isOver({ state }))
  }
})

test('every state can be reached from asked, and from every state there is a way to the end', () => {
  const from = (state: AfterSaleState, seen = new Set<AfterSaleState>()): Set<AfterSaleState> => {
    if (seen.has(state)) return seen
    seen.add(state)
    for (const next of Object.values(afterSaleLife[state])) from(next, seen)
    return seen
  }
  expect([...from('asked')].sort()).toEqual([...states].sort())
  for (const state of states) expect([...from(state)].some(one => isOver({ state: one }))).toBe(true)
})

test('the same request takes its step once, whatever came after it', () => {
  const refused = decided(stepped(standing('asked'), 'a1', 'refuse', { ...stepHow('s1'), words: '已经发了' }))
  expect(stepped(refused, 'a1', 'refuse', stepHow('s1'))).toEqual({ ok: true, value: refused })
  expect(stepped(refused, 'a1', 'withdraw', stepHow('s2'))).toMatchObject({ error: 'after_sale_moved' })
})

test('the trail says who did what, when and with which words', () => {
  const refused = decided(stepped(standing('asked'), 'a1', 'refuse', { ...stepHow('s1'), words: '已经发了' }))
  expect(findAfterSale(refused, 'a1')?.events).toMatchObject([
    { event: 'ask', role: 'buyer', by: 'buyer-1', words: '坏了两个', refundFen: 3990 },
    { event: 'refuse', role: 'owner', by: 'owner-1', words: '已经发了' },
  ])
})

test('a return goes its whole way: agreed, sent, back, refunded; its pieces are set aside until the refund is decided', () => {
  const one = asked(shippedOrder(), { kind: 'return', reason: 'changed_mind' })
  const agreed = decided(agree(one, 'a1', {}, agreeHow()))
  const sent = decided(stepped(agreed, 'a1', 'send_back', stepHow('s2')))
  expect([one, agreed, sent].map(order => claimsOf(order).length)).toEqual([1, 1, 1])
  expect(sent.refunds).toEqual([])
  const how = { ...stepHow('s3'), refundId: 'r1', receiveWithinDays: 10 }
  const back = decided(receiveBack(sent, 'a1', [{ lineId: '1', restock: 1 }], how))
  expect([stateOf(back), claimsOf(back).length]).toEqual(['refunding', 0])
  expect(back.refunds).toMatchObject([
    { id: 'r1', refundFen: 3990, lines: [{ quantity: 1, ofShipped: 1, restocked: 1 }] },
  ])
  expect(back.lines[0]).toMatchObject({ refunded: 1, refundedShipped: 1, refundedFen: 3990 })
  const held = followRefund(back, 'r1', 'held_up', 1)
  const again = followRefund(held, 'r1', 'under_way', 2)
  const done = followRefund(again, 'r1', 'done', 3)
  expect([held, again, done].map(stateOf)).toEqual(['held_up', 'refunding', 'done'])
  expect(followRefund(done, 'r1', 'done', 4)).toBe(done)
  expect(followRefund(done, 'another refund', 'done', 4)).toBe(done)
})
