import type { AttentionSubject } from '../../../types/api/attention'
import type { Product, Stock, StockMove } from '../documents'
import { unlessThere } from '../journal/filed'
import type { Change, When } from '../ports'
import { labelOf } from './label'
import { LOW_AT } from './level'

/** Pieces by SKU. */
export type Pieces = Map<string, number>

/** One conditional update of a stock: what must hold, and what it does. */
export interface StockChange {
  when: When
  change: Change
}

/** Adds up the pieces of each SKU: two lines of one SKU count together. */
export function piecesOf(lines: readonly { skuId: string; quantity: number }[]): Pieces {
  const pieces: Pieces = new Map()
  for (const { skuId, quantity } of lines) pieces.set(skuId, (pieces.get(skuId) ?? 0) + quantity)
  return pieces
}

/** Holds `n` pieces for an order, once, if that many are available. */
export function holding(orderNumber: string, n: number, at: number): StockChange {
  if (!Number.isInteger(n) || n < 1) throw new Error(`cannot hold ${n} pieces`)
  return {
    when: { available: { gte: n }, [`holds.${orderNumber}`]: { exists: false } },
    change: { inc: { available: -n, spare: -n }, set: { [`holds.${orderNumber}`]: { n, at } } },
  }
}

/** Gives one hold back, once. `n` is what was held, `at` which hold it was: the order says so. */
export const releasing = (orderNumber: string, n: number, at: number): StockChange => ({
  when: { [`holds.${orderNumber}.n`]: n, [`holds.${orderNumber}.at`]: at },
  change: { inc: { available: n, spare: n }, unset: [`holds.${orderNumber}`] },
})

/** Only sales and their taking back count as sold; other moves leave the figure alone. */
const soldBy = ({ sold = 0 }: StockMove) => (sold === 0 ? {} : { sold })

/** Moves the figures and writes down why, once per move id. Availability never falls below zero. */
export function moving(move: StockMove): StockChange {
  const available = move.onHand - move.committed
  return {
    when: { ...unlessThere(move), ...(available < 0 && { available: { gte: -available } }) },
    change: {
      inc: { onHand: move.onHand, committed: move.committed, available, spare: available, ...soldBy(move) },
      push: { unfiled: move },
      set: { fileAt: move.at },
    },
  }
}

/** A sale turns the order's hold into a promise: what is available stays as it was. */
export const committing = (move: StockMove, orderNumber: string): StockChange => ({
  when: { ...unlessThere(move), [`holds.${orderNumber}.n`]: move.committed },
  change: {
    inc: { committed: move.committed, ...soldBy(move) },
    push: { unfiled: move },
    set: { fileAt: move.at },
    unset: [`holds.${orderNumber}`],
  },
})

/** A stock as it begins: its first pieces are a move like any other. */
export function openingStock(
  product: Product,
  skuId: string,
  pieces: number,
  { at, by, lowAt = LOW_AT }: { at: number; by: string; lowAt?: number | undefined },
): Stock {
  const id = `opening:${skuId}`
  const move: StockMove = { _id: id, id, skuId, onHand: pieces, committed: 0, reason: 'opening', at, by }
  return {
    _id: skuId,
    productId: product._id,
    ...labelOf(product, skuId),
    ...{ onHand: pieces, committed: 0, holds: {}, available: pieces, sold: 0 },
    ...{ lowAt, spare: pieces - lowAt, recounts: 0 },
    unfiled: pieces > 0 ? [move] : [],
    fileAt: pieces > 0 ? at : 0,
  }
}

/** The SKU as a person calls it; '' in stocks from before they had labels. */
export const nameOf = ({ name = '', spec = '' }: Pick<Stock, 'name' | 'spec'>): string =>
  `${name} ${spec}`.trim()

/** The SKU as what an incident is about. */
export const aboutStock = (stock: Pick<Stock, '_id' | 'name' | 'spec'>): AttentionSubject => ({
  kind: 'stock',
  id: stock._id,
  name: nameOf(stock),
})

/** Pieces under hold. */
export const heldOf = (stock: Pick<Stock, 'holds'>): number =>
  Object.values(stock.holds).reduce((total, { n }) => total + n, 0)
