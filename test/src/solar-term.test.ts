import { solarTerm } from '../../src/shared/solar-term'

const noonInChina = (day: string) => Date.parse(`${day}T12:00:00+08:00`)

/** The days on which the terms of 2026 begin. */
const of2026 = [
  ...['01-05 小寒', '01-20 大寒', '02-04 立春', '02-18 雨水', '03-05 惊蛰', '03-20 春分'],
  ...['04-05 清明', '04-20 谷雨', '05-05 立夏', '05-21 小满', '06-05 芒种', '06-21 夏至'],
  ...['07-07 小暑', '07-23 大暑', '08-07 立秋', '08-23 处暑', '09-07 白露', '09-23 秋分'],
  ...['10-08 寒露', '10-23 霜降', '11-07 立冬', '11-22 小雪', '12-07 大雪', '12-22 冬至'],
].map(line => line.split(' '))

test.each(of2026)('in 2026, %s is the first day of %s', (day = '', term = '') => {
  const first = noonInChina(`2026-${day}`)
  expect(solarTerm(first)).toBe(term)
  expect(solarTerm(first - 86_400_000)).not.toBe(term)
})

test.each([
  ['2021-02-03', '立春'],
  ['2023-12-22', '冬至'],
  ['2024-02-04', '立春'],
  ['2024-12-21', '冬至'],
  ['2025-02-03', '立春'],
  ['2025-04-04', '清明'],
])('years differ: %s is the first day of %s', (day, term) => {
  expect(solarTerm(noonInChina(day))).toBe(term)
  expect(solarTerm(noonInChina(day) - 86_400_000)).not.toBe(term)
})

test('a term counts from the first minute of its day in China, wherever the phone is', () => {
  expect(solarTerm(Date.parse('2026-11-21T23:59:00+08:00'))).toBe('立冬')
  expect(solarTerm(Date.parse('2026-11-22T00:00:00+08:00'))).toBe('小雪')
  expect(solarTerm(Date.parse('2026-11-22T15:59:00Z'))).toBe('小雪')
})
