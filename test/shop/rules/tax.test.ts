import fc from 'fast-check'
import { taxOn } from '../../../cloudfunctions/shop/tax/tax'

const POLICY = 'per_payment_2018_61'
const NOVEMBER = { month: '2026-11', monthGrossFen: 0, monthTaxFen: 0 }

const fenOf = (yuan: string): number => {
  const [whole = '', part = ''] = yuan.replaceAll(',', '').split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** What is withheld from so much at once, with how the law reckons it, by hand. */
test.each([
  ['0.01', '0.00', 'under 800 nothing is taxed'],
  ['300.00', '0.00', 'under 800 nothing is taxed'],
  ['799.99', '0.00', 'under 800 nothing is taxed'],
  ['800.00', '0.00', '(800 − 800) × 20% = 0.00'],
  ['800.01', '0.00', '(800.01 − 800) × 20% = 0.002'],
  ['800.02', '0.00', '(800.02 − 800) × 20% = 0.004'],
  ['800.03', '0.01', '(800.03 − 800) × 20% = 0.006'],
  ['805.00', '1.00', '(805 − 800) × 20% = 1.00'],
  ['1,000.00', '40.00', '(1000 − 800) × 20% = 40.00'],
  ['1,234.56', '86.91', '(1234.56 − 800) × 20% = 86.912'],
  ['3,999.99', '640.00', '(3999.99 − 800) × 20% = 639.998'],
  ['4,000.00', '640.00', '(4000 − 800) × 20% = 640.00'],
  ['4,000.01', '640.00', '4000.01 × (1 − 20%) × 20% = 640.0016'],
  ['4,000.04', '640.01', '4000.04 × (1 − 20%) × 20% = 640.0064'],
  ['5,000.00', '800.00', '5000 × (1 − 20%) × 20% = 800.00'],
  ['20,000.00', '3,200.00', '20000 × (1 − 20%) × 20% = 3200.00'],
  ['24,999.99', '4,000.00', '24999.99 × (1 − 20%) = 19999.992; × 20% = 3999.9984'],
  ['25,000.00', '4,000.00', '25000 × (1 − 20%) = 20000.00; × 20% = 4000.00'],
  ['25,000.01', '4,000.00', '25000.01 × (1 − 20%) = 20000.008; × 30% − 2000 = 4000.0024'],
  ['25,000.03', '4,000.01', '25000.03 × (1 − 20%) = 20000.024; × 30% − 2000 = 4000.0072'],
  ['30,000.00', '5,200.00', '30000 × (1 − 20%) = 24000; × 30% − 2000 = 5200.00'],
  ['50,000.00', '10,000.00', '50000 × (1 − 20%) = 40000; × 30% − 2000 = 10000.00'],
  ['62,499.99', '13,000.00', '62499.99 × (1 − 20%) = 49999.992; × 30% − 2000 = 12999.9976'],
  ['62,500.00', '13,000.00', '62500 × (1 − 20%) = 50000.00; × 30% − 2000 = 13000.00'],
  ['62,500.01', '13,000.00', '62500.01 × (1 − 20%) = 50000.008; × 40% − 7000 = 13000.0032'],
  ['62,500.02', '13,000.01', '62500.02 × (1 − 20%) = 50000.016; × 40% − 7000 = 13000.0064'],
  ['100,000.00', '25,000.00', '100000 × (1 − 20%) = 80000; × 40% − 7000 = 25000.00'],
])('of %s yuan %s are withheld: %s', (gross, tax) => {
  const { taxFen, netFen } = taxOn(fenOf(gross), NOVEMBER, POLICY)
  expect([taxFen, netFen]).toEqual([fenOf(tax), fenOf(gross) - fenOf(tax)])
})

/** Several in one month count as one payment: each bears what the month comes to with it, less what was withheld before. */
test.each([
  ['two under the free part', ['500', '300'], ['0', '0'], '800 − 800'],
  ['the second brings it over 800', ['500', '400'], ['0', '20'], '(900 − 800) × 20% = 20'],
  [
    'over 4,000',
    ['3,000', '2,000'],
    ['440', '360'],
    '(3000 − 800) × 20% = 440; 5000 × 80% × 20% = 800, less 440',
  ],
  [
    'over 20,000 taxed',
    ['20,000', '10,000'],
    ['3,200', '2,000'],
    '3200; 30000 × 80% × 30% − 2000 = 5200, less 3200',
  ],
  [
    'over 50,000 taxed',
    ['25,000', '25,000', '25,000'],
    ['4,000', '6,000', '7,000'],
    '4000; 50000 → 10000, less 4000; 75000 × 80% × 40% − 7000 = 17000, less 10000',
  ],
  ['fen that round', ['800.01', '0.01', '0.01'], ['0', '0', '0.01'], '0.002 → 0; 0.004 → 0; 0.006 → 0.01'],
  [
    'a fen at a time over 4,000',
    ['4,000', '0.01', '0.03'],
    ['640', '0', '0.01'],
    '640.0016 → 640; 640.0064 → 640.01',
  ],
])('several in a month, %s', (_what, grosses, taxes) => {
  let month = NOVEMBER
  const withheld = grosses.map(gross => {
    const { taxFen } = taxOn(fenOf(gross), month, POLICY)
    const [monthGrossFen, monthTaxFen] = [month.monthGrossFen + fenOf(gross), month.monthTaxFen + taxFen]
    month = { ...month, monthGrossFen, monthTaxFen }
    return taxFen
  })
  expect(withheld).toEqual(taxes.map(fenOf))
})

test('the view says all that one needs to reckon it again', () => {
  const so = { month: '2026-11', monthGrossFen: 2_000_000, monthTaxFen: 320_000 }
  expect(taxOn(1_000_000, so, POLICY).tax).toEqual({
    ...{ policy: POLICY, ...so, taxableFen: 2_400_000, ratePercent: 30, quickFen: 200_000 },
  })
})

test('who invoices is paid the whole of it, whatever the month has come to', () => {
  const so = { month: '2026-11', monthGrossFen: 9_000_000, monthTaxFen: 1_000_000 }
  expect(taxOn(10_000_000, so, 'none')).toEqual({
    tax: { policy: 'none', ...so, taxableFen: 0, ratePercent: 0, quickFen: 0 },
    taxFen: 0,
    netFen: 10_000_000,
  })
})

/** Sums in fen up to a million yuan, often right beside where the reckoning changes. */
const border = fc
  .tuple(fc.constantFrom(80_000, 400_000, 2_500_000, 6_250_000), fc.integer({ min: -30, max: 30 }))
  .map(([at, by]) => at + by)
const aSum = fc.oneof(border, fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 90_000 }))

