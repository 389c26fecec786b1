import fc from 'fast-check'
import { maskedIdNumber, maskedName, realName } from '../../../cloudfunctions/shop/payee/real-name'

test.each([
  ['林小满', '林小满'],
  [' 林 小满 ', '林小满'],
  ['艾力.买买提', '艾力·买买提'],
  ['艾力・买买提', '艾力·买买提'],
  ['艾力•买买提·吐尔逊', '艾力·买买提·吐尔逊'],
  ['𠮷田', '𠮷田'],
  ['䶮㛃', '䶮㛃'],
  ['〇一', '〇一'],
])('%s is the name of a person: %s', (typed, name) => {
  expect(realName(typed)).toBe(name)
})

test.each([
  ...[
    '',
    '林',
    '·',
    '林·',
    '·林',
    '林··满',
    'Lin Xiaoman',
    '林xiaoman',
    '林小满1',
    '林😀满',
    '林\u200b满',
    '林\u202e满',
  ],
  ...['=林小满', '林，小满', '青坡农业有限公司', '青坡果品专业合作社', '小满工作室', '青坡商行', '林氏农场'],
])('no name of a person: %s', typed => {
  expect(realName(typed)).toBeUndefined()
})

test.each([
  ['林小满', '林*'],
  ['林满', '林*'],
  ['欧阳小满', '欧阳*'],
  ['欧阳满', '欧阳*'],
  ['欧阳', '欧*'],
  ['艾力·买买提', '艾*'],
  ['𠮷田太郎', '𠮷*'],
])('%s is shown as %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown)
})

test('of an id number the first and the last character are shown, and its length', () => {
  expect(maskedIdNumber('11010519491231002X')).toBe('1****************X')
})

test('no name is shown whole, and masking never halves a character', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'林欧阳司马𠮷㛃小满'), { minLength: 2, maxLength: 15 }),
      letters => {
        const shown = maskedName(letters.join(''))
        expect(shown).not.toMatch(/\p{Cs}/u)
        expect([...shown].length - 1).toBeLessThan(letters.length)
        expect([...shown].length).toBeLessThanOrEqual(3)
      },
    ),
  )
})
