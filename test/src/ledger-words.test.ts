import { entryWords } from '../../src/shared/ledger/entry-words'
import type { CommissionEntryView, PayoutEntryView } from '../../types/api/ledger'

const entry = (more: Partial<CommissionEntryView>): CommissionEntryView => ({
  ...{ id: 'sale:ABCDEFGHIJKLWXYZ:1', at: 0, what: 'sale', fen: 399, from: 'shop', to: 'pending' },
  ...{ orderNumber: 'ABCDEFGHIJKLWXYZ', name: '青坡脐橙', spec: '5斤装', rateBp: 1000 },
  ...{ keptBeforeFen: 0, keptAfterFen: 3990 },
  ...more,
})

test('a sale tells what was paid and the rate', () => {
  expect(entryWords(entry({}))).toEqual({
    what: '有人买了',
    why: '青坡脐橙 5斤装，订单尾号 WXYZ',
    how: '实付 ¥39.90 × 10%，不足一分的不算',
    sum: '+¥3.99',
    tone: 'good',
  })
})

test('a refund tells what was kept before and after, and the commission of both', () => {
  const back = { what: 'refund', from: 'pending', to: 'shop', fen: 200, nth: 2 } as const
  const words = entryWords(entry({ ...back, keptBeforeFen: 3990, keptAfterFen: 1990 }))
  expect(words).toMatchObject({ sum: '−¥2.00', tone: 'bad' })
  expect(words.why).toContain('第 2 次退款')
  expect(words.how).toBe('留下的从 ¥39.90 变成 ¥19.90，佣金 ¥3.99 → ¥1.99')
})

test('what becomes available changes its place, not how much there is', () => {
  const settled = entryWords(entry({ what: 'settle', from: 'pending', to: 'available', rateBp: 1250 }))
  expect(settled).toMatchObject({ what: '可以提现了', sum: '¥3.99', tone: 'plain' })
  expect(settled.how).toContain('12.5%')
})

test.each([
  ['void', '店家核实，这单不算'],
  ['reassign_out', '改归别人了'],
] as const)('%s takes back what the goods that the buyer kept had earned', (what, named) => {
  const ends = { what, from: 'pending', to: 'shop', keptBeforeFen: 3990, keptAfterFen: 0 } as const
  expect(entryWords(entry(ends))).toMatchObject({
    ...{ what: named, how: '留下的 ¥39.90 × 10%，共 ¥3.99', sum: '−¥3.99', tone: 'bad' },
  })
})

const payout = (more: Partial<PayoutEntryView>): PayoutEntryView => ({
  ...{ id: 'payout_ask:ABCDEFGHIJKLWXYZ', at: 0, what: 'payout_ask', fen: 500_000, grossFen: 500_000 },
  ...{ from: 'available', to: 'in_transfer', payoutId: 'ABCDEFGHIJKLWXYZ' },
  ...more,
})

test('a payout tells which one it is, and what became of the money', () => {
  expect(entryWords(payout({}))).toEqual({
    what: '申请提现',
    why: '店家同意后，到微信里确认收款，提现单尾号 WXYZ',
    how: '可提现 → 提现中 ¥5000.00',
    sum: '¥5000.00',
    tone: 'plain',
  })
  const back = { what: 'payout_back', from: 'in_transfer', to: 'available', ended: 'refused' } as const
  expect(entryWords(payout(back))).toMatchObject({
    what: '提现退回',
    why: '店家没有同意，提现单尾号 WXYZ',
    how: '提现中 → 可提现 ¥5000.00，一分没少',
    tone: 'plain',
  })
  const paid = payout({ what: 'payout_paid', from: 'in_transfer', to: 'paid_out', fen: 420_000 })
  expect(entryWords(paid).how).toBe('申请 ¥5000.00 − 代扣税 ¥800.00 = ¥4200.00')
})

test('a tax tells the law’s own formula with its figures', () => {
  const reckoned = { month: '2026-11', monthGrossFen: 100_000, monthTaxFen: 4_000 }
  const tax = {
    policy: 'per_payment_2018_61',
    ...reckoned,
    taxableFen: 480_000,
    ratePercent: 20,
    quickFen: 0,
  }
  const kept = payout({
    ...{ what: 'payout_tax', from: 'in_transfer', to: 'withheld', fen: 92_000 },
    tax: tax as NonNullable<PayoutEntryView['tax']>,
  })
  expect(entryWords(kept)).toMatchObject({ sum: '−¥920.00', tone: 'bad' })
  expect(entryWords(kept).how).toBe('11 月累计 ¥6000.00，应税 ¥4800.00 × 20% − 这个月已扣 ¥40.00')
})
