import fc from 'fast-check'
import { systemClock } from '../../../cloudfunctions/adapters/system/clock'
import { hmacIds } from '../../../cloudfunctions/adapters/system/ids'

const SECRET = 'a secret of the shop, at least 32 long'
const ids = hmacIds(SECRET)
const BASE32 = /^[A-Z2-7]{16}$/

test('ids are 16 base32 characters and repeat for the same parts, also after a restart', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (parts, request) => {
      expect(ids.derived(...parts)).toMatch(BASE32)
      expect(ids.orderNumber('buyer', request)).toMatch(BASE32)
      expect(hmacIds(SECRET).derived(...parts)).toBe(ids.derived(...parts))
    }),
  )
})

test('another buyer, request or secret gives another number', () => {
  const other = hmacIds('another secret of another shop, long')
  const numbers = [
    ids.orderNumber('buyer-1', 'request-1'),
    ids.orderNumber('buyer-2', 'request-1'),
    ids.orderNumber('buyer-1', 'request-2'),
    ids.orderNumber('buyer-1request', '-1'),
    other.orderNumber('buyer-1', 'request-1'),
  ]
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('parts are kept apart: moving a character from one to the next gives another id', () => {
  const same = [
    ids.derived('ab', 'c'),
    ids.derived('a', 'bc'),
    ids.derived('abc'),
    ids.derived('ab', 'c', ''),
  ]
  expect(new Set(same).size).toBe(same.length)
})

test('numbers spread evenly: 20,000 differ, and each place shows every letter about as often', () => {
  const numbers = Array.from({ length: 20_000 }, (_, i) => ids.orderNumber('buyer-1', `request-${i}`))
  expect(new Set(numbers).size).toBe(numbers.length)
  const expected = numbers.length / 32
  for (let place = 0; place < 16; place += 1) {
    const seen = new Map<string, number>()
    for (const number of numbers) seen.set(number.charAt(place), (seen.get(number.charAt(place)) ?? 0) + 1)
    expect(seen.size).toBe(32)
    for (const count of seen.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.25)
  }
})

test('a secret too short to keep numbers from being guessed is refused, and not told', () => {
  const short = 'only 31 characters of secret...'
  expect(() => hmacIds(short)).toThrow('ORDER_NUMBER_SECRET')
  expect(() => hmacIds(short)).not.toThrow(short)
})

test('of a token only its SHA-256 is kept', () => {
  expect(ids.digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('the clock is the machine’s, moved by what it is told', () => {
  const before = Date.now()
  const [now, ahead] = [systemClock().now(), systemClock(60_000).now()]
  const after = Date.now()
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(after)
  expect(ahead).toBeGreaterThanOrEqual(before + 60_000)
  expect(ahead).toBeLessThanOrEqual(after + 60_000)
})
