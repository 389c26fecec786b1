import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import { cursor, goodsId, requestId, timeCursor, words } from './fields'

/** Why the shelf changed by hand: bought in, counted, broken, tasted, used by the shop, came back. */
export const stockReasons = ['restock', 'recount', 'broken', 'tasting', 'own_use', 'returned'] as const
export type StockReason = (typeof stockReasons)[number]

/** Why any figure of a stock moved: by hand, or because of an order, an import, an undo, another threshold. */
export type MoveReason = StockReason | 'opening' | 'import' | 'sale' | 'ship' | 'refund' | 'undo' | 'low_at'

/** Enough, so few that it should be bought in, or nothing left to sell. */
export type StockLevel = 'enough' | 'low' | 'sold_out'

export interface StockView {
  skuId: string
  /** On the shelf: boxes that are sold and not yet shipped still stand there. */
  onHand: number
  committed: number
  held: number
  available: number
  /** So few are few: at this many left to sell, or fewer. */
  lowAt: number
  /** Whether `lowAt` is this SKU's own, and not the shop's. */
  ownLowAt: boolean
  level: StockLevel
}

/** One line of the list: a SKU with what it is called. */
export interface StockRow extends StockView {
  productId: string
  name: string
  spec: string
  picture: string
  tint?: string
  /** '' when it has none. */
  code: string
  /** How many were bought in last; what one tap brings in. */
  usualPieces: number
}

/** A change that was made: what is on the shelf before and after it, and the id by which it is undone. */
export interface StockChanged {
  /** False when the same request had been granted before. */
  changed: boolean
  moveId: string
  from: number
  to: number
  stock: StockView
}

/** What a count says beside the books. */
export interface CountedView extends StockView {
  counted: number
  /** What stood on the shelf by the books when it was counted; `onHand` is what stands there now. */
  booked: number
  /** `counted` − `booked`. */
  difference: number
  /** How often this SKU was counted before: two people who count the same shelf must not both correct it. */
  recounts: number
}

/** What became of one count. Each SKU is corrected by itself. */
export type RecountOutcome =
  | ({ outcome: 'changed' } & StockChanged)
  | { outcome: 'sku_not_found' | 'below_zero' | 'recounted_meanwhile'; skuId: string }

export interface StockMoveView {
  id: string
  at: number
  reason: MoveReason
  /** Pieces put onto the shelf, or taken off it. */
  onHand: number
  /** Pieces promised to buyers, or promised no more. */
  committed: number
  /** On the shelf right after it; absent for moves from before this was written down. */
  onHandAfter?: number
  /** Of another threshold: what it was and became. */
  lowAt?: { from: number; to: number }
  /** Who: the name of a member of staff. */
  by?: string
  orderNumber?: string
  /** The move that this one takes back. */
  undoes?: string
  undoable: boolean
}

const pieces = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-LIMITS.stockChangePieces),
  v.maxValue(LIMITS.stockChangePieces),
  v.check(n => n !== 0),
)
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.stockChangePieces))
/** How long ago, by one and the same phone: its clock need not go right. */
const agoMs = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Moves by hand take their id from the request and the SKU. */
const moveId = v.pipe(
  v.string(),
  v.regex(/^(hand|recount):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/),
)
/** Each SKU once: of two counts of one shelf nobody knows which is meant. */
const apart = (lines: readonly { skuId: string }[]) =>
  new Set(lines.map(({ skuId }) => skuId)).size === lines.length

export const stockApi = {
  'stock.show': endpoint<StockView>()({
    role: 'clerk',
    input: v.strictObject({ skuId: goodsId }),
    errors: ['sku_not_found'],
  }),
  /**
   * SKUs by words, category and level, a page at a time; the first page also tells how many there are of each
   * level, at most `LIMITS.stocksCounted` of each.
   */
  'stock.list': endpoint<{
    rows: StockRow[]
    counts?: { all: number; low: number; soldOut: number }
    after?: string
  }>()({
    role: 'clerk',
    input: v.strictObject({
      words: v.optional(words(LIMITS.searchChars)),
      categoryId: v.optional(goodsId),
      level: v.optional(v.picklist(['low', 'sold_out'])),
      after: v.optional(cursor),
    }),
    errors: [],
  }),
  /** The SKUs with this id or bar code: mostly one, several when goods share a bar code. */
  'stock.find_by_code': endpoint<{ rows: StockRow[] }>()({
    role: 'clerk',
    input: v.strictObject({ code: words(64) }),
    errors: [],
  }),
  'stock.change': endpoint<StockChanged>()({
    role: 'clerk',
    input: v.strictObject({ requestId, skuId: goodsId, pieces, reason: v.picklist(stockReasons) }),
    errors: ['sku_not_found', 'below_zero'],
  }),
  /** Takes a change by hand back, once, by the opposite change; refused when its pieces are gone. */
  'stock.undo': endpoint<StockChanged>()({
    role: 'clerk',
    input: v.strictObject({ moveId }),
    errors: ['move_not_found', 'below_zero'],
  }),
  /**
   * What the books said of shelves when they were counted, so long ago. Counts that are too old, or since which somebody
   * corrected the books, must be made again (`again`). Changes nothing.
   */
  'stock.compare': endpoint<{ lines: CountedView[]; again: string[] }>()({
    role: 'clerk',
    input: v.strictObject({
      counts: v.pipe(
        v.array(v.strictObject({ skuId: goodsId, counted: count, countedAgoMs: agoMs })),
        v.minLength(1),
        v.maxLength(LIMITS.recountLines),
        v.check(lines => apart(lines)),
      ),
    }),
    errors: [],
  }),
  /** Writes the differences that `stock.compare` told. `onHand` is its `booked`: what came and went since stays counted. */
  'stock.recount': endpoint<{ outcomes: RecountOutcome[] }>()({
    role: 'clerk',
    input: v.strictObject({
      requestId,
      lines: v.pipe(
        v.array(v.strictObject({ skuId: goodsId, counted: count, onHand: count, recounts: count })),
        v.minLength(1),
        v.maxLength(LIMITS.recountLines),
        v.check(lines => apart(lines)),
      ),
    }),
    errors: [],
  }),
  /** Without `lowAt` the shop's own threshold holds. */
  'stock.set_low_at': endpoint<StockView>()({
    role: 'clerk',
    input: v.strictObject({
      requestId,
      skuId: goodsId,
      lowAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.lowAtPieces))),
    }),
    errors: ['sku_not_found'],
  }),
  /** Everything that ever moved a SKU's figures, newest first. */
  'stock.history': endpoint<{ moves: StockMoveView[]; after?: string }>()({
    role: 'clerk',
    input: v.strictObject({ skuId: goodsId, after: v.optional(timeCursor) }),
    errors: ['sku_not_found'],
  }),
}
