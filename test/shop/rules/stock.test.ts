import fc from 'fast-check'
import type { StockMove } from '../../../cloudfunctions/shop/documents'
import { stockMove } from '../../../cloudfunctions/shop/stock/move-stock'
import {
  committing,
  heldOf,
  holding,
  moving,
  openingStock,
  releasing,
  type StockChange,
} from '../../../cloudfunctions/shop/stock/stock'
import { aProduct } from '../../support/documents'
import { NOON, NUMBER } from './an-order'

const aMove = (onHand: number, committed: number): StockMove =>
  stockMove('cause', 'sku', { onHand, committed, reason: 'recount', at: NOON, by: 'owner-1' })
const pieces = fc.integer({ min: 1, max: 99 })
const signed = fc.integer({ min: -99, max: 99 })

/** How much a change moves each figure; what it takes off or puts under hold is known to the caller. */
const moved = ({ change }: StockChange, held: number) => ({
  onHand: change.inc?.onHand ?? 0,
  committed: change.inc?.committed ?? 0,
  available: change.inc?.available ?? 0,
  held,
})
const balance = (one: ReturnType<typeof moved>) => one.onHand - one.committed - one.held - one.available

test('each change of a stock keeps available = on hand − committed − held', () => {
  fc.assert(
    fc.property(pieces, signed, signed, (n, onHand, committed) => {
      expect(balance(moved(holding(NUMBER, n, NOON), n))).toBe(0)
      expect(balance(moved(releasing(NUMBER, n, NOON), -n))).toBe(0)
      expect(balance(moved(committing(aMove(0, n), NUMBER), -n))).toBe(0)
      expect(balance(moved(moving(aMove(onHand, committed)), 0))).toBe(0)
    }),
  )
})

test('pieces are held once per order, and only while so many are available', () => {
  expect(holding(NUMBER, 3, NOON)).toEqual({
    when: { available: { gte: 3 }, [`holds.${NUMBER}`]: { exists: false } },
    change: { inc: { available: -3, spare: -3 }, set: { [`holds.${NUMBER}`]: { n: 3, at: NOON } } },
  })
})

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  '%p pieces cannot be held: that is a bug',
  n => {
    expect(() => holding(NUMBER, n, NOON)).toThrow(`cannot hold ${n} pieces`)
  },
)

test('a hold goes back once, and only that hold', () => {
  expect(releasing(NUMBER, 3, NOON)).toEqual({
    when: { [`holds.${NUMBER}.n`]: 3, [`holds.${NUMBER}.at`]: NOON },
    change: { inc: { available: 3, spare: 3 }, unset: [`holds.${NUMBER}`] },
  })
})

test('a sale turns the hold into a promise once, and leaves what is available as it was', () => {
  const move = aMove(0, 3)
  expect(committing(move, NUMBER)).toEqual({
    when: { 'unfiled.id': { not: move.id }, [`holds.${NUMBER}.n`]: 3 },
    change: {
      inc: { committed: 3 },
      push: { unfiled: move },
      set: { fileAt: NOON },
      unset: [`holds.${NUMBER}`],
    },
  })
})

test('a move is written down with its figures, once, and never takes what is held or promised', () => {
  fc.assert(
    fc.property(signed, signed, (onHand, committed) => {
      const move = aMove(onHand, committed)
      const { when, change } = moving(move)
      const available = onHand - committed
      expect(when).toEqual({
        'unfiled.id': { not: move.id },
        ...(available < 0 && { available: { gte: -available } }),
      })
      expect(change).toEqual({
        inc: { onHand, committed, available, spare: available },
        push: { unfiled: move },
        set: { fileAt: NOON },
      })
    }),
  )
})

test('a move takes its id from its cause and its SKU: the same cause never moves twice, two SKUs move apart', () => {
  const of = (cause: string, skuId: string) =>
    stockMove(cause, skuId, { onHand: 1, committed: 0, reason: 'restock', at: NOON, by: 'x' })
  expect(of('sale:A', 'a').id).toBe(of('sale:A', 'a')._id)
  expect(new Set([of('sale:A', 'a'), of('sale:A', 'b'), of('sale:B', 'a')].map(({ id }) => id)).size).toBe(3)
})

test('a stock begins with its first pieces as a move, an empty one with none', () => {
  fc.assert(
    fc.property(fc.nat(99_999), n => {
      const stock = openingStock(aProduct(), 'orange-5', n, { at: NOON, by: 'owner-1' })
      expect(stock.unfiled.reduce((sum, move) => sum + move.onHand, 0)).toBe(n)
      expect([stock.onHand, stock.available, stock.committed, heldOf(stock)]).toEqual([n, n, 0, 0])
      expect(stock.fileAt > 0).toBe(n > 0)
    }),
  )
})
