import fc from 'fast-check'
import { checkCharacter, isIdNumber } from '../../../cloudfunctions/shop/payee/id-number'

const NOW = Date.parse('2026-11-26T00:00:00+08:00')

/** The examples of GB 11643-1999 itself, annex A. */
test.each(['11010519491231002X', '440524188001010014'])(
  '%s has the check character that the standard gives',
  text => {
    expect(checkCharacter(text.slice(0, 17))).toBe(text.charAt(17))
  },
)

const twoDigits = (n: number) => String(n).padStart(2, '0')
/** Numbers of the standard's form: region, a day of birth, a running number, and the check character. */
const anIdNumber = fc
  .tuple(
    fc.integer({ min: 110_000, max: 829_999 }),
    fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2026-11-25T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, born, nth]) => {
    const day = `${born.getUTCFullYear()}${twoDigits(born.getUTCMonth() + 1)}${twoDigits(born.getUTCDate())}`
    const digits = `${region}${day}${String(nth).padStart(3, '0')}`
    return `${digits}${checkCharacter(digits)}`
  })

test('any number of the form is one', () => {
  fc.assert(fc.property(anIdNumber, text => expect(isIdNumber(text, NOW)).toBe(true)))
})

test('one character written wrong, or two neighbours swapped, is always noticed', () => {
  const place = fc.integer({ min: 0, max: 17 })
  fc.assert(
    fc.property(anIdNumber, place, fc.constantFrom(...'0123456789X'), (text, i, other) => {
      fc.pre(text[i] !== other)
      expect(isIdNumber(`${text.slice(0, i)}${other}${text.slice(i + 1)}`, NOW)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(anIdNumber, fc.integer({ min: 0, max: 16 }), (text, i) => {
      fc.pre(text[i] !== text[i + 1])
      const swapped = `${text.slice(0, i)}${text[i + 1]}${text[i]}${text.slice(i + 2)}`
      expect(isIdNumber(swapped, NOW)).toBe(false)
    }),
  )
})

/** 17 digits with the character that fits them: only the day of birth can be wrong. */
const bornOn = (eight: string) => `110105${eight}002${checkCharacter(`110105${eight}002`)}`

test.each([
  ['20260230', false],
  ['20261301', false],
  ['20250229', false],
  ['20240229', true],
  ['18991231', false],
  ['19000101', true],
  ['20261126', true],
  ['20261127', false],
  ['00000000', false],
])('a day of birth %s: %s', (eight, may) => {
  expect(isIdNumber(bornOn(eight), NOW)).toBe(may)
})

test('the day of birth is one of Beijing: what is tomorrow in London has begun', () => {
  expect(isIdNumber(bornOn('20261126'), Date.parse('2026-11-25T16:00:00Z'))).toBe(true)
  expect(isIdNumber(bornOn('20261126'), Date.parse('2026-11-25T15:59:59Z'))).toBe(false)
})

test.each([
  '',
  '110105491231002',
  '11010519491231002x',
  '１１010519491231002X',
  '01010519491231002X',
  ` 11010519491231002X`,
])('no id number: "%s"', text => expect(isIdNumber(text, NOW)).toBe(false))
