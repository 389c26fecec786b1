import { trimmedApplication, whatIsWrong } from '../../src/distributor/join/application'
import {
  contestLines,
  reasonWords,
  standingWords,
  touchWords,
} from '../../src/distributor/orders/credit-words'
import { shareOf } from '../../src/distributor/share/card'
import type { CreditCard } from '../../types/api/credit-views'
import { fen } from '../../types/fen'

const now = new Date(2026, 10, 22, 10, 26).getTime()
const DAY_MS = 24 * 3_600_000

const card = (over: Partial<CreditCard> = {}): CreditCard => ({
  ...{ number: 'ABCDEFGHIJ234567', placedAt: now, state: 'paid', lines: [], standing: 'earning' },
  ...{ earnFen: fen(648), settled: false, rule: 'last', actions: [] },
  ...{ channel: 'chat', productId: 'orange', touchedAt: now - DAY_MS, untilAt: now + 14 * DAY_MS },
  ...over,
})
const lost: Partial<CreditCard> = { standing: 'lost', earnFen: fen(0) }
const contest = { state: 'open', words: '是我的卡片', at: now } as const

test.each<[string, Partial<CreditCard>]>([
  ['等结算', {}],
  ['已结算', { settled: true }],
  ['店家在核对', { standing: 'held' }],
  ['核对后不算', { standing: 'voided', settled: true }],
  ['没有记上', lost],
  ['等店家答复', { ...lost, contest }],
  ['没有记上', { ...lost, contest: { ...contest, state: 'dismissed' } }],
])('%s', (words, over) => expect(standingWords(card(over))).toBe(words))

test('which card it was, when it was opened, and until when that counts', () => {
  expect(touchWords(card(), now)).toBe('昨天 10:26 点开微信聊天里的卡片；有效到 12月6日 10:26')
  expect(touchWords(card({ channel: 'poster', productId: '' }), now)).toBe(
    '昨天 10:26 点开海报上的码，到的是小店首页；有效到 12月6日 10:26',
  )
})

test('by which rule it is theirs, or why it is not', () => {
  expect(reasonWords(card())).toBe('按最后点开的卡片算，记在自己名下')
  expect(reasonWords(card({ standing: 'held' }))).toContain('店家看过才算')
  const { rule, ...none } = card(lost)
  expect(reasonWords({ ...none, why: 'later_touch' })).toBe('后来又点开了别人的卡片，按最后点开的算')
  expect(reasonWords(none)).toBe('没有记在自己名下')
})

test('what was contested and what was answered', () => {
  expect(contestLines(undefined)).toEqual([])
  expect(contestLines(contest)).toEqual(['提了异议，等店家答复：「是我的卡片」'])
  const answered = { ...contest, state: 'dismissed', answer: { words: '看过记录了', at: now } } as const
  expect(contestLines(answered)).toEqual(['店家没有同意异议：「是我的卡片」', '店家说：看过记录了'])
})

test('an application is sent only with a name, a phone and the tick, one thing asked at a time', () => {
  const typed = trimmedApplication({ name: ' 小林 ', phone: '138 0000-2046' })
  expect(typed).toEqual({ name: '小林', phone: '13800002046' })
  expect(whatIsWrong(typed, true)).toBeUndefined()
  expect(whatIsWrong(typed, false)).toBe('请先看过约定，再勾上同意')
  expect(whatIsWrong({ ...typed, phone: '1380000204' }, true)).toBe('手机号应是 1 开头的 11 位数字')
  expect(whatIsWrong({ name: '', phone: '' }, false)).toBe('请填上称呼')
})

test('a card carries the path of its code, says 推广, and has the picture of the goods', () => {
  const code = {
    code: 'LINLINLINLIN2345',
    path: '/buyer/product/index',
    query: 'id=orange&code=LINLINLINLIN2345',
  }
  expect(
    shareOf({ productId: 'orange', title: '青坡脐橙', picture: 'cloud://a', tint: '#FAE6CB' }, code, '小林'),
  ).toEqual({
    title: '小林推荐 · 推广｜青坡脐橙',
    path: '/buyer/product/index?id=orange&code=LINLINLINLIN2345',
    query: 'id=orange&code=LINLINLINLIN2345',
    ...{ picture: 'cloud://a', tint: '#FAE6CB' },
  })
  const { query } = shareOf({ title: '来店里看看' }, { ...code, path: '/buyer/home/index' }, '小林')
  expect(query).toBe(code.query)
})
