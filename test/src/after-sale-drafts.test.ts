import { tidied, whatIsMissing as whatParcelMisses } from '../../src/buyer/after-sale/parcel-draft'
import {
  askedLines,
  type Drafts,
  exemptNames,
  freightBack,
  mayReturn,
  reasonsFor,
  sumFault,
  totalFen,
  whatIsMissing,
  wholeDraft,
} from '../../src/buyer/after-sale-ask/ask-draft'
import { namesInShort } from '../../src/buyer/after-sale-ask/names-in-short'
import { agreedTerms, asAsked, likelySellable, termsFen } from '../../src/seller/after-sale/terms'
import { draftOf, returnsOf, whatIsMissing as whatReturnsMiss } from '../../src/seller/returns/returns-draft'
import type { AfterSaleView, AskableLine, AskableView } from '../../types/api/after-sale-views'
import { fen } from '../../types/fen'

const line = (part: Partial<AskableLine> = {}): AskableLine => ({
  ...{ lineId: '1', name: '脐橙', spec: '5斤', picture: '', left: 3, shipped: 3, noReturn: false },
  mostFen: [fen(3333), fen(6666), fen(10_000)],
  ...part,
})
const other = line({ lineId: '2', name: '绿茶', left: 1, shipped: 0, mostFen: [fen(12_800)] })
const view = (lines: AskableLine[] = [line(), other], freightFen = 0): AskableView => ({
  lines,
  freightFen: fen(freightFen),
  answerWithinHours: 48,
})
const all: Drafts = { 1: wholeDraft(line()), 2: wholeDraft(other) }

test('a ticked line asks for all of it at first, and fewer pieces for what was paid for them', () => {
  expect(wholeDraft(line())).toEqual({ quantity: 3, typed: '100.00' })
  expect(wholeDraft(line(), 2)).toEqual({ quantity: 2, typed: '66.66' })
})

test('all that was paid is left to the shop to know; any other sum is told', () => {
  const drafts: Drafts = { 1: { quantity: 2, typed: '66.66' }, 2: { quantity: 1, typed: '5' } }
  expect(askedLines(view(), drafts)).toEqual([
    { lineId: '1', quantity: 2 },
    { lineId: '2', quantity: 1, refundFen: 500 },
  ])
})

test.each([
  ['66.66', ''],
  ['66.67', '最多 ¥66.66'],
  ['', '金额写成 12.50 这样'],
  ['1.234', '金额写成 12.50 这样'],
])('%j for two pieces: %j', (typed, fault) => {
  expect(sumFault(line(), { quantity: 2, typed })).toBe(fault)
})

test('freight comes back with everything, not while a line is left or waits in another after-sale', () => {
  expect(freightBack(view(undefined, 800), all)).toBe(800)
  expect(totalFen(view(undefined, 800), all)).toBe(10_000 + 12_800 + 800)
  expect(freightBack(view(undefined, 800), { 1: wholeDraft(line()) })).toBe(0)
  const claimed = view([line(), line({ lineId: '2', left: 0, afterSaleId: 'a1' })], 800)
  expect(freightBack(claimed, { 1: wholeDraft(line()) })).toBe(0)
})

test('a sum that is wrong counts for nothing', () => {
  expect(totalFen(view(), { 1: { quantity: 3, typed: '9999' }, 2: wholeDraft(other) })).toBe(12_800)
})

test('only what was shipped is sent back, and only with it can something be wrong', () => {
  expect(mayReturn(view(), { 1: wholeDraft(line()) })).toBe(true)
  expect(mayReturn(view(), all)).toBe(false)
  expect(reasonsFor(view(), { 1: wholeDraft(line()) })).toContain('broken')
  expect(reasonsFor(view(), { 2: wholeDraft(other) })).toEqual(['changed_mind', 'slow'])
})

test('goods exempt from return are named where the reason is not about what arrived', () => {
  const exempt = view([line({ noReturn: true, shipped: 1 })])
  const why = (kind: 'refund' | 'return', quantity: number, reason?: 'broken' | 'slow') =>
    exemptNames(exempt, { 1: wholeDraft(line(), quantity) }, { kind, reason })
  expect(why('refund', 3, 'slow')).toEqual(['脐橙'])
  expect(why('return', 1, 'slow')).toEqual(['脐橙'])
  expect(why('refund', 2, 'slow')).toEqual([])
  expect(why('refund', 3, 'broken')).toEqual([])
  expect(why('refund', 3)).toEqual([])
})

