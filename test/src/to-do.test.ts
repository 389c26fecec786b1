import { counted, toDos } from '../../src/seller/today/to-do'
import { lasting } from '../../src/shared/time'
import type { AttentionSummary } from '../../types/api/attention'

const HOUR_MS = 3_600_000
const now = Date.UTC(2026, 10, 22, 2, 26)
const nothing: AttentionSummary = {
  ...{ refunds: 0, outbox: 0, incidents: 0 },
  ...{ toShip: { count: 0 }, afterSales: { count: 0 }, untold: { count: 0 } },
  payouts: { asked: 0, heldUp: 0 },
  sharing: { held: 0, contests: 0, applications: 0 },
  stock: { low: 0, soldOut: 0 },
}
const rows = (some: Partial<AttentionSummary>) =>
  toDos({ ...nothing, ...some }, now).map(({ many, words, more }) => `${many}${words}：${more}`)

test('nothing waits: no row', () => expect(rows({})).toEqual([]))

test('each kind that waits is told in words, what a buyer waits for first', () => {
  const all: AttentionSummary = {
    payouts: { asked: 3, since: now - 5 * HOUR_MS, heldUp: 1 },
    ...{ refunds: 1, outbox: 2, incidents: 3, stock: { low: 4, soldOut: 1 } },
    toShip: { count: 7, since: now - 14 * HOUR_MS },
    afterSales: { count: 1, first: { state: 'asked', dueAt: now + 20 * HOUR_MS } },
    untold: { count: 1, tries: 3 },
    sharing: { held: 2, contests: 1, applications: 5 },
  }
  expect(rows(all)).toEqual([
    '7 单等着发货：等得久的一单已付款 14 小时',
    '1 个售后等着答复：还剩 20 小时，到时自动同意',
    '1 单没能告诉微信已发货：试了 3 次；告诉之前，货款压在微信',
    '1 笔退款没退成：看看为什么，再退一次',
    '2 件没送到微信：会自己再试',
    '3 件要人看一眼：钱或数目对不上，或者晚到了',
    '3 笔提现等着答复：等得久的一笔等了 5 小时',
    '1 笔提现没转成：看看为什么，再试一次',
    '2 单的佣金等着核对：收货的电话或地址和分销员的一样',
    '1 个归属异议等着答复：答复以前，这一单的佣金不放出来',
    '5 个人申请做分销员：店主同意了才能推广',
    '4 样快卖完了：其中 1 样已经卖完',
  ])
})

test('a return that came back is refunded by itself; a deadline that has passed is about to act', () => {
  const first = { state: 'sent_back', dueAt: now + 3 * 24 * HOUR_MS } as const
  expect(rows({ afterSales: { count: 1, first } })).toEqual(['1 个售后等着答复：还剩 3 天，到时自动退款'])
  expect(rows({ afterSales: { count: 1, first: { state: 'asked', dueAt: now } } })).toEqual([
    '1 个售后等着答复：时间到了，就要自动同意',
  ])
})

test('where the server stops counting it may be more', () => {
  expect([counted(98), counted(99)]).toEqual(['98', '99+'])
  expect(rows({ incidents: 99 })[0]).toMatch(/^99\+ 件/)
})

test('how long something lasts is never told longer than it is', () => {
  expect([0, 59_000, HOUR_MS - 1, HOUR_MS, 48 * HOUR_MS - 1, 48 * HOUR_MS].map(lasting)).toEqual([
    ...['1 分钟', '1 分钟', '59 分钟', '1 小时', '47 小时', '2 天'],
  ])
})
