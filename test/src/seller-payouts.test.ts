import fc from 'fast-check'
import { figuresOf } from '../../src/seller/ledger/figures'
import {
  besideWords,
  ordersWords,
  payeeWords,
  refundsStandOut,
  sinceWords,
  standingWords,
  stateOf,
  sumsWords,
} from '../../src/seller/payouts/payout-words'
import { choosable, outcomesOf, sumsOf, toggled } from '../../src/seller/payouts/selection'
import { payoutTrail } from '../../src/seller/payouts/trail'
import { type PayoutCard, type PayoutEvent, payoutReasons, payoutStates } from '../../types/api/payout'
import { LIMITS } from '../../types/limits'

const NOW = new Date(2026, 10, 26, 10).getTime()
const HOUR_MS = 3_600_000

const card = (more: Partial<PayoutCard> = {}): PayoutCard => ({
  ...{ id: 'ABCDEFGHIJKLWXYZ', state: 'asked', at: NOW - 14 * HOUR_MS, business: false, realName: '林*' },
  ...{ grossFen: 500_000, taxFen: 80_000, netFen: 420_000, availableFen: 1_200, pendingFen: 0 },
  tax: {
    ...{ policy: 'per_payment_2018_61', month: '2026-11', monthGrossFen: 0, monthTaxFen: 0 },
    ...{ taxableFen: 400_000, ratePercent: 20, quickFen: 0 },
  },
  distributor: { id: 'D'.repeat(16), name: '小满', state: 'active' },
  ...{ orders: { paid: 12, refunded: 2 }, held: 0, heldNumbers: [], contested: 0 },
  events: [{ event: 'ask', at: NOW - 14 * HOUR_MS, by: 'distributor', words: '' }],
  actions: ['approve', 'refuse'],
  ...more,
})

test('who is paid, what helps to decide, and since when it waits, in words', () => {
  expect(payeeWords(card())).toBe('实名 林*')
  expect(payeeWords(card({ business: true }))).toBe('实名 林*，企业开票')
  expect(ordersWords(card())).toBe('近 90 天 12 单，2 单退过款')
  expect(ordersWords(card({ orders: { paid: 3, refunded: 0 } }))).toBe('近 90 天 3 单，没有退过款')
  expect(ordersWords(card({ orders: { paid: 0, refunded: 0 } }))).toBe('近 90 天没有带来单子')
  expect(besideWords(card({ pendingFen: 3_050 }))).toBe('提完还剩 ¥12.00，待结算 ¥30.50')
  expect(besideWords(card({ availableFen: -1_200 }))).toBe('账上欠着 ¥12.00；以后的佣金先补')
  expect(sinceWords(card(), NOW)).toBe('等了 14 小时')
  expect(sinceWords(card({ state: 'paid', at: NOW }), NOW)).toBe('今天 10:00 申请')
  expect(sumsWords(card())).toBe('申请 ¥5000，代扣税 ¥800.00')
  expect(sumsWords(card({ taxFen: 0 }))).toBe('申请 ¥5000，不用扣税')
  expect(sumsWords(card({ taxFen: 0, tax: { ...card().tax, policy: 'none' } }))).toContain('企业开票')
})

test('refunds catch the eye from a quarter on, and never of a few orders alone', () => {
  const stands = (paid: number, refunded: number) => refundsStandOut(card({ orders: { paid, refunded } }))
  expect([stands(12, 2), stands(12, 3), stands(3, 3), stands(4, 1), stands(0, 0)]).toEqual(
    // 1 of 4 is a quarter.
    [false, true, false, true, false],
  )
})

test('whatever holds it up has a sentence of its own that says how it goes on; whatever came back says where to', () => {
  const told = payoutReasons.map(reason => standingWords(card({ state: 'approved', reason }), NOW))
  expect(new Set(told).size).toBe(payoutReasons.length)
  for (const words of told) expect(words).toMatch(/再试|会自己/)
  for (const reason of payoutReasons) {
    expect(standingWords(card({ state: 'returned', reason }), NOW)).toContain('钱回到了本人的可提现')
    expect(stateOf({ state: 'approved', reason }).tone).toBe('bad')
  }
  expect(standingWords(card({ state: 'waiting', confirmBy: NOW + 24 * HOUR_MS }), NOW)).toContain(
    '明天 10:00 前没有确认，就退回',
  )
  expect(new Set(payoutStates.map(state => stateOf({ state }).words)).size).toBe(payoutStates.length)
})

