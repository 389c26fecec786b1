import type { EndpointName, Input } from '../../types/api'
import { anAddress } from '../support/documents'

export const aRequestId = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

/** One input for every endpoint that its schema takes, about `number`. A new endpoint must bring its own. */
export const samplesOf = (number: string): { [N in EndpointName]: Input<N> } => ({
  'shop.home': {},
  'product.list': { categoryId: 'fruit', after: '000000:a' },
  'product.show': { productId: 'orange' },
  'product.set_on_sale': { productId: 'orange', onSale: true },
  'cart.show': {},
  'cart.add': { productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 },
  'cart.set': { skuId: 'orange-5', quantity: 2 },
  'cart.remove': { skuIds: ['orange-5'] },
  'address.list': {},
  'address.save': { id: aRequestId(1), address: anAddress() },
  'address.remove': { id: aRequestId(1) },
  'coupon.list': {},
  'coupon.claim': { offerId: 'welcome' },
  'coupon.issue': {
    requestId: aRequestId(9),
    name: '老朋友券',
    minFen: 10_000,
    offFen: 1_000,
    from: 0,
    until: 4_000_000_000_000,
  },
  'order.place': {
    requestId: aRequestId(2),
    lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 }],
    address: anAddress(),
    note: '放门口',
    agreedNoReturn: true,
  },
  'order.show': { number },
  'order.list': { state: 'unpaid', after: '001790000000000:A' },
  'order.cancel': { number },
  'order.receive': { number },
  'order.ship': {
    requestId: aRequestId(3),
    number,
    carrier: '顺丰',
    trackingNumber: 'SF1234567890',
    lines: [{ lineId: '1', quantity: 1 }],
  },
  'payment.start': { number },
  'payment.check': { number },
  'staff.me': {},
  'staff.claim': { token: 'a token of at least 16' },
  'stock.show': { skuId: 'orange-5' },
  'stock.change': { requestId: aRequestId(4), skuId: 'orange-5', pieces: -1, reason: 'broken' },
  'refund.give': {
    requestId: aRequestId(5),
    number,
    lines: [{ lineId: '1', quantity: 1, refundFen: 100, restock: true }],
    freightFen: 1,
    reason: '坏了两个',
  },
  'refund.retry': { refundId: 'ABCDEFGHIJKLMNOP' },
  'attention.list': {},
  'attention.resolve': { incidentId: 'amount_differs:1' },
})