/** The law's sentence in thousandths of a fen, by whole numbers of any size: the tax of one payment before rounding. */
function lawIn1000ths(gross: number): bigint {
  const g = BigInt(gross) * 1_000n
  const taxed = g <= 400_000_000n ? (g > 80_000_000n ? g - 80_000_000n : 0n) : g - (g * 20n) / 100n
  if (taxed <= 2_000_000_000n) return (taxed * 20n) / 100n
  if (taxed <= 5_000_000_000n) return (taxed * 30n) / 100n - 200_000_000n
  return (taxed * 40n) / 100n - 700_000_000n
}

const onceFen = (gross: number) => taxOn(gross, NOVEMBER, POLICY).taxFen

test('it is the law’s sum, rounded to the nearest fen; there never is a half to argue about', () => {
  fc.assert(
    fc.property(aSum, gross => {
      const exact = lawIn1000ths(gross)
      expect(exact % 1_000n).not.toBe(500n)
      expect(BigInt(onceFen(gross))).toBe((exact + 500n) / 1_000n)
    }),
    { numRuns: 2_000 },
  )
})

test('more gross never bears less tax, nor leaves less net', () => {
  fc.assert(
    fc.property(aSum, fc.integer({ min: 1, max: 50 }), (gross, more) => {
      const [less, now] = [taxOn(gross, NOVEMBER, POLICY), taxOn(gross + more, NOVEMBER, POLICY)]
      expect(now.taxFen).toBeGreaterThanOrEqual(less.taxFen)
      expect(now.netFen).toBeGreaterThanOrEqual(less.netFen)
    }),
    { numRuns: 2_000 },
  )
})

test('a month in any parts bears what it would at once, each part in whole fen and with a net of 0 at least', () => {
  fc.assert(
    fc.property(fc.array(aSum, { minLength: 1, maxLength: 12 }), parts => {
      let [gross, tax] = [0, 0]
      for (const part of parts) {
        const told = taxOn(part, { month: '2026-11', monthGrossFen: gross, monthTaxFen: tax }, POLICY)
        expect(told.netFen).toBeGreaterThanOrEqual(0)
        expect(told.taxFen + told.netFen).toBe(part)
        expect(Number.isSafeInteger(told.taxFen) && told.taxFen >= 0).toBe(true)
        gross += part
        tax += told.taxFen
      }
      expect(tax).toBe(onceFen(gross))
    }),
  )
})

test('what was withheld too much in a month is never taken from the net that is paid now', () => {
  fc.assert(
    fc.property(aSum, aSum, aSum, (gross, monthGrossFen, monthTaxFen) => {
      const { taxFen, netFen } = taxOn(gross, { month: '2026-11', monthGrossFen, monthTaxFen }, POLICY)
      expect(taxFen).toBe(Math.max(0, onceFen(monthGrossFen + gross) - monthTaxFen))
      expect(netFen).toBeLessThanOrEqual(gross)
    }),
  )
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('%s fen is a bug, not a sum', gross => {
  expect(() => taxOn(gross, NOVEMBER, POLICY)).toThrow('not whole fen')
})
