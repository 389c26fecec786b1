import { stepped } from '../../../cloudfunctions/shop/after-sale/after-sale'
import { agree, type Terms } from '../../../cloudfunctions/shop/after-sale/agree'
import { receiveBack } from '../../../cloudfunctions/shop/after-sale/receive-back'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { refundMoves } from '../../../cloudfunctions/shop/order/order-moves'
import { agreeHow, asked, decided, SEND_BACK_WITHIN_MS, stepHow } from './an-after-sale'
import { aLine, aPaidOrder, NOON } from './an-order'

const bought = (shipped: number) => aPaidOrder({ lines: [aLine({ quantity: 3, shipped })] })
const agreed = (order: Order, terms: Terms = {}) => decided(agree(order, 'a1', terms, agreeHow()))
const terms = (refundFen: number, restock: number): Terms => ({
  lines: [{ lineId: '1', refundFen, restock }],
})
const shelf = (order: Order) =>
  order.refunds.flatMap(refund =>
    refundMoves(order, refund, NOON).map(({ onHand, committed }) => [onHand, committed]),
  )

test('agreeing to what was asked of unshipped pieces: they stay on the shelf to be sold again', () => {
  const order = agreed(asked(bought(0), { reason: 'changed_mind', lines: [{ lineId: '1', quantity: 2 }] }))
  expect(order.refunds).toMatchObject([{ id: 'r1', refundFen: 7980, state: 'under_way' }])
  expect(order.lines[0]).toMatchObject({ refunded: 2, refundedShipped: 0, refundedFen: 7980 })
  expect(shelf(order)).toEqual([[0, -2]])
})

test('the seller counts which of them can be sold again', () => {
  const one = asked(bought(0), { reason: 'slow', lines: [{ lineId: '1', quantity: 3 }] })
  expect(shelf(agreed(one, terms(11_970, 1)))).toEqual([[-2, -3]])
})

test('part of the money for what the buyer has makes good for it: the piece stays bought', () => {
  const order = agreed(asked(bought(3)), terms(500, 0))
  expect(order.lines[0]).toMatchObject({ refunded: 0, refundedShipped: 0, refundedFen: 500 })
  expect(shelf(order)).toEqual([])
})

test('all the money for what the buyer has, or a piece back on the shelf, gives it back', () => {
  expect(agreed(asked(bought(3)), terms(3990, 0)).lines[0]).toMatchObject({ refunded: 1, refundedShipped: 1 })
  const back = agreed(asked(bought(3)), terms(500, 1))
  expect(back.lines[0]).toMatchObject({ refunded: 1, refundedShipped: 1, refundedFen: 500 })
  expect(shelf(back)).toEqual([[1, 0]])
})

test.each([
  ['more money than was paid for these pieces', terms(3991, 0), 'more_than_paid'],
  ['more pieces onto the shelf than are meant', terms(3990, 2), 'more_than_left'],
  ['a line that was not asked for', { lines: [{ lineId: '2', refundFen: 1, restock: 0 }] }, 'line_not_found'],
  ['more freight than was paid', { freightFen: 801 }, 'more_than_paid'],
  ['nothing', terms(0, 1), 'nothing_to_refund'],
])('agreeing to %s is refused', (_what, wrong, error) => {
  const order = asked(bought(3))
  expect(agree(order, 'a1', wrong, agreeHow())).toMatchObject({ ok: false, error })
})

test('of two who agree one decides the refund, the other is told; the first one’s repeat changes nothing', () => {
  const order = agreed(asked(bought(3)))
  const other = agreeHow({ ...stepHow('s2'), refundId: 'r1' })
  expect(agree(order, 'a1', {}, other)).toEqual({
    ok: false,
    error: 'after_sale_moved',
    about: ['refunding'],
  })
  expect(agree(order, 'a1', terms(1, 0), agreeHow())).toEqual({ ok: true, value: order })
})

test('a return is told where to go and until when; without an address the owner is asked for it, silence is not', () => {
  const order = asked(bought(3), { kind: 'return' })
  expect(agreed(order).afterSales?.[0]).toMatchObject({
    state: 'agreed_return',
    dueAt: NOON + SEND_BACK_WITHIN_MS,
    returnTo: { name: '阿禾' },
  })
  expect(agree(order, 'a1', {}, agreeHow({ returnTo: undefined }))).toEqual({
    ok: false,
    error: 'no_return_address',
  })
  const silent = decided(agree(order, 'a1', {}, agreeHow({ role: 'itself', by: '', returnTo: undefined })))
  expect(silent.afterSales?.[0]).toMatchObject({ state: 'agreed_return', dueAt: 0 })
  expect(silent.refunds).toEqual([])
})

test('goods that are back are shipped ones, even where the line has unshipped pieces', () => {
  const half = asked(bought(2), { kind: 'return', lines: [{ lineId: '1', quantity: 2 }] })
  const sent = decided(stepped(agreed(half, terms(5000, 0)), 'a1', 'send_back', stepHow('s2')))
  const how = { ...stepHow('s3'), refundId: 'r1', receiveWithinDays: 10 }
  const back = decided(receiveBack(sent, 'a1', [{ lineId: '1', restock: 1 }], how))
  expect(back.lines[0]).toMatchObject({ refunded: 2, refundedShipped: 2, refundedFen: 5000 })
  expect(shelf(back)).toEqual([[1, 0]])
  expect(receiveBack(sent, 'a1', [{ lineId: '1', restock: 3 }], how)).toMatchObject({
    error: 'more_than_left',
  })
  expect(receiveBack(sent, 'a1', [{ lineId: '5', restock: 1 }], how)).toMatchObject({
    error: 'line_not_found',
  })
})

test('after a year WeChat takes no refund: agreeing is refused and nothing has moved', () => {
  const order = asked(bought(0), { reason: 'slow' })
  const late = agreeHow({ ...stepHow('s1', NOON + 366 * 86_400_000) })
  expect(agree(order, 'a1', {}, late)).toEqual({ ok: false, error: 'too_late' })
})
