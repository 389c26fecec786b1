import type { SellerOrderView } from '../../../types/api/seller-order'
import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import { expectFewNodes } from './few-nodes'
import { long, numberOf } from './long-lists'
import { tapAll } from './tap-all'

/** One order of the most lines, parcels, refunds and events, on each of the seller's pages that is about it. */
const number = 'ABCDEFGHIJ234567'
const server = answerer()
const { handlers } = server
const host = createHost({ callFunction: server.answerLater })
const now = Date.now()
const fifty = Array.from({ length: LIMITS.linesPerOrder }, (_, nth) => String(nth))
const goods = { name: long(LIMITS.productNameChars), spec: long(LIMITS.specChars), picture: '' }
const address = {
  ...{ name: long(20), phone: '13800132046', province: '浙江省', city: '杭州市', county: '西湖区' },
  detail: long(60),
}
const parcels = Array.from({ length: LIMITS.parcelsPerOrder }, (_, nth) => ({
  ...{ id: `p${nth}`, carrierId: 'SF', carrier: '顺丰速运', trackingNumber: `SF${nth}`, at: now },
  lines: fifty.map(lineId => ({ lineId, quantity: 1 })),
}))
const by = { who: 'staff' as const, name: long(LIMITS.staffNameChars) }
const touch = {
  ...{ channel: 'chat' as const, productId: 'orange', touchedAt: now, untilAt: now },
  ...{ distributorId: 'A', name: long(12) },
}
const order: SellerOrderView = {
  ...{ number, state: 'paid', address, note: long(LIMITS.noteChars), placedAt: now, payBy: now, paidAt: now },
  lines: fifty.map(id => ({
    ...{ ...goods, id, productId: 'orange', skuId: 'orange-5-m', priceFen: fen(3990), paidFen: fen(9000) },
    ...{ quantity: 9, shipped: 3, refunded: 1, refundedFen: fen(100), unshipped: 5, noReturn: true },
  })),
  ...{ goodsFen: fen(450_000), discountFen: fen(0), freightFen: fen(800), payableFen: fen(450_800) },
  ...{ freightRefundedFen: fen(0), placedPayableFen: fen(450_800), parcels },
  refunds: Array.from({ length: LIMITS.refundsPerPayment }, (_, nth) => ({
    ...{ id: `r${nth}`, refundFen: fen(100), reason: long(40), at: now, state: 'done' as const },
  })),
  attempts: Array.from({ length: LIMITS.attemptsPerOrder }, (_, nth) => ({
    ...{ outTradeNo: numberOf(nth), totalFen: fen(450_800), startedAt: now },
  })),
  payment: { outTradeNo: numberOf(0), transactionId: '42000', totalFen: fen(450_800), at: now },
  afterSales: Array.from({ length: LIMITS.afterSalesPerOrder }, (_, nth) => ({
    ...{ id: `a${nth}`, kind: 'refund' as const, state: 'withdrawn' as const, at: now, refundFen: fen(100) },
  })),
  events: ['reprice', 'ship', 'correct_parcel', 'refund'].flatMap((event, kind) =>
    Array.from({ length: [20, 15, 15, 50][kind] ?? 0 }, () => ({ event, at: now, by })),
  ),
  staffNote: { words: long(LIMITS.staffNoteChars), at: now, by },
  credit: {
    earner: {
      ...{ ...touch, rule: 'last', reason: '', decidedAt: now, earnFen: fen(900) },
      rates: fifty.map(lineId => ({ lineId, rateBp: 800 })),
    },
    others: Array.from({ length: 9 }, (_, nth) => ({
      ...{ ...touch, distributorId: `D${nth}`, why: 'later_touch' as const },
    })),
    ...{ settled: false, contests: [], actions: ['reassign'] },
  },
  actions: ['refund', 'ship'],
}

beforeAll(() => {
  handlers['staff.me'] = () => ok({ role: 'owner' })
  handlers['seller_order.show'] = () => ok(order)
  host.launch()
})

/** A list that is far from the screen by now. */
const leave = (list: string) => host.showAround(`${list}-page-99`, 0)
const open = (url: string) => Reflect.get(globalThis, 'wx').redirectTo({ url })

