import fc from 'fast-check'
import { parsePercent, percent, percentTyped, readRate } from '../../src/seller/rate/percent'
import { type Rated, readRates } from '../../src/seller/rate/rates-draft'

test.each([
  ['8', 800],
  ['8.5', 850],
  ['8.25', 825],
  ['0', 0],
  ['0.01', 1],
  ['12.', 1_200],
  ['１２％', 1_200],
  [' 8.5 % ', 850],
  ['8。5', 850],
  ['100', 10_000],
])('%j percent are %d basis points', (typed, rateBp) => {
  expect(parsePercent(typed)).toBe(rateBp)
})

test.each(['', '.', '.5', '8.255', '8.250', '-1', '+1', '1e1', '8,5', '1.2.3', '八', '1000'])(
  '%j is no percentage',
  typed => {
    expect(parsePercent(typed)).toBeUndefined()
  },
)

test('every rate is read as it was shown, to the basis point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), rateBp => {
      expect(parsePercent(percentTyped(rateBp))).toBe(rateBp)
      expect(parsePercent(percent(rateBp))).toBe(rateBp)
    }),
  )
})

test.each([
  [0, '0'],
  [5, '0.05'],
  [50, '0.5'],
  [1_000, '10'],
  [1_010, '10.1'],
  [1_025, '10.25'],
])('%d basis points stand as %s', (rateBp, typed) => {
  expect(percentTyped(rateBp)).toBe(typed)
})

test('a rate up to the cap is one, above it is refused in words, nothing is none of its own', () => {
  expect(readRate('30', 3_000)).toEqual({ rateBp: 3_000 })
  expect(readRate('30.01', 3_000)).toEqual({ fault: '最高 30%' })
  expect(readRate('0', 3_000)).toEqual({ rateBp: 0 })
  expect(readRate(' ', 3_000)).toEqual({})
  expect(readRate('八', 3_000)).toHaveProperty('fault')
  expect(readRate('51')).toEqual({ fault: '最高 50%' })
})

const product: Rated = { of: 'product', id: 'tea', name: '整个商品', rateBp: 600 }
const sku: Rated = { of: 'sku', id: 'tea', name: '一盒' }

test('only what is to be another is changed, and a product is not taken for the SKU of the same id', () => {
  const all = [product, sku]
  expect(readRates(all, {}, 3_000)).toEqual({ changes: [] })
  expect(readRates(all, { 'product-tea': '6.00', 'sku-tea': '' }, 3_000)).toEqual({ changes: [] })
  expect(readRates(all, { 'sku-tea': '7' }, 3_000)).toEqual({ changes: [{ ...sku, rateBp: 700 }] })
  expect(readRates(all, { 'product-tea': '' }, 3_000)).toEqual({
    changes: [{ ...product, rateBp: undefined }],
  })
})

test('one that cannot be read is named, and nothing is changed', () => {
  expect(readRates([product, sku], { 'product-tea': '5', 'sku-tea': '31' }, 3_000)).toEqual({
    fault: '一盒：最高 30%',
    changes: [],
  })
})
