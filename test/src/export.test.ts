import { wishOf } from '../../src/seller/export/export-wish'
import { beijingDay } from '../../src/shared/time'

test('days the wrong way round, or missing, are no wish; all states are none in particular', () => {
  const days = { from: '2026-11-01', until: '2026-11-30' }
  expect(wishOf({ ...days, state: 'all' })).toEqual(days)
  expect(wishOf({ ...days, until: '2026-11-01', state: 'paid' })).toMatchObject({ state: 'paid' })
  expect(wishOf({ ...days, until: '2026-10-31', state: 'all' })).toBeUndefined()
  expect(wishOf({ ...days, from: '', state: 'all' })).toBeUndefined()
})

test('the day turns at midnight in Beijing, wherever the phone is', () => {
  const midnight = Date.UTC(2026, 10, 22, 16)
  expect([midnight - 1, midnight].map(beijingDay)).toEqual(['2026-11-22', '2026-11-23'])
})
