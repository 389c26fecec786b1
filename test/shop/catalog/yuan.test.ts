import fc from 'fast-check'
import { fenFromYuan } from '../../../cloudfunctions/shop/catalog/yuan'

const yuan = (amountFen: number) => (amountFen / 100).toFixed(2)

test.each([
  ['39.9', 3990],
  ['39.90', 3990],
  ['0.01', 1],
  ['8', 800],
  ['007.50', 750],
  ['1.15', 115],
  ['4.35', 435],
  ['1000000', 100_000_000],
  ['1000000.00', 100_000_000],
])('%s yuan are %d fen', (text, amountFen) => {
  expect(fenFromYuan(text)).toEqual({ ok: true, value: amountFen })
})

test.each([
  ['', 'not_a_price'],
  ['免费', 'not_a_price'],
  ['¥39', 'not_a_price'],
  ['1,299.00', 'not_a_price'],
  ['3e2', 'not_a_price'],
  ['０.５', 'not_a_price'],
  ['39.', 'not_a_price'],
  ['.5', 'not_a_price'],
  ['1.2.3', 'not_a_price'],
  ['Infinity', 'not_a_price'],
  ['39.905', 'below_a_fen'],
  ['39.900', 'below_a_fen'],
  ['0', 'not_above_zero'],
  ['0.00', 'not_above_zero'],
  ['-1', 'not_above_zero'],
  ['1000000.01', 'too_much'],
  ['999999999999', 'too_much'],
])('%j is no price: %s', (text, error) => {
  expect(fenFromYuan(text)).toEqual({ ok: false, error })
})

test('every price that two decimals can write is read to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), amountFen => {
      expect(fenFromYuan(yuan(amountFen))).toEqual({ ok: true, value: amountFen })
    }),
  )
})

test('whatever is written, the answer is whole fen within the limit or a refusal', () => {
  const text = fc.oneof(fc.string(), fc.double().map(String), fc.stringMatching(/^-?\d{0,14}\.?\d{0,4}$/))
  fc.assert(
    fc.property(text, written => {
      const read = fenFromYuan(written)
      if (!read.ok) return
      expect(Number.isInteger(read.value)).toBe(true)
      expect(read.value).toBeGreaterThan(0)
      expect(read.value).toBeLessThanOrEqual(100_000_000)
      expect(Number(yuan(read.value))).toBe(Number(written))
    }),
  )
})
