import {
  booksWords,
  countsOf,
  differenceWords,
  outcomeWords,
  outdatedOf,
  recountOf,
  settledOf,
  toCountAgain,
  without,
  withRows,
  withTyped,
} from '../../src/seller/recount/count-lines'
import type { RecountOutcome, StockRow } from '../../types/api/stock'
import { LIMITS } from '../../types/limits'

const row = (skuId: string): StockRow => ({
  ...{ skuId, productId: 'p', name: '青坡脐橙', spec: '5斤装', picture: '', code: '', usualPieces: 10 },
  ...{ onHand: 9, committed: 2, held: 0, available: 7, lowAt: 5, ownLowAt: false, level: 'enough' },
})
const changed = (skuId: string, from: number, to: number): RecountOutcome => ({
  ...{ outcome: 'changed', changed: true, moveId: 'm', from, to, stock: row(skuId) },
})

test('a SKU is counted once, what was typed stays, and nothing goes beyond the limit', () => {
  const one = withRows([], [row('a')]).map(line => ({ ...line, typed: '7' }))
  expect(withRows(one, [row('a'), row('b')])).toMatchObject([
    { skuId: 'a', typed: '7' },
    { skuId: 'b', typed: '' },
  ])
  const many = Array.from({ length: LIMITS.recountLines + 5 }, (_, nth) => row(`s-${nth}`))
  expect(withRows(one, many)).toHaveLength(LIMITS.recountLines)
  expect(without(one, ['a'])).toEqual([])
})

test('only what was typed is compared; 0 is a count', () => {
  const lines = withRows([], [row('a'), row('b'), row('c')])
  const typed = withTyped(
    withTyped(lines, { skuId: 'a', typed: '7' }, 1000),
    { skuId: 'c', typed: '0' },
    4000,
  )
  expect(countsOf(typed, 5000)).toEqual([
    { skuId: 'a', counted: 7, countedAgoMs: 4000 },
    { skuId: 'c', counted: 0, countedAgoMs: 1000 },
  ])
  // The phone's clock was put back.
  expect(countsOf(typed, 500)).toMatchObject([{ countedAgoMs: 0 }, { countedAgoMs: 0 }])
  expect(countsOf(toCountAgain(typed, ['a']), 5000)).toMatchObject([{ skuId: 'c' }])
})

test('what left between counting and comparing is no difference: written against the books of then', () => {
  const compared = {
    ...row('a'),
    onHand: 82,
    committed: 0,
    counted: 85,
    booked: 85,
    difference: 0,
    recounts: 2,
  }
  expect(booksWords(compared)).toBe('数的时候账上 85，数到 85，账上现在 82')
  expect(recountOf([compared])).toEqual([{ skuId: 'a', counted: 85, onHand: 85, recounts: 2 }])
  expect(booksWords({ ...row('a'), counted: 8, booked: 9, difference: -1, recounts: 0 })).toBe(
    '账上 9（2 份卖了没发），数到 8',
  )
})

test('differences and outcomes in words', () => {
  expect([-4, 2, 0].map(differenceWords)).toEqual(['少 4', '多 2', '对得上'])
  expect(outcomeWords(changed('a', 44, 41))).toBe('改好了，44 → 41')
  expect(outcomeWords(changed('a', 44, 44))).toBe('对得上，44 份')
  for (const outcome of ['recounted_meanwhile', 'below_zero', 'sku_not_found'] as const) {
    expect(outcomeWords({ outcome, skuId: 'a' })).toMatch(/^没有改：/)
  }
})

test('what was written, or is not there any more, is settled; all else waits to be counted again', () => {
  const outcomes: RecountOutcome[] = [
    changed('a', 44, 41),
    { outcome: 'recounted_meanwhile', skuId: 'b' },
    { outcome: 'below_zero', skuId: 'c' },
    { outcome: 'sku_not_found', skuId: 'd' },
  ]
  expect(settledOf(outcomes)).toEqual(['a', 'd'])
  expect(outdatedOf(outcomes)).toEqual(['b'])
})
