import fc from 'fast-check'
import { parseYuan, yuanTyped } from '../../src/shared/yuan'

test.each([
  ['12', 1200],
  ['12.', 1200],
  ['12.5', 1250],
  ['12.50', 1250],
  [' 0.01 ', 1],
  ['0', 0],
  ['1.15', 115],
  ['4.35', 435],
  ['007.5', 750],
  ['¥45', 4500],
  ['45 元', 4500],
  ['１２．５', 1250],
  ['12。5', 1250],
  ['1000000', 100_000_000],
])('%j yuan are %d fen', (typed, fen) => {
  expect(parseYuan(typed)).toBe(fen)
})

test.each([
  '',
  '.',
  '.5',
  '12.505',
  '12.500',
  '-1',
  '+1',
  '1e3',
  '1,200',
  '5.5.5',
  '五',
  '1000000.01',
  '12345678',
])('%j is no sum', typed => {
  expect(parseYuan(typed)).toBeUndefined()
})

test('every sum is read as it was shown, to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), fen => {
      expect(parseYuan(yuanTyped(fen))).toBe(fen)
    }),
  )
})
