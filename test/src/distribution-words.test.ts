import {
  cardWords,
  ratesWords,
  ruleWords,
  standingWords,
  touchedWords,
} from '../../src/seller/credit/credit-words'
import { draftOf, readDraft, readLeast } from '../../src/seller/distribution/distribution-draft'
import { eventWords, sinceWords } from '../../src/seller/distributors/distributor-words'
import { ratedOf, ratesTold, withRates } from '../../src/seller/goods/rated'
import type { SellerProductCard } from '../../types/api/catalog'
import type { SellerCreditView } from '../../types/api/credit-views'
import type { DistributionView, DistributorView } from '../../types/api/distributor'
import { fen } from '../../types/fen'

const now = new Date(2026, 10, 26, 10, 0).getTime()
const dayMs = 86_400_000

const settings: DistributionView = {
  ...{ joining: 'approval', rule: 'last', withinDays: 15, newCustomersOnly: false },
  ...{ rateBp: 1_000, capBp: 3_000, agreement: '2026-11' },
}
const draft = draftOf(settings, 1_000)

test('the settings as they stand are nothing to save; only what is another is saved', () => {
  expect(draft).toMatchObject({ days: '15', rate: '10', cap: '30' })
  expect(readDraft(draft, settings)).toEqual({ wish: {} })
  expect(readDraft({ ...draft, rule: 'first', rate: '8.5' }, settings)).toEqual({
    wish: { rule: 'first', rateBp: 850 },
  })
  expect(readDraft({ ...draft, newCustomersOnly: true, days: ' 30 ' }, settings)).toEqual({
    wish: { newCustomersOnly: true, withinDays: 30 },
  })
})

test.each([
  [{ days: '0' }, '天数填 1 到 365'],
  [{ days: '366' }, '天数填 1 到 365'],
  [{ days: '1.5' }, '天数填 1 到 365'],
  [{ rate: '' }, '店里的比例要填；不给佣金就填 0'],
  [{ cap: '' }, '上限要填'],
  [{ cap: '51' }, '上限：最高 50%'],
  [{ rate: '30.01' }, '店里的比例不能超过上限'],
  [{ rate: '8.255' }, '店里的比例：写成 8.5 这样，最多两位小数'],
])('%j is refused in words', (part, fault) => {
  expect(readDraft({ ...draft, ...part }, settings)).toEqual({ fault })
})

test('from how much on is paid out is read to the fen, and never less than WeChat moves', () => {
  expect(draft.least).toBe('10')
  expect(readLeast('10.5')).toEqual({ minFen: 1_050 })
  expect(readLeast('0.50')).toEqual({ minFen: 50 })
  expect(readLeast('0.49')).toEqual({ fault: '提现的起点最低 ¥0.50' })
  for (const typed of ['', 'abc', '10.555']) expect(readLeast(typed)).toHaveProperty('fault')
})

const apply = { event: 'apply', at: now - 2 * dayMs, reason: '' } as const
const suspend = { event: 'suspend', at: now - dayMs, reason: '发了广告' } as const

test('since when somebody stands so is told from what happened last', () => {
  const since = (
    state: 'applied' | 'active' | 'suspended' | 'rejected',
    ...events: DistributorView['events']
  ) => sinceWords({ state, appliedAt: apply.at, events: [apply, ...events] }, now)
  expect(since('applied')).toBe('11月24日 10:00 申请')
  expect(since('active')).toBe('11月24日起推广')
  expect(since('active', { ...suspend, event: 'restore' })).toBe('昨天起推广')
  expect(since('suspended', suspend)).toBe('昨天起停用')
  expect(since('rejected', { ...suspend, event: 'reject' })).toBe('昨天没有同意')
  expect(eventWords(suspend, now)).toBe('昨天 10:00 停用：发了广告')
  expect(eventWords(apply, now)).toBe('11月24日 10:00 申请')
  const own = { event: 'change', at: now, reason: '', was: { name: '小满', phone: '13900001111' } } as const
  const agree = { event: 'agree', at: now, reason: '', was: { agreedTo: '2026-01' } } as const
  expect(since('suspended', suspend, own, agree)).toBe('昨天起停用')
  expect(eventWords(own, now)).toMatch(/ 自己改了称呼，原来叫小满；手机号，原来是 13900001111$/)
  expect(eventWords(agree, now)).toMatch(/ 同意了新的推广约定$/)
})

