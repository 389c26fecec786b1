import { aisles } from '../../src/buyer/category/aisles'
import { withPage } from '../../src/buyer/goods-list/grown'
import { readSearches, remembered, tidyWords } from '../../src/buyer/search/searched'
import { folded, withPages } from '../../src/shared/folding/folded'
import { freightWords } from '../../src/shared/freight'
import { firstTwo } from '../../src/shared/ui/letters'
import { fen } from '../../types/fen'

test('a search is remembered in front, once, and the eleventh forgotten', () => {
  const ten = Array.from({ length: 10 }, (_, nth) => `词${nth}`)
  expect(remembered(ten, '茶')).toEqual(['茶', ...ten.slice(0, 9)])
  expect(remembered(['茶', '蜂蜜'], '蜂蜜')).toEqual(['蜂蜜', '茶'])
})

test('what is typed is searched without blanks around, and never longer than the contract takes', () => {
  expect(tidyWords('  明前 \n 绿茶 ')).toBe('明前 绿茶')
  expect(tidyWords(' \n')).toBe('')
  expect([...tidyWords('😀'.repeat(99))]).toHaveLength(30)
})

test.each([undefined, '茶', { 0: '茶' }, [1, null]])('searches kept in another shape, %j, are none', kept => {
  expect(readSearches(kept)).toEqual([])
})

test('without a picture its first two whole characters stand there', () => {
  expect(firstTwo('青坡脐橙')).toBe('青坡')
  expect(firstTwo('👨‍🌾 橙')).not.toBe('')
  expect(firstTwo('😀😀😀')).toBe('😀😀')
  expect(firstTwo(' 茶 ')).toBe('茶')
  expect(firstTwo('')).toBe('')
})

test('far goods fold to their height and unfold when near; a hidden page folds nothing', () => {
  const far = folded({}, 2, false, 1500)
  expect(far).toEqual({ 2: 1500 })
  expect(folded(far, 2, true, 1500)).toEqual({})
  expect(folded(far, 2, false, 900)).toBe(far)
  expect(folded(far, 3, true, 1500)).toBe(far)
  expect(folded(far, 1, false, 0)).toBe(far)
})

test('of the pages that come anew the first two are drawn, the others begin folded; pages that are gone are forgotten', () => {
  const guess = (page: number) => 100 + page
  const whole = withPages({ pages: 0, heights: {} }, 4, guess)
  expect(whole).toEqual({ pages: 4, heights: { 2: 102, 3: 103 } })
  const seen = { ...whole, heights: folded(whole.heights, 2, true, 240) }
  expect(withPages(seen, 7, guess)).toEqual({ pages: 7, heights: { 3: 103, 6: 106 } })
  expect(withPages(whole, 1, guess)).toEqual({ pages: 1, heights: {} })
  expect(withPages(whole, 9)).toEqual({ pages: 9, heights: { 2: 102, 3: 103 } })
  expect(withPages({ pages: 0, heights: {} }, 2, guess, 0)).toEqual({ pages: 2, heights: { 0: 100, 1: 101 } })
  expect(withPages({ pages: 0, heights: {} }, 1, guess, 0)).toEqual({ pages: 1, heights: {} })
})

test('a list grows by pages; an empty last one ends it without a page', () => {
  const first = withPage({ pages: [] }, { items: ['a'], after: '1' })
  expect(first).toEqual({ pages: [['a']], after: '1' })
  expect(withPage(first, { items: [] })).toEqual({ pages: [['a']] })
})

test('all goods come first, finer categories under their own, and a stray one nowhere', () => {
  const category = (id: string, parentId?: string) => ({
    id,
    name: id,
    picture: '',
    ...(parentId ? { parentId } : {}),
  })
  expect(
    aisles([category('fruit'), category('citrus', 'fruit'), category('tea'), category('x', 'gone')]),
  ).toEqual([
    { id: '', name: '全部', leaves: [] },
    { id: 'fruit', name: 'fruit', leaves: [{ id: 'citrus', name: 'citrus' }] },
    { id: 'tea', name: 'tea', leaves: [] },
  ])
})

test('what a parcel costs is said as the shop reckons it', () => {
  expect(freightWords({ freightFen: fen(800), freeFromFen: fen(9900) })).toBe('运费 ¥8，满 99 元包邮')
  expect(freightWords({ freightFen: fen(0), freeFromFen: fen(9900) })).toBe('全店包邮')
  expect(freightWords({ freightFen: fen(800), freeFromFen: fen(0) })).toBe('全店包邮')
})
