import fc from 'fast-check'
import { isHarmless } from '../../cloudfunctions/runtime/harmless'

/** Plain data as a phone may send it: keys of letters, a few levels. */
const plain = fc
  .jsonValue({ maxDepth: 4 })
  .filter(value => !/"(\$|[^"]*\.|__proto__|constructor|prototype)/.test(JSON.stringify(value)))
const evil = fc.constantFrom('$gt', '$ne', '$where', '$', 'a.b', '.', '__proto__', 'constructor', 'prototype')

/** As it arrives: out of JSON, where `__proto__` is a key like any other. */
const wrapped = (key: string, value: unknown, path: (string | number)[]): unknown => {
  const at = path[0]
  if (at === undefined) return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`)
  const inner = wrapped(key, value, path.slice(1))
  return typeof at === 'number' ? [1, inner] : { fine: true, [at]: inner }
}
const paths = fc.array(fc.oneof(fc.constantFrom('a', 'lines', 'input'), fc.nat(3)), { maxLength: 6 })

test('plain data passes', () => {
  fc.assert(fc.property(plain, value => expect(isHarmless(value)).toBe(true)))
})

test('a key that the database or JavaScript would obey is found at any depth', () => {
  fc.assert(
    fc.property(evil, fc.jsonValue({ maxDepth: 1 }), paths, (key, value, path) => {
      expect(isHarmless(wrapped(key, value, path))).toBe(false)
    }),
  )
})

test('the words of operators are harmless as values', () => {
  expect(isHarmless({ name: '$gt', note: '__proto__', list: ['constructor', 'a.b'] })).toBe(true)
})

test('nine levels pass, ten do not, and five thousand break nothing', () => {
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`)
  expect([8, 9, 10, 11].map(levels => isHarmless(deep(levels)))).toEqual([true, true, false, false])
  const text = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`
  expect(isHarmless(JSON.parse(text))).toBe(false)
})

test('two thousand values pass, however they are nested, and not one more', () => {
  expect(isHarmless(Array(1_999).fill(1))).toBe(true)
  expect(isHarmless(Array(2_000).fill(1))).toBe(false)
  expect(isHarmless(Array(39).fill(Array(50).fill(1)))).toBe(true)
  expect(isHarmless(Array(40).fill(Array(50).fill(1)))).toBe(false)
})

test('functions are no data', () => {
  expect(isHarmless({ toJSON: () => 1 })).toBe(false)
})