const touch = {
  channel: 'chat',
  productId: 'orange',
  touchedAt: now - dayMs,
  untilAt: now + 14 * dayMs,
} as const
const earner: NonNullable<SellerCreditView['earner']> = {
  ...touch,
  ...{ distributorId: 'A', name: '小满', reason: '', decidedAt: now, rates: [], earnFen: fen(399) },
  rule: 'last',
}
const credit: SellerCreditView = { earner, others: [], settled: false, contests: [], actions: [] }

test('a card is told by its product where the order has it, and by how it came', () => {
  const lines = [{ productId: 'orange', name: '青坡脐橙' }]
  expect(cardWords(touch, lines)).toBe('「青坡脐橙」的卡片，发在聊天里')
  expect(cardWords({ ...touch, productId: 'tea', channel: 'moments' }, lines)).toBe(
    '另一样商品的卡片，发在朋友圈',
  )
  expect(cardWords({ ...touch, productId: '', channel: 'poster' }, lines)).toBe('小店的海报')
  expect(touchedWords(touch, now)).toBe('昨天 10:00 打开，12月10日 10:00 前算数')
})

test('rates of several lines are told from the least to the most', () => {
  expect(ratesWords([])).toBe('')
  expect(ratesWords([{ rateBp: 1_000 }, { rateBp: 1_000 }])).toBe('10%')
  expect(ratesWords([{ rateBp: 1_000 }, { rateBp: 650 }])).toBe('6.5%–10%')
})

test('why somebody earns ends with the seller’s own words, where it was the seller’s doing', () => {
  expect(ruleWords(earner)).toBe('下单前最后打开的是这张卡片')
  expect(ruleWords({ ...earner, rule: 'seller', reason: '看错了' })).toBe('店里改归的：看错了')
})

test('how far it is: nobody, to be looked at, void, fixed, still open', () => {
  const { earner: _, ...nobody } = credit
  expect(standingWords(nobody)).toContain('没有人得')
  expect(standingWords(credit)).toContain('售后期')
  const held: SellerCreditView = { ...credit, hold: 'same_phone' }
  expect(standingWords(held)).toContain('要先核对')
  expect(standingWords({ ...held, settled: true, looked: { verdict: 'void', at: now } })).toContain('不算')
  expect(standingWords({ ...held, looked: { verdict: 'pass', at: now } })).toContain('没有问题')
  expect(standingWords({ ...credit, settled: true })).toContain('不能再改')
})

const product: SellerProductCard = {
  ...{ id: 'tea', name: '茶', picture: '', onSale: true, sold: 0, rateBp: 600 },
  skus: [
    { id: 'tea', spec: '一盒', priceFen: fen(100), available: 1 },
    { id: 'tea-2', spec: '两盒', priceFen: fen(200), available: 1, rateBp: 0 },
  ],
}

test('a product tells its own rates; what is saved replaces or takes away just those', () => {
  expect(ratedOf(product).map(({ of, name, rateBp }) => [of, name, rateBp])).toEqual([
    ['product', '整个商品', 600],
    ['sku', '一盒', undefined],
    ['sku', '两盒', 0],
  ])
  expect(ratesTold(product)).toBe('佣金 6%，1 种规格单定')
  expect(withRates(product, [])).toEqual(product)
  const { rateBp: _, ...without } = product
  const [whole, box] = ratedOf(product)
  if (!whole || !box) throw new Error('nothing rated')
  const taken = withRates(product, [{ ...whole, rateBp: undefined }])
  expect(taken).toEqual(without)
  expect(ratesTold(taken)).toBe('佣金 1 种规格单定')
  expect(withRates(product, [{ ...box, rateBp: 700 }]).skus[0]).toMatchObject({ id: 'tea', rateBp: 700 })
  expect(ratesTold({ ...without, skus: [] })).toBe('')
})