test('of many exempt goods the first are named, and how many there are', () => {
  const names = Array.from({ length: 12 }, (_, nth) => `第${nth}样`)
  expect(namesInShort(names.slice(0, 1))).toBe('第0样')
  expect(namesInShort(names.slice(0, 10))).toBe(names.slice(0, 10).join('、'))
  expect(namesInShort(names)).toBe(`${names.slice(0, 10).join('、')} 等 12 样`)
  expect(namesInShort(['名'.repeat(60)])).toBe(`${'名'.repeat(14)}…`)
})

test.each<[string, Drafts, 'broken' | undefined, string | undefined]>([
  ['nothing ticked', {}, 'broken', '请先勾选要退的商品'],
  ['a sum that is wrong', { 1: { quantity: 3, typed: '9999' } }, 'broken', '请先改好金额'],
  ['nothing to refund', { 1: { quantity: 3, typed: '0' } }, 'broken', '退款金额不能是 0'],
  ['no reason', { 1: wholeDraft(line()) }, undefined, '请选一个原因'],
  ['a reason that no longer fits', { 2: wholeDraft(other) }, 'broken', '请选一个原因'],
  ['everything', { 1: wholeDraft(line()) }, 'broken', undefined],
])('before it is sent, with %s', (_what, drafts, reason, missing) => {
  expect(whatIsMissing(view(), drafts, reason)).toBe(missing)
})

test('a parcel’s number is kept as the shop keeps it, and one that cannot be is told', () => {
  const parcel = tidied({ carrier: ' 中通 ', trackingNumber: ' zt 1234-567 ' })
  expect(parcel).toEqual({ carrier: '中通', trackingNumber: 'ZT1234-567' })
  expect(whatParcelMisses(parcel)).toBeUndefined()
  expect(whatParcelMisses({ carrier: '', trackingNumber: '1234567' })).toBe('请填快递公司')
  expect(whatParcelMisses({ carrier: '中通', trackingNumber: '一二三' })).toMatch(/单号/)
})

const goods = { lineId: '1', name: '脐橙', spec: '5斤', picture: '', quantity: 3, ofShipped: 1 }
const asked = (part: Partial<AfterSaleView> = {}): AfterSaleView => ({
  ...{ id: 'a1', number: 'N', kind: 'refund', reason: 'broken', state: 'asked', turn: 'seller', at: 0 },
  ...{ freightFen: fen(800), refundFen: fen(4800), words: '', pictures: [], events: [], actions: [] },
  lines: [{ ...goods, refundFen: fen(4000) }],
  ...part,
})

test('the owner’s terms begin as asked, with what never left the shop back on the shelf', () => {
  const terms = asAsked(asked())
  expect(terms).toEqual({ sums: { 1: '40.00' }, restock: { 1: 2 }, freight: '8.00' })
  expect(termsFen(terms)).toBe(4800)
  expect(agreedTerms(asked(), terms)).toEqual({
    lines: [{ lineId: '1', refundFen: 4000, restock: 2 }],
    freightFen: 800,
  })
  expect(termsFen({ ...terms, freight: '' })).toBeUndefined()
})

test('goods that come back are counted when they are there', () => {
  const view = asked({ kind: 'return' })
  expect(agreedTerms(view, asAsked(view)).lines).toEqual([{ lineId: '1', refundFen: 4000, restock: 0 }])
  expect(likelySellable(asked())).toEqual({ 1: 0 })
  expect(likelySellable(asked({ reason: 'wrong' }))).toEqual({ 1: 3 })
})

test.each([
  [{}, undefined],
  [{ hours: '0' }, '答复期限填 1 到 168 小时'],
  [{ hours: '169' }, '答复期限填 1 到 168 小时'],
  [{ hours: '1.5' }, '答复期限填 1 到 168 小时'],
  [{ days: '' }, '寄回期限填 1 到 30 天'],
  [{ days: '31' }, '寄回期限填 1 到 30 天'],
])('how the shop takes goods back, with %j: %s', (part, missing) => {
  const returnTo = {
    name: '青坡',
    phone: '13900000000',
    province: '浙江省',
    city: '杭州市',
    county: '',
    detail: '1 号',
  }
  const draft = { ...draftOf({ returnTo, afterSaleWithinHours: 48, sendBackWithinDays: 7 }), ...part }
  expect(whatReturnsMiss(draft)).toBe(missing)
  if (!missing)
    expect(returnsOf(draft)).toEqual({ returnTo, afterSaleWithinHours: 48, sendBackWithinDays: 7 })
})
