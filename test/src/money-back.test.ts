import { stateSentence } from '../../src/buyer/order/state-sentence'
import { stateSentence as sellerSentence } from '../../src/seller/order/state-sentence'
import type { OrderView } from '../../types/api/order'
import type { SellerOrderView } from '../../types/api/seller-order'
import { fen } from '../../types/fen'

/** An order of ¥47.90, ¥8.00 of it freight, all pieces of which were given back. */
const closed = (...refundsFen: number[]) => ({
  ...{ state: 'closed', closeReason: 'refunded', payableFen: fen(4790) },
  refunds: refundsFen.map(refundFen => ({ refundFen: fen(refundFen), state: 'done' })),
})
const toBuyer = (...refundsFen: number[]) =>
  stateSentence(closed(...refundsFen) as unknown as OrderView, 'settled')
const toSeller = (...refundsFen: number[]) =>
  sellerSentence(closed(...refundsFen) as unknown as SellerOrderView, 0)

test('all that was paid went back: both are told so', () => {
  expect(toBuyer(3990, 800)).toMatch(/^已全部退款/)
  expect(toSeller(4790)).toBe('钱都退了')
})

test('all pieces went back for less, or without the freight: nobody reads that all was refunded', () => {
  expect(toBuyer(3990)).toBe('已退款 ¥39.90，订单已关闭。钱会回到付款的地方。')
  expect(toSeller(1000, 990)).toBe('货都退了，钱退了 ¥19.90')
})
