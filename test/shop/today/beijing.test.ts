import fc from 'fast-check'
import { beijingTime, dayAfter, dayOf, daysUpTo, endOf, startOf } from '../../../cloudfunctions/shop/beijing'

const moments = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') })

test('every moment lies in exactly one day, and a day in Beijing is what its calendar says', () => {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  fc.assert(
    fc.property(moments, at => {
      const day = dayOf(at)
      expect(day).toBe(calendar.format(at))
      expect(startOf(day)).toBeLessThanOrEqual(at)
      expect(at).toBeLessThan(endOf(day))
    }),
  )
})

test('a day ends where the next begins, over months, years and leap days', () => {
  fc.assert(
    fc.property(moments, at => {
      const day = dayOf(at)
      expect(startOf(dayAfter(day))).toBe(endOf(day))
      expect(dayOf(endOf(day) - 1)).toBe(day)
      expect(dayAfter(dayAfter(day), -1)).toBe(day)
    }),
  )
  expect(dayAfter('2028-02-28')).toBe('2028-02-29')
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
})

test('the last seven days end with the day itself', () => {
  expect(daysUpTo('2026-03-02', 4)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
})

test('midnight in Beijing is four in the afternoon in Greenwich', () => {
  expect(dayOf(Date.parse('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21')
  expect(dayOf(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  expect(beijingTime(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22 00:00:00')
})
