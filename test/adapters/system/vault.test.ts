import fc from 'fast-check'
import { readVaultKeys } from '../../../cloudfunctions/adapters/system/vault-keys'
import { keysCalled, vaultWith } from '../../support/vault'

const vault = vaultWith(keysCalled('k1'))
const ABOUT = 'payee:oMan:idNumber'

test('what is sealed opens again, whatever it says, and is sealed anew each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
      const sealed = vault.seal(text, about)
      expect(vault.open(sealed, about)).toBe(text)
      expect(vault.seal(text, about).text).not.toBe(sealed.text)
    }),
  )
})

test('a changed bit anywhere, a cut, another person or another key: it does not open, and the error says nothing of it', () => {
  const sealed = vault.seal('11010519491231002X', ABOUT)
  const bytes = Buffer.from(sealed.text, 'base64')
  const spoilt = Array.from(bytes, (_, i) => {
    const changed = Buffer.from(bytes)
    changed[i] = (changed[i] ?? 0) ^ 1
    return changed
  })
  for (const one of [...spoilt, bytes.subarray(0, 20), bytes.subarray(0, -1), Buffer.alloc(0)])
    expect(() => vault.open({ ...sealed, text: one.toString('base64') }, ABOUT)).toThrow('does not open')
  for (const about of ['payee:oShe:idNumber', 'payee:oMan:name', ''])
    expect(() => vault.open(sealed, about)).toThrow('does not open')
  expect(() => vault.open({ ...sealed, keyId: 'k9' }, ABOUT)).toThrow('not set')
  const both = vaultWith(keysCalled('k2', 'k1'))
  expect(() => both.open({ ...sealed, keyId: 'k2' }, ABOUT)).toThrow(/^sealed text does not open[^\d]*$/)
})

test('with a new key before the old one, old texts open and new ones are under the new key', () => {
  const old = vault.seal('林小满', ABOUT)
  const rotated = vaultWith(keysCalled('k2', 'k1'))
  const fresh = rotated.seal('林小满', ABOUT)
  expect([rotated.open(old, ABOUT), rotated.isCurrent(old)]).toEqual(['林小满', false])
  expect([fresh.keyId, rotated.isCurrent(fresh)]).toEqual(['k2', true])
  expect(() => vault.open(fresh, ABOUT)).toThrow('not set')
  expect(vaultWith(keysCalled('k2')).open(fresh, ABOUT)).toBe('林小满')
})

const [key1, key2] = [keysCalled('k1'), keysCalled('k2')]
test.each([
  ['nothing', ''],
  ['no id', key1.replace('k1:', '')],
  ['an id of a strange form', key1.replace('k1', 'k-1')],
  ['31 bytes', `k1:${Buffer.alloc(31, 7).toString('base64')}`],
  ['33 bytes', `k1:${Buffer.alloc(33, 7).toString('base64')}`],
  ['hex', `k1:${Buffer.alloc(32, 7).toString('hex')}`],
  ['a comma too much', `${key1},`],
  ['one id for two keys', `${key1},${key2.replace('k2', 'k1')}`],
  ['one key under two ids', `${key1},${key1.replace('k1', 'k2')}`],
])('%s is no setting of keys', (_, setting) => {
  expect(readVaultKeys(setting)).toBeUndefined()
})

test('keys may stand on lines of their own', () => {
  expect(readVaultKeys(`${key2},\n ${key1}`)?.map(({ id }) => id)).toEqual(['k2', 'k1'])
})
