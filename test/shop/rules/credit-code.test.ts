import fc from 'fast-check'
import { creditCodeCheck, isCreditCode } from '../../../cloudfunctions/shop/tax/credit-code'

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Codes of known companies, as their licences print them. */
test.each(['914403001922038216', '91110000802100433B'])('%s is a code', code => {
  expect(isCreditCode(code)).toBe(true)
})

test.each([
  ['', 'nothing'],
  ['91440300192203821', '17 characters'],
  ['914403001922038217', 'another check character'],
  ['9144030019220382I6', 'an I'],
  ['91440300192203821Z', 'a Z'],
  ['91110000802100433b', 'a small letter'],
  ['11010519491231002X', 'a person’s id number'],
])('%s is none: %s', code => {
  expect(isCreditCode(code)).toBe(false)
})

const aCode = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 17, maxLength: 17 })
  .map(places => `${places.join('')}${creditCodeCheck(places.join(''))}`)

test('any code has its check, and one character written wrong is always noticed', () => {
  fc.assert(
    fc.property(aCode, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...CHARACTERS), (code, i, other) => {
      expect(isCreditCode(code)).toBe(true)
      fc.pre(code[i] !== other)
      expect(isCreditCode(`${code.slice(0, i)}${other}${code.slice(i + 1)}`)).toBe(false)
    }),
  )
})
