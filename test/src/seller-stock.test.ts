import {
  deedWords,
  draftOf,
  figureOf,
  promisedWords,
  reasonsFor,
  stepped,
  typedAs,
  typedFigure,
  untouched,
} from '../../src/seller/stock/draft'
import { countsAfter, stockPills, stockQuestion } from '../../src/seller/stock/stock-filter'
import { moveSentence, shelfFigure, undoneBy } from '../../src/seller/stock-history/move-sentence'
import type { StockMoveView, StockRow, StockView } from '../../types/api/stock'

const stock: StockView = {
  ...{ skuId: 'orange-5', onHand: 86, committed: 9, held: 0, available: 77 },
  ...{ lowAt: 5, ownLowAt: false, level: 'enough' },
}

test('a step up is taken for goods bought in, a step down waits for its reason', () => {
  expect(stepped(untouched, stock, 1)).toEqual({ pieces: 1, blank: false, reason: 'restock' })
  expect(stepped(untouched, stock, -1)).toEqual({ pieces: -1, blank: false })
})

test('a reason stays as long as it fits the direction', () => {
  const broken = { pieces: -1, blank: false, reason: 'broken' } as const
  expect(stepped(broken, stock, -1)).toEqual({ pieces: -2, blank: false, reason: 'broken' })
  expect(stepped(broken, stock, 1)).toEqual(untouched)
  expect(draftOf(4, { ...broken, reason: 'recount' }).reason).toBe('recount')
  expect(draftOf(4, broken).reason).toBe('restock')
})

test('a draft is pieces: another figure on the shelf changes what stands in the field, not the wish', () => {
  const draft = typedAs('82', untouched, 86)
  expect(draft.pieces).toBe(-4)
  expect(figureOf(draft, 86)).toBe('82')
  expect(figureOf(draft, 84)).toBe('80')
})

test('no step goes below what is promised to buyers, and one that is below already never goes up by −', () => {
  const few = { ...stock, onHand: 10, committed: 9, available: 1 }
  expect(stepped(untouched, few, -1).pieces).toBe(-1)
  expect(stepped({ pieces: -1, blank: false }, few, -1).pieces).toBe(-1)
  expect(stepped({ pieces: -7, blank: false }, few, -1).pieces).toBe(-7)
})

test('what is typed is read as digits, within what a shelf can hold; an empty field changes nothing', () => {
  expect(['', '1a2', '007', '1234567', '-4'].map(typedFigure)).toEqual(['', '12', '7', '99999', '4'])
  const empty = typedAs('', { pieces: 4, blank: false, reason: 'restock' }, 86)
  expect(empty).toEqual({ pieces: 0, blank: true })
  expect(figureOf(empty, 86)).toBe('')
})

test('reasons fit the direction, and the button says what it will write', () => {
  expect(reasonsFor(0)).toEqual([])
  expect(reasonsFor(3)).toEqual(['restock', 'recount', 'returned'])
  expect(reasonsFor(-3)).toEqual(['broken', 'recount', 'tasting', 'own_use'])
  expect(deedWords(-4, 'broken')).toBe('坏了 4 份')
  expect(deedWords(2, 'recount')).toBe('盘点多 2 份')
  expect(deedWords(-2, 'recount')).toBe('盘点少 2 份')
})

test('what stands in the way of selling is said, and nothing when nothing does', () => {
  expect(promisedWords({ committed: 9, held: 0 })).toBe('9 份被没发的订单占着，')
  expect(promisedWords({ committed: 9, held: 2 })).toBe('9 份被没发的订单占着，2 份等人付款，')
  expect(promisedWords({ committed: 0, held: 0 })).toBe('')
})

test('pills ask for levels and top categories, beside the words', () => {
  const picture = ''
  const pills = stockPills({ all: 24, low: 2, soldOut: 1 }, [
    { id: 'fruit', name: '鲜果', picture },
    { id: 'citrus', name: '柑橘', picture, parentId: 'fruit' },
  ])
  expect(pills.map(({ words }) => words)).toEqual(['全部 24', '快卖完 2', '卖完 1', '鲜果'])
  expect(pills.map(({ id }) => stockQuestion(id, ''))).toEqual([
    {},
    { level: 'low' },
    { level: 'sold_out' },
    { categoryId: 'fruit' },
  ])
  expect(stockQuestion(pills[1]?.id ?? '', '脐橙')).toEqual({ words: '脐橙', level: 'low' })
  expect(stockPills(undefined, []).map(({ words }) => words)).toEqual(['全部', '快卖完', '卖完'])
})

test('counts follow the levels of what was written; sold-out ones count as low', () => {
  const row = (skuId: string, level: StockRow['level']): StockRow => ({
    ...stock,
    ...{ skuId, level, productId: 'p', name: 'n', spec: '', picture: '', code: '', usualPieces: 10 },
  })
  const rows = [row('a', 'sold_out'), row('b', 'enough'), row('c', 'low')]
  const counts = { all: 3, low: 2, soldOut: 1 }
  expect(countsAfter(counts, rows, {})).toEqual(counts)
  const restocked = { a: { ...stock, level: 'enough' as const } }
  expect(countsAfter(counts, rows, restocked)).toEqual({ all: 3, low: 1, soldOut: 0 })
  const gone = { b: { ...stock, level: 'sold_out' as const } }
  expect(countsAfter(counts, rows, gone)).toEqual({ all: 3, low: 3, soldOut: 2 })
})

test('a history says why and what one cannot see from the figure', () => {
  const move = (over: Partial<StockMoveView>): StockMoveView => ({
    ...{ id: 'm', at: 1, reason: 'restock', onHand: 0, committed: 0, undoable: false },
    ...over,
  })
  expect(moveSentence(move({ reason: 'sale', committed: 2 }))).toBe('卖出，2 份等着发')
  expect(moveSentence(move({ reason: 'recount' }))).toBe('盘点，数目对得上')
  expect(moveSentence(move({ reason: 'refund', committed: -2 }))).toBe('退款，2 份不用发了')
  expect(moveSentence(move({ reason: 'low_at', lowAt: { from: 5, to: 8 } }))).toBe('提醒线，5 → 8 份')
  expect(moveSentence(move({ reason: 'broken', onHand: -4 }))).toBe('坏了')
  expect([4, -4, 0].map(onHand => shelfFigure(move({ onHand })))).toEqual(['+4', '−4', ''])
  expect([...undoneBy([move({ undoes: 'x' }), move({})])]).toEqual(['x'])
})
