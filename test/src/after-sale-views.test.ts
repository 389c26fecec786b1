import { deadline } from '../../src/shared/after-sale/deadline'
import { standing } from '../../src/shared/after-sale/standing'
import { afterSaleTrail } from '../../src/shared/after-sale/trail'
import type { AfterSaleView } from '../../types/api/after-sale-views'
import { fen } from '../../types/fen'

const HOUR_MS = 3_600_000
const now = new Date(2026, 10, 26, 10, 8).getTime()
const at = now - 28 * HOUR_MS

const asked: AfterSaleView = {
  ...{
    id: 'a1',
    number: 'ABCDEFGHIJ234567',
    kind: 'refund',
    reason: 'broken',
    state: 'asked',
    turn: 'seller',
  },
  lines: [],
  freightFen: fen(0),
  refundFen: fen(2050),
  at,
  dueAt: now + 20 * HOUR_MS,
  words: '坏了两个',
  pictures: [],
  events: [{ event: 'ask', at, by: 'buyer', words: '坏了两个', refundFen: fen(2050) }],
  actions: [],
}
const view = (part: Partial<AfterSaleView>): AfterSaleView => ({ ...asked, ...part })

test('a buyer is told the day, who works in the shop the time that is left', () => {
  expect(deadline(asked, now, 'buyer')).toBe('店家最晚明天 06:08 答复，到时自动同意')
  expect(deadline(asked, now, 'seller')).toBe('还剩 20 小时，到时自动同意')
  const agreed = view({ state: 'agreed_return', dueAt: now + 7 * 24 * HOUR_MS })
  expect(deadline(agreed, now, 'buyer')).toBe('请在 12月3日 10:08 前寄回，过时自动关闭')
  expect(deadline(agreed, now, 'seller')).toBe('买家还有 7 天寄回，到时自动关闭')
})

test('goods that wait for an address have no deadline, and what is over awaits nothing', () => {
  const { dueAt: _, ...waiting } = view({ state: 'agreed_return' })
  expect(deadline(waiting, now, 'buyer')).toBe('店家填好退货地址后，这里就能看到')
  expect(deadline(waiting, now, 'seller')).toBe('还没有退货地址，买家没法寄')
  expect(deadline(view({ state: 'done' }), now, 'buyer')).toBe('')
})

test('the trail tells who did what with which words and sums, and what is awaited until when', () => {
  const events: AfterSaleView['events'] = [
    ...asked.events,
    { event: 'agree_return', at: now, by: 'shop', words: '好的', refundFen: fen(2000) },
    { event: 'send_back', at: now, by: 'buyer', words: '中通 7890' },
    { event: 'send_back', at: now, by: 'buyer', words: '中通 7891' },
  ]
  const steps = afterSaleTrail(view({ kind: 'return', state: 'sent_back', events }), now)
  expect(steps.map(({ name, words }) => [name, words])).toEqual([
    ['买家申请退货', '¥20.50，坏了'],
    ['店家同意退货', '¥20.00，好的'],
    ['买家寄回', '中通 7890'],
    ['买家寄回', '中通 7891'],
    ['店家收到退货', ''],
  ])
  expect(new Set(steps.map(({ id }) => id)).size).toBe(5)
  expect(steps.at(-1)).toMatchObject({ stage: 'now', when: '明天前' })
})

test('what happened by itself says so; money that arrived was done by nobody', () => {
  const events: AfterSaleView['events'] = [
    { event: 'agree_refund', at: now, by: 'itself', words: '', refundFen: fen(2050) },
    { event: 'refund_done', at: now, by: 'itself', words: '' },
    { event: 'lapse', at: now, by: 'itself', words: '' },
  ]
  const steps = afterSaleTrail(view({ state: 'done', events }), now)
  expect(steps.map(({ name, words }) => [name, words])).toEqual([
    ['到时自动同意退款', '¥20.50'],
    ['钱退到了', ''],
    ['到时自动关闭', '过期没有寄回'],
  ])
})

test.each([
  ['照片看不清', '店家说：照片看不清。钱和订单都没有变。'],
  ['能再拍一张吗？', '店家说：能再拍一张吗？钱和订单都没有变。'],
])('a refusal is told in the shop’s words, which keep their own stop: %s', (words, told) => {
  const events: AfterSaleView['events'] = [...asked.events, { event: 'refuse', at: now, by: 'shop', words }]
  expect(standing(view({ state: 'refused', events }), now, 'buyer')).toBe(told)
})

test('how it stands names the sum, and when it goes on', () => {
  expect(standing(asked, now, 'seller')).toBe('买家申请退款 ¥20.50。还剩 20 小时，到时自动同意。')
  expect(standing(view({ state: 'done' }), now, 'buyer')).toBe('¥20.50 已回到付款的地方。')
})