test('called off it waits for WeChat’s word, which is told as such; what keeps it from coming as well', () => {
  for (const state of ['approved', 'waiting'] as const) {
    const off = card({ state, calledOff: true, confirmBy: NOW + 24 * HOUR_MS })
    expect(stateOf(off)).toEqual({ words: '正在叫停', tone: 'warn' })
    expect(standingWords(off, NOW)).toMatch(/叫停了.*退回本人的可提现.*照付。$/)
    expect(payoutTrail(off, NOW).slice(1)).toMatchObject([{ name: '退回本人的可提现', stage: 'now' }])
  }
  const stuck = card({ state: 'approved', calledOff: true, reason: 'refused_by_wechat' })
  expect(stateOf(stuck).tone).toBe('bad')
  expect(standingWords(stuck, NOW)).toContain('微信没有受理')
  expect(standingWords(card({ state: 'approved', reason: 'refused_by_wechat' }), NOW)).toContain('就叫停')
})

test('the timeline names every step that may happen, with the owner’s words, and what is awaited until when', () => {
  const all: Record<PayoutEvent, true> = {
    ...{ ask: true, approve: true, refuse: true, withdraw: true, call_off: true },
    ...{ hold_up: true, wait: true, transfer: true, pay: true, return: true },
  }
  const payoutEvents = Object.keys(all) as PayoutEvent[]
  const events = payoutEvents.map(event => ({ event, at: NOW, by: 'shop' as const, words: '' }))
  const steps = payoutTrail(card({ state: 'paid', events }), NOW)
  expect(steps.every(({ name, stage }) => name !== '' && stage === 'done')).toBe(true)
  expect(new Set(steps.map(({ name }) => name)).size).toBe(payoutEvents.length)
  const refuse = { event: 'refuse', at: NOW, by: 'owner', words: '先核对一下' } as const
  const refused = payoutTrail(card({ state: 'refused', events: [...card().events, refuse] }), NOW)
  expect(refused.map(({ name, words }) => `${name} ${words}`)).toEqual([
    '本人申请提现 ¥5000.00',
    '店主没有同意 先核对一下',
  ])
  const waiting = payoutTrail(card({ state: 'waiting', confirmBy: NOW + 24 * HOUR_MS }), NOW)
  expect(waiting.slice(1)).toMatchObject([
    { name: '本人在微信里确认', stage: 'now', words: '明天 10:00 前' },
    { name: '到账', stage: 'to_come', words: '' },
  ])
})

test('what several come to is the sum of each to the fen; never more are chosen than go at once', () => {
  const fens = fc.nat({ max: 100_000_000 })
  fc.assert(
    fc.property(fc.array(fc.record({ netFen: fens, taxFen: fens })), some => {
      const { netFen, taxFen } = sumsOf(some)
      const all = some.flatMap(one => [one.netFen, one.taxFen])
      expect(netFen + taxFen).toBe(all.reduce((sum, fen) => sum + fen, 0))
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')), taps => {
      const chosen = taps.reduce<readonly string[]>(toggled, [])
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.length).toBeLessThanOrEqual(LIMITS.payoutsAtOnce)
    }),
  )
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})

test('only what the shop lets be approved may be chosen, and as many as go at once', () => {
  const many = Array.from({ length: LIMITS.payoutsAtOnce + 3 }, (_, nth) => card({ id: `P${nth}` }))
  expect(choosable(many)).toHaveLength(LIMITS.payoutsAtOnce)
  expect(choosable([card({ id: 'A', actions: [] }), card({ id: 'B' })])).toEqual(['B'])
})

test('each is told what became of it; one of which nothing was heard was not approved', () => {
  const payouts = [card({ id: 'A' }), card({ id: 'B' }), card({ id: 'C' })]
  const done = [{ id: 'A' }, { id: 'B', refused: 'payout_moved' as const }]
  expect(outcomesOf(payouts, done).map(({ payout, refused }) => [payout.id, refused])).toEqual([
    ['A', ''],
    ['B', '这笔提现刚有了新进展，请看最新的'],
    ['C', '这笔提现刚有了新进展，请看最新的'],
  ])
})

test('an account is told place by place, a hole with its minus', () => {
  const account = {
    ...{ pendingFen: 300, availableFen: -1_200, inTransferFen: 0 },
    ...{ paidOutFen: 5_000, withheldFen: 40 },
  }
  expect(figuresOf(account).map(({ name, sum }) => `${name} ${sum}`)).toEqual([
    '可提现 −¥12.00',
    '待结算 ¥3.00',
    '提现中 ¥0.00',
    '已付 ¥50.00',
    '代扣的税 ¥0.40',
  ])
})
