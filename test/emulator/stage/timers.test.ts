import { Clock } from '../../../emulator/clock'
import { localTimers, nextFire } from '../../../emulator/stage/timers'

const at = (iso: string) => Date.parse(iso)
const MINUTE_MS = 60_000

test.each([
  [
    'every minute fires at the next full minute',
    '0 * * * * * *',
    '2026-11-23T10:00:30+08:00',
    '2026-11-23T10:01:00+08:00',
  ],
  [
    'a moment that was just fired is not fired again',
    '0 * * * * * *',
    '2026-11-23T10:01:00+08:00',
    '2026-11-23T10:02:00+08:00',
  ],
  ['a nightly one later today', '0 30 3 * * * *', '2026-11-23T03:29:59+08:00', '2026-11-23T03:30:00+08:00'],
  [
    'a nightly one that has gone by fires tomorrow',
    '0 30 3 * * * *',
    '2026-11-23T03:30:00+08:00',
    '2026-11-24T03:30:00+08:00',
  ],
  ['an hourly one with seconds', '15 5 * * * * *', '2026-11-23T23:05:15+08:00', '2026-11-24T00:05:15+08:00'],
])('%s, in Beijing time', (_, fields, after, next) => {
  expect(nextFire(fields, at(after))).toBe(at(next))
})

test.each(['* * * * * * *', '0 */5 * * * * *', '0 0 0 1 * * *', '0 * * * *'])(
  'fields it does not know ("%s") are refused, not misread',
  fields => {
    expect(() => nextFire(fields, 0)).toThrow('do not know')
  },
)

const minutely = { functionName: 'cron', timerName: 'minutely', fields: '0 * * * * * *' }
const nightly = { functionName: 'cron', timerName: 'nightly', fields: '0 30 3 * * * *' }

function shop(fire: (name: string) => Promise<unknown>) {
  const clock = new Clock()
  const failed: string[] = []
  const timers = localTimers({
    clock,
    timers: [minutely, nightly],
    fire: timer => fire(timer.timerName),
    onError: timer => failed.push(timer.timerName),
  })
  return { clock, timers, failed }
}

test('a skip of 16 minutes fires the minute timer once; a skip of a day the nightly one too', async () => {
  const fired: string[] = []
  const { clock, timers } = shop(async name => fired.push(name))
  clock.skip(24 * 60 * MINUTE_MS)
  await timers.tick()
  expect(fired).toEqual(['minutely', 'nightly'])
  clock.skip(16 * MINUTE_MS)
  await timers.tick()
  expect(fired.filter(name => name === 'minutely')).toHaveLength(2)
})

test('a firing that becomes due during another waits for it; a failed one keeps no later one from firing', async () => {
  const seen: string[] = []
  let again: Promise<void> | undefined
  const { clock, timers, failed } = shop(async name => {
    seen.push(`${name} begins`)
    if (!again) {
      clock.skip(MINUTE_MS)
      again = timers.tick()
    }
    await new Promise(resolve => setImmediate(resolve))
    seen.push(`${name} ends`)
    if (name === 'minutely') throw new Error('broken')
  })
  clock.skip(24 * 60 * MINUTE_MS)
  await timers.tick()
  await again
  const order = ['minutely', 'nightly', 'minutely']
  expect(seen).toEqual(order.flatMap(name => [`${name} begins`, `${name} ends`]))
  expect(failed).toEqual(['minutely', 'minutely'])
})
