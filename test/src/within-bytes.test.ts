import fc from 'fast-check'
import { withinBytes } from '../../src/shared/ui/within-bytes'

const bytes = (text: string) => Buffer.byteLength(text)

test('a text that fits stays as it is, to the byte', () => {
  expect(withinBytes('青坡脐橙', 12)).toBe('青坡脐橙')
  expect(withinBytes('青坡脐橙', 11)).toBe('青坡脐…')
  expect(withinBytes('', 0)).toBe('')
})

test('a character of four bytes is whole or missing', () => {
  expect(withinBytes('a🍓b', 4)).toBe('a…')
  expect(withinBytes('a🍓b', 5)).toBe('a🍓…')
})

test('never more bytes than allowed, always the beginning, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(80), (text, atMost) => {
      const short = withinBytes(text, atMost)
      if (bytes(text) <= atMost) return expect(short).toBe(text)
      expect(short.endsWith('…')).toBe(true)
      const kept = short.slice(0, -1)
      expect(text.startsWith(kept)).toBe(true)
      expect(bytes(kept)).toBeLessThanOrEqual(atMost)
      const next = [...text.slice(kept.length)][0] ?? ''
      expect(bytes(kept + next)).toBeGreaterThan(atMost)
    }),
  )
})
