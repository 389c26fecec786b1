import fc from 'fast-check'
import { findBy, wantedOf } from '../../../cloudfunctions/shop/catalog/find-by'

const orange = {
  name: '青坡脐橙 Navel',
  sub: '5斤装',
  keywords: '',
  categoryId: 'citrus',
  topCategoryId: 'fruit',
}
const under = (name: string) => findBy({ ...orange, name, sub: '' })
const isFound = (name: string, words: string) => {
  const keys = under(name)
  return wantedOf({ words })?.every(key => keys.includes(key)) === true
}

test('a product stands in every list, in its categories, under its characters, their pairs and its words', () => {
  expect(findBy(orange)).toEqual([
    ...['*', 'in:fruit', 'in:citrus'],
    ...['w:青', 'w:坡', 'w:脐', 'w:橙', 'w:青坡', 'w:坡脐', 'w:脐橙'],
    ...['w:na', 'w:nav', 'w:nave', 'w:navel', 'w:5', 'w:斤', 'w:装', 'w:斤装'],
  ])
})

test('nothing stands there twice, and a product in a top category stands in it once', () => {
  const keys = findBy({ ...orange, name: '茶茶茶茶', sub: '茶茶', categoryId: 'fruit' })
  expect(keys).toEqual(['*', 'in:fruit', 'w:茶', 'w:茶茶'])
})

test.each([
  ['two characters ask for their pair', '绿茶', ['w:绿茶']],
  ['three ask for both pairs, not for the characters', '土蜂蜜', ['w:土蜂', 'w:蜂蜜']],
  ['one character asks for itself', '茶', ['w:茶']],
  ['words apart ask for each', '绿茶 50g', ['w:50g', 'w:绿茶']],
  ['a word twice asks once', '茶 茶', ['w:茶']],
  ['wide letters and capitals are plain ones', 'ＴＥＡ', ['w:tea']],
  ['half-width kana join', 'ｶﾞﾗｽ', ['w:ガラ', 'w:ラス']],
  ['characters of four bytes are whole characters', '𠮷野', ['w:𠮷野']],
  ['marks keep words apart', '脐橙/苹果', ['w:脐橙', 'w:苹果']],
])('%s', (_, words, wanted) => {
  expect(wantedOf({ words })).toEqual(wanted)
})

test('the rarest comes first, a category last; without either it is every list', () => {
  expect(wantedOf({ words: '茶 navel', categoryId: 'tea' })).toEqual(['w:navel', 'w:茶', 'in:tea'])
  expect(wantedOf({ categoryId: 'tea' })).toEqual(['in:tea'])
  expect(wantedOf({})).toEqual(['*'])
})

test.each(['🍊', '……', '%', '.*', '  ', '👨‍👩‍👧'])(
  'nothing can be searched by %p, so nothing is found',
  words => {
    expect(wantedOf({ words })).toBeUndefined()
    expect(wantedOf({ words, categoryId: 'tea' })).toBeUndefined()
  },
)

test('words are only found: they never become a category or the list of all', () => {
  expect(wantedOf({ words: 'in:fruit *' })).toEqual(['w:fruit', 'w:in'])
})

test('a word is found by its beginning, not by its middle', () => {
  expect(isFound('Navel orange', 'nav')).toBe(true)
  expect(isFound('Navel orange', 'avel')).toBe(false)
  expect(isFound('Navel orange', 'n')).toBe(false)
})

test('characters that are not neighbours are no pair', () => {
  expect(isFound('绿色的茶', '绿茶')).toBe(false)
  expect(isFound('蜂土蜜', '土蜂蜜')).toBe(false)
})

const text = fc.stringMatching(/^[茶绿土蜂蜜脐橙a-dA-D0-9 ·𠮷🍊]{1,30}$/u)

test('whatever a product is called, each part of its name finds it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (name, from, length) => {
      const chars = [...name.split(' ').join('')].filter(char => !/[a-d0-9]/i.test(char))
      const start = from % Math.max(1, chars.length)
      const part = chars.slice(start, start + 1 + (length % 6)).join('')
      const whole = chars.join('')
      if (wantedOf({ words: part })) expect(isFound(whole, part)).toBe(true)
    }),
  )
})

test('any text makes keys that are words, none empty, and a whole word of 60 characters only few', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), name => {
      const keys = under(name)
      expect(keys.every(key => key === '*' || /^(in|w):./su.test(key))).toBe(true)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
  expect(under('a'.repeat(60))).toHaveLength(3 + 19)
  expect(isFound('a'.repeat(60), 'a'.repeat(30))).toBe(true)
})
