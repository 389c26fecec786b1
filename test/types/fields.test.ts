import * as v from 'valibot'
import { address } from '../../types/api/address'
import {
  cursor,
  goodsId,
  orderNumber,
  orderNumberOrTradeNo,
  priceFen,
  quantity,
  requestId,
  words,
} from '../../types/api/fields'
import { anAddress } from '../support/documents'

const passes = (schema: v.GenericSchema, value: unknown) => v.is(schema, value)
const noText = [undefined, null, 1, true, [], {}, ['a'], { $ne: '' }]

test.each([1, 2, 99])('%p pieces can be bought', n => expect(passes(quantity, n)).toBe(true))

test.each([0, -1, -0, 1.5, 100, 1e9, Number.NaN, Number.POSITIVE_INFINITY, '1', true, null, [1], { $gt: 0 }])(
  '%p pieces cannot be bought',
  n => expect(passes(quantity, n)).toBe(false),
)

test.each([0, -1, 39.9, 100_000_001, '3990', Number.NaN, null, { $gte: 1 }])('%p fen is no price', price =>
  expect(passes(priceFen, price)).toBe(false),
)

test.each(['orange-5', 'A', '1', 'a_b', 'constructor', 'x'.repeat(32)])('%p may name goods', id =>
  expect(passes(goodsId, id)).toBe(true),
)

test.each(['', 'a.b', '$set', '__proto__', '_id', '-a', 'a b', '橙', 'x'.repeat(33), 'a\n', ...noText])(
  '%p names no goods',
  id => expect(passes(goodsId, id)).toBe(false),
)

test.each([
  'ABCDEFGHIJKLMNO',
  'abcdefghijklmnop',
  'ABCDEFGHIJKLMNO1',
  'ABCDEFGHIJKLMNOP-2',
  'ABCDEFGHIJKLMNOP\n',
  ...noText,
])('%p is no order number', number => expect(passes(orderNumber, number)).toBe(false))

test('an order is found by its number and by what WeChat’s order centre passes', () => {
  const of = (text: string) => v.parse(orderNumberOrTradeNo, text)
  expect(['ABCDEFGHIJKLMNOP', 'ABCDEFGHIJKLMNOP-2', 'ABCDEFGHIJKLMNOP-12'].map(of)).toEqual(
    Array(3).fill('ABCDEFGHIJKLMNOP'),
  )
  const wrong = [
    'ABCDEFGHIJKLMNOP-',
    'ABCDEFGHIJKLMNOP-123',
    'ABCDEFGHIJKLMNOP-x',
    'ABCDEFGHIJKLMNOP2',
    ...noText,
  ]
  expect(wrong.filter(text => passes(orderNumberOrTradeNo, text))).toEqual([])
})

test.each([
  '',
  '1',
  '0F8FAD5B-D9CB-469F-A165-70867728950E',
  '0f8fad5b-d9cb-469f-a165-70867728950e ',
  ...noText,
])('%p is no request id', id => expect(passes(requestId, id)).toBe(false))

test.each(['a.b', '$gt', '橙', 'a b', 'x'.repeat(65), ...noText])('%p is no place in a list', after =>
  expect(passes(cursor, after)).toBe(false),
)

test.each(['阿禾', '𠮷野家', '𪚥', '👨‍👩‍👧‍👦', 'O’Brien', '欧阳\u3000娜', '<b>', '$ne', "'; drop"])(
  'a person may be called %p',
  name => expect(v.parse(words(20), name)).toBe(name),
)

test.each([
  '',
  ' ',
  '\n',
  '阿\n禾',
  '阿\u0000禾',
  '阿\t禾',
  '阿\u007f禾',
  '阿\u0085禾',
  '阿\ud842禾',
  'x'.repeat(21),
  ...noText,
])('nobody is called %p', name => expect(passes(words(20), name)).toBe(false))

test('blanks around words are taken off, and a note may be empty', () => {
  expect(v.parse(words(20), ' 阿禾\u3000\n')).toBe('阿禾')
  expect(v.parse(words(100, 0), '  ')).toBe('')
})

test.each([
  ['no phone', { phone: undefined }],
  ['a phone of ten digits', { phone: '1380000204' }],
  ['a phone from abroad', { phone: '+8613800002046' }],
  ['a phone as a number', { phone: 13800002046 }],
  ['an empty place', { detail: ' ' }],
  ['a name with a line end', { name: '阿\n禾' }],
  ['something more', { openid: 'buyer-2' }],
])('an address with %s is refused', (_what, change) => {
  expect(passes(address, anAddress())).toBe(true)
  expect(passes(address, { ...anAddress(), ...change })).toBe(false)
})
