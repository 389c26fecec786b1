import type { StockChanged } from '../../../types/api/stock'
import { no, ok, type Result } from '../../../types/result'
import type { Stock, StockMove } from '../documents'
import type { Store, When } from '../ports'
import { stockView } from './level'
import { onHandAfter } from './on-hand-after'
import { moving } from './stock'

/** A change of the shelf that a person makes, and what else must hold or is written with it. */
export interface HandMove {
  move: StockMove
  when?: When
  set?: Record<string, unknown>
  inc?: Record<string, number>
}

/** What was read before anything is decided. */
export interface Seen {
  stocks: ReadonlyMap<string, Stock>
  /** Moves that are filed already, by id. */
  filed: ReadonlyMap<string, StockMove>
}

/** `not_as_seen`: what else had to hold does not. */
type Refusal = 'sku_not_found' | 'below_zero' | 'not_as_seen'
export type Moved = Result<StockChanged, Refusal>

/** Reads the stocks and those of the moves that are filed: side by side, so one wave. */
export async function seeStocks(
  store: Store,
  skuIds: readonly string[],
  moveIds: readonly string[],
): Promise<Seen> {
  const [stocks, filed] = await Promise.all([
    store.getMany('stocks', skuIds, ['holds']),
    store.getMany('stock_moves', moveIds),
  ])
  return {
    stocks: new Map(stocks.map(stock => [stock._id, stock])),
    filed: new Map(filed.map(move => [move.id, move])),
  }
}

const changed = (stock: Stock, { id: moveId, onHand }: StockMove, to: number, isNew: boolean) =>
  ok({ changed: isNew, moveId, from: to - onHand, to, stock: stockView(stock) })

/** Whether the move has happened, and what it left; undefined when it has not. */
function standing({ filed }: Seen, stock: Stock, move: StockMove): Moved | undefined {
  const known = filed.get(move.id)
  if (known) return changed(stock, known, known.onHandAfter ?? stock.onHand, false)
  const to = onHandAfter(stock).get(move.id)
  return to === undefined ? undefined : changed(stock, move, to, false)
}

/** The stock as the move leaves it, when nothing came between. */
const moved = (stock: Stock, { onHand, committed }: StockMove): Stock => ({
  ...stock,
  onHand: stock.onHand + onHand,
  committed: stock.committed + committed,
  available: stock.available + onHand - committed,
})

const holds = (stock: Stock, when: When): boolean =>
  Object.entries(when).every(([field, wanted]) => {
    const value = (stock as unknown as Record<string, unknown>)[field]
    return typeof wanted === 'object' ? value === undefined : value === wanted
  })

function refusalOf(stock: Stock | undefined, { move, when = {} }: HandMove): Refusal | undefined {
  if (!stock) return 'sku_not_found'
  if (!holds(stock, when)) return 'not_as_seen'
  const { available } = moved(stock, move)
  return available < 0 && available < stock.available ? 'below_zero' : undefined
}

/** Another change came between: made on whatever figure there is, and then looked what it left. */
async function moveAnyway(store: Store, hand: HandMove, seen: Seen): Promise<Moved> {
  const { when, change } = together(hand)
  const done = await store.change('stocks', hand.move.skuId, when, change)
  const stock = await store.get('stocks', hand.move.skuId, ['holds'])
  if (!stock) return no('sku_not_found')
  const stands = standing(seen, stock, hand.move)
  if (stands?.ok) return ok({ ...stands.value, changed: done })
  return no(refusalOf(stock, hand) ?? 'below_zero')
}

function together({ move, when, set, inc }: HandMove) {
  const base = moving(move)
  const { change } = base
  return {
    when: { ...base.when, ...when },
    change: { ...change, set: { ...change.set, ...set }, inc: { ...change.inc, ...inc } },
  }
}

/**
 * Makes one change, once, and answers what was on the shelf before and after it: exactly, because it is made on the
 * figure that was seen, or else found by the place of the move among the others. Nothing that others do is overwritten.
 */
export async function moveByHand(store: Store, hand: HandMove, seen: Seen): Promise<Moved> {
  const { move } = hand
  const stock = seen.stocks.get(move.skuId)
  const stands = stock && standing(seen, stock, move)
  if (stands) return stands
  const refusal = refusalOf(stock, hand)
  if (refusal || !stock) return no(refusal ?? 'sku_not_found')
  const { when, change } = together(hand)
  const asSeen = { ...when, onHand: stock.onHand }
  if (await store.change('stocks', move.skuId, asSeen, change)) {
    return changed(moved(stock, move), move, stock.onHand + move.onHand, true)
  }
  return moveAnyway(store, hand, seen)
}