test('its own page, from the first line to the last event, and every line chosen to be given back', async () => {
  await open(`/seller/order/index?id=${number}`)
  await host.until('the order', () => host.has('line-0'))
  await host.showAround('seller-order-lines-page-9', 3)
  await host.until('the last line', () => host.has('line-49'))
  await leave('seller-order-lines')
  await host.showAround('seller-refunds-page-9', 3)
  await host.until('the last refund', () => host.has('refund-r49'))
  await leave('seller-refunds')
  await host.showAround('life-steps-page-9', 2)
  await host.until('the last event', () => host.text('life').includes('（50）'))
  host.tap('refund-order')
  for (const id of fifty) {
    await host.showAround(`refund-lines-page-${Math.floor(Number(id) / 5)}`, 1)
    await host.tapWhenThere(`refund-${id}`)
    await host.until('its sum', () => host.has(`refund-yuan-${id}`))
  }
  await host.until('the first lines to be folded', () => !host.has('refund-0'))
  await host.showAround('refund-lines-page-0', 1)
  await host.until('the first lines, as they were chosen', () => host.has('refund-yuan-0'))
  expectFewNodes(host)
  await tapAll(host)
}, 60_000)

test('packing all of its lines, parcels having left', async () => {
  handlers['shipping.carriers'] = () =>
    ok({
      usual: Array.from({ length: 8 }, (_, nth) => ({
        id: `C${nth}`,
        name: long(8),
        short: long(2),
        form: '^S',
      })),
      found: [],
    })
  handlers['shipping.next'] = () =>
    ok({
      order: {
        ...{ number, state: 'paid', address, note: long(100), paidAt: now, parcels, correctable: true },
        lines: fifty.map(id => ({ ...goods, id, quantity: 9, left: 9, kept: 1 })),
      },
      ...{ place: 1, of: 99, next: numberOf(1) },
    })
  await open('/seller/ship/index?id=')
  await host.until('the first line', () => host.has('pieces-0-more'))
  host.tap('pieces-0-less')
  await host.showAround('ship-lines-page-6', 2)
  await host.until('the last line', () => host.has('pieces-49-more'))
  await host.until('the first to be folded', () => !host.has('pieces-0-more'))
  await host.showAround('ship-lines-page-0', 2)
  await host.until('the first line, as it was', () => host.text('pieces-0-quantity') === '7')
  expectFewNodes(host)
  await tapAll(host)
})

test.each([
  ['agreeing to money back for all of its lines', 'refund', 'agree', 'agree-sum-', 'agree-lines', 9],
  ['all of its lines coming back', 'return', 'receive-back', 'back-', 'receive-lines', 6],
] as const)('%s', async (_, kind, deed, idOf, name, lastBox) => {
  handlers['after_sale.detail'] = () =>
    ok({
      ...{ id: 'a', number, kind, reason: 'broken', state: kind === 'return' ? 'sent_back' : 'asked' },
      ...{ turn: 'seller', freightFen: fen(0), refundFen: fen(5000), at: now, dueAt: now, words: long(200) },
      lines: fifty.map(lineId => ({ ...goods, lineId, quantity: 2, ofShipped: 2, refundFen: fen(100) })),
      pictures: Array.from({ length: LIMITS.picturesPerAfterSale }, (_, nth) => `p${nth}`),
      events: [{ event: 'ask', at: now, by: 'buyer', words: '' }],
      actions: kind === 'return' ? ['receive_back'] : ['agree', 'refuse'],
    })
  await open(`/seller/after-sale/index?number=${number}&id=a`)
  await host.tapWhenThere(deed)
  const part = kind === 'return' ? '-more' : ''
  await host.until('the first line', () => host.has(`${idOf}0${part}`))
  await host.showAround(`${name}-page-${lastBox}`, 1)
  await host.until('the last line', () => host.has(`${idOf}49${part}`))
  await host.until('the first to be folded', () => !host.has(`${idOf}0${part}`))
  expectFewNodes(host)
  await tapAll(host)
})
