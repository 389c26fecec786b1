import { besideWhole, oneOrTwo, piecesOf, wrapped } from '../../src/distributor/poster/lines'
import { aPen } from './a-pen'

const { pen } = aPen()
pen.font = '10px sans-serif'

test.each([
  ['不打蜡、不催熟，每周二、周五摘了就发。', ['不打蜡、不催熟', '每周二、周五摘了就发']],
  ['坏果包赔', ['坏果包赔']],
  ['只用面粉、水、盐和养了六年的酵母。', ['只用面粉、水、盐', '和养了六年的酵母']],
  ['甜，脆，多汁，放得住', ['甜', '脆']],
  ['天冷了 吃个甜的', ['天冷了', '吃个甜的']],
  ['', []],
  ['，。', []],
])('“%s” in two pieces of at most eleven', (line, pieces) => {
  expect(piecesOf(line, 2, 11)).toEqual(pieces)
})

test('only a first phrase that is too long by itself ends in dots; a later one is left out whole', () => {
  const [first = '', second = ''] = piecesOf('很'.repeat(40), 2, 11)
  expect([first, second]).toEqual(['很'.repeat(11), `${'很'.repeat(10)}…`])
  expect(piecesOf(`甜，${'很'.repeat(40)}`, 2, 11)).toEqual(['甜'])
})

test('text breaks at the width, never before a stop, and ends in dots where it is cut', () => {
  expect(wrapped(pen, '一二三四五六七', 50, 2)).toEqual(['一二三四五', '六七'])
  expect(wrapped(pen, '一二三四五，六七', 50, 2)).toEqual(['一二三四', '五，六七'])
  expect(wrapped(pen, '一二三四五六七八九十百千', 50, 2)).toEqual(['一二三四五', '六七八九…'])
  expect(wrapped(pen, '一', 5, 2)).toEqual(['一'])
})

test('a sentence of two lines breaks after a stop, as evenly as it goes; without one in the middle', () => {
  expect(oneOrTwo(pen, '一二三。', 50)).toEqual(['一二三。'])
  expect(oneOrTwo(pen, '一，二三四，五六七。', 60)).toEqual(['一，二三四，', '五六七。'])
  expect(oneOrTwo(pen, '一二三四五六七八', 70)).toEqual(['一二三四五', '六七八'])
  expect(oneOrTwo(pen, '一二三四五六七八九十百千万', 50)).toEqual(['一二三四五', '六七八九…'])
})

test('a name gives way to the words beside it', () => {
  expect(besideWhole(pen, '小林', '推荐·含推广', 100)).toBe('小林推荐·含推广')
  expect(besideWhole(pen, '一二三四五六七八', '推荐·含推广', 100)).toBe('一二三…推荐·含推广')
})
