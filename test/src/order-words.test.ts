import { receiverWords, standingWords, waitsLong } from '../../src/seller/orders/order-words'
import type { SellerOrderCard } from '../../types/api/seller-order'
import { fen } from '../../types/fen'

const HOUR_MS = 3_600_000
const now = Date.UTC(2026, 10, 22, 2)
const card: SellerOrderCard = {
  ...{ number: 'ABCDEFGHIJ234567', state: 'paid', lines: [], payableFen: fen(100), refundedFen: fen(0) },
  ...{ placedAt: now - 24 * HOUR_MS, paidAt: now - 24 * HOUR_MS + 1, unshipped: 1, note: '', staffNote: '' },
  receiver: { name: '阿禾', city: '杭州市', phoneTail: '2046' },
}

test('an order that waits says for how long, and catches the eye after a day', () => {
  expect([standingWords(card, now), waitsLong(card, now)]).toEqual(['待发货，等了 23 小时', false])
  expect([standingWords(card, now + 1), waitsLong(card, now + 1)]).toEqual(['待发货，等了 24 小时', true])
})

test('one that waits for nobody does not count', () => {
  const shipped = { ...card, state: 'shipped' } as const
  expect([standingWords(shipped, now + 1), waitsLong(shipped, now + 1)]).toEqual(['已发货', false])
})

test('two of one name are told apart by place and phone', () =>
  expect(receiverWords(card)).toBe('阿禾 · 杭州市 · 尾号 2046'))
