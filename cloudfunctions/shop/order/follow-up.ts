import { ok } from '../../../types/result'
import { fileAfterSale } from '../after-sale/file-after-sale'
import { fileCredits } from '../attribution/file-credits'
import { redeemCoupon } from '../coupon/hold-coupon'
import type { Order, StockMove, Todo } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { askPosted, type Posted, postCommission } from '../ledger/post-commission'
import type { Ports } from '../ports'
import { openRefund } from '../refund/open-refund'
import { oweShipping, tellBuyer } from '../shipping/owe-shipping'
import { commitStock, filedMoves, moveStock } from '../stock/move-stock'
import { aboutStock } from '../stock/stock'
import { changeOrder } from './change-order'
import { releaseAll } from './hold-order'
import { todoKey, withoutTodo } from './order'
import { refundMoves, saleMoves, shipMoves } from './order-moves'

/** What follows from a decision inside the shop. Asking WeChat, judging late money and a new price have their own rooms. */
type FollowUp = Extract<
  Todo,
  { kind: 'release' | 'commit' | 'ship' | 'correct' | 'refund' | 'after_sale' | 'commission' | 'credit' }
>
const ELSEWHERE = new Set<Todo['kind']>(['ask_pay', 'late_money', 'reprice'])
const isFollowUp = (todo: Todo): todo is FollowUp => !ELSEWHERE.has(todo.kind)

const refundOf = (order: Order, refundId: string) => {
  const refund = order.refunds.find(({ id }) => id === refundId)
  if (!refund) throw new Error(`order ${order._id} has no refund ${refundId}`)
  return refund
}

function movesOf(order: Order, todo: FollowUp, at: number): StockMove[] {
  if (todo.kind === 'commit') return saleMoves(order, at)
  if (todo.kind === 'refund') return refundMoves(order, refundOf(order, todo.refundId), at)
  if (todo.kind !== 'ship') return []
  const parcel = order.parcels.find(({ id }) => id === todo.parcelId)
  if (!parcel) throw new Error(`order ${order._id} has no parcel ${todo.parcelId}`)
  return shipMoves(order, parcel, at)
}

/** A move that did not happen and stands nowhere: the figures no longer tell the truth, so a person must know. */
async function reportUnmoved(
  ports: Ports,
  order: Order,
  moves: StockMove[],
  unmoved: string[],
): Promise<void> {
  const suspects = moves.filter(({ id }) => unmoved.includes(id))
  const stocks = await ports.store.getMany(
    'stocks',
    suspects.map(({ skuId }) => skuId),
    ['holds'],
  )
  const standing = new Set(stocks.flatMap(stock => stock.unfiled.map(({ id }) => id)))
  for (const move of suspects.filter(({ id }) => !standing.has(id))) {
    await reportIncident(ports, {
      id: `unmoved:${move.id}`,
      what: 'stock_not_moved',
      orderNumber: order._id,
      about: aboutStock(stocks.find(({ _id }) => _id === move.skuId) ?? { _id: move.skuId }),
      detail: `${move.reason} ${move.skuId}: ${move.onHand} / ${move.committed}`,
      amountFen: 0,
    })
  }
}

/** What was looked up before a decision's follow-up: which moves are filed, and what the ledger has. */
export interface Known {
  moves: Set<string>
  /** Absent where the decision brings no commission: what is owed from before is asked about when it is posted. */
  posted?: Posted | undefined
}

/** Asks for both in one wave. */
async function lookUp(
  { store }: Ports,
  order: Order,
  moves: StockMove[],
  owesPosting: boolean,
): Promise<Known> {
  const [filed, posted] = await Promise.all([
    filedMoves(store, moves),
    owesPosting ? askPosted(store, order) : undefined,
  ])
  return { moves: filed, posted }
}

async function doOne(
  ports: Ports,
  order: Order,
  todo: Exclude<FollowUp, { kind: 'commission' }>,
  moves: StockMove[],
  filed: Set<string>,
) {
  const { store } = ports
  if (todo.kind === 'release') return releaseAll(ports, order, todo.heldAt)
  if (todo.kind === 'after_sale') return fileAfterSale(store, order, todo.afterSaleId)
  if (todo.kind === 'credit') return fileCredits(ports, order)
  const [unmoved] = await Promise.all([
    todo.kind === 'commit' ? commitStock(store, moves, filed, order._id) : moveStock(store, moves, filed),
    todo.kind === 'refund' ? openRefund(ports, order, refundOf(order, todo.refundId)) : undefined,
    todo.kind === 'commit' && order.coupon ? redeemCoupon(store, order.coupon.id, order._id) : undefined,
    todo.kind === 'commit' ? fileCredits(ports, order) : undefined,
    // Also after a refund: with what was left given back, all that goes out may have gone out.
    todo.kind === 'commit' ? undefined : oweShipping(ports, order),
    todo.kind === 'ship' ? tellBuyer(ports, order, todo.parcelId) : undefined,
  ])
  if (unmoved.length > 0) await reportUnmoved(ports, order, moves, unmoved)
}

/**
 * Does what a saved decision still owes, in parallel, and takes it off the order. Every step is repeatable, so it does
 * not matter who does it or how often. `asked` spares the look-up when the caller has asked beside the commit.
 */
export async function followUp(ports: Ports, order: Order, asked?: Known): Promise<Order> {
  const todo = order.todo.filter(isFollowUp)
  if (todo.length === 0) return order
  const at = ports.clock.now()
  const owed = todo.map(one => ({ one, moves: movesOf(order, one, at) }))
  const owesPosting = todo.some(({ kind }) => kind === 'commission')
  const moves = owed.flatMap(one => one.moves)
  const known = asked ?? (await lookUp(ports, order, moves, owesPosting))
  await Promise.all([
    ...owed.map(({ one, moves }) =>
      one.kind === 'commission' ? undefined : doOne(ports, order, one, moves, known.moves),
    ),
    // Once for all of them: it posts whatever the order has by now.
    owesPosting ? postCommission(ports, order, known.posted) : undefined,
  ])

  const keys = todo.map(todoKey)
  const cleared = await changeOrder(ports.store, order._id, now => ok(withoutTodo(now, keys)), order)
  if (!cleared.ok) throw new Error(`order ${order._id} is gone`)
  return cleared.value
}
