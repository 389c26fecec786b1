import { readBusiness } from '../../src/seller/distributors/business-draft'
import { fetchSheet, type Sheet } from '../../src/seller/export/fetch-sheet'
import { lastMonths, monthWords } from '../../src/seller/tax-export/months'

test('the last 24 months end with Beijing’s, wherever the phone is, and cross years', () => {
  const newYear = Date.UTC(2026, 11, 31, 16)
  expect(lastMonths(newYear - 1).slice(0, 2)).toEqual(['2026-12', '2026-11'])
  const months = lastMonths(newYear)
  expect(months.slice(0, 2)).toEqual(['2027-01', '2026-12'])
  expect(months.at(-1)).toBe('2025-02')
  expect(new Set(months).size).toBe(24)
  expect(monthWords('2026-01')).toBe('2026 年 1 月')
})

const sheet = (ask: Sheet['ask']): Sheet => ({
  ...{ fileName: '', unit: '行', none: '', unchanged: '' },
  ask,
})

test('a sheet is all its pages one after the other, each told; half a sheet is none', async () => {
  const pages: Record<string, { csv: string; count: number; underWay?: number; after?: string }> = {
    '': { csv: 'head\na\n', count: 1, after: 'p2' },
    p2: { csv: 'b\nc\n', count: 2, underWay: 3 },
  }
  const told: number[] = []
  const whole = sheet(async (after = '') => ({ ok: true, value: pages[after] ?? { csv: '', count: 0 } }))
  expect(await fetchSheet(whole, count => told.push(count))).toEqual({
    ...{ ok: true, csv: 'head\na\nb\nc\n', count: 3, underWay: 3 },
  })
  expect(told).toEqual([1, 3])
  const broken = sheet(async after =>
    after
      ? { ok: false, error: 'offline' }
      : { ok: true, value: { csv: 'head\na\n', count: 1, after: 'p2' } },
  )
  expect(await fetchSheet(broken, () => undefined)).toEqual({ ok: false, error: 'offline', count: 1 })
})

test('a business is read as one copies it; what cannot be one is refused in words', () => {
  const creditCode = '91330100MA2XXXXX1A'
  expect(readBusiness({ name: ' 杭州小满商行 ', creditCode: ' 91330100ma2xxxxx1a ' })).toEqual({
    business: { name: '杭州小满商行', creditCode },
  })
  expect(readBusiness({ name: '满', creditCode })).toEqual({ fault: '企业名称写全，和发票上的一样' })
  for (const wrong of ['', '9133010', `${creditCode}1`, creditCode.replace('A', 'I'), '９１'])
    expect(readBusiness({ name: '小满商行', creditCode: wrong })).toHaveProperty('fault')
})
