import type { Order, OrderRefund, Parcel, StockMove } from '../documents'
import { stockMove } from '../stock/move-stock'
import { piecesOf } from '../stock/stock'

/** A sale: every SKU of the order turns from held to promised. */
export const saleMoves = (order: Order, at: number): StockMove[] =>
  [...piecesOf(order.lines)].map(([skuId, n]) =>
    stockMove(`sale:${order._id}`, skuId, {
      onHand: 0,
      committed: n,
      sold: n,
      reason: 'sale',
      at,
      by: order._id,
    }),
  )

const skuOf = (order: Order, lineId: string): string => {
  const line = order.lines.find(({ id }) => id === lineId)
  if (!line) throw new Error(`order ${order._id} has no line ${lineId}`)
  return line.skuId
}

/** A parcel goes out: promised pieces leave the shelf. */
export function shipMoves(order: Order, parcel: Parcel, at: number): StockMove[] {
  const lines = parcel.lines.map(({ lineId, quantity }) => ({ skuId: skuOf(order, lineId), quantity }))
  return [...piecesOf(lines)].map(([skuId, n]) =>
    stockMove(`ship:${parcel.id}`, skuId, { onHand: -n, committed: -n, reason: 'ship', at, by: order._id }),
  )
}

/** Pieces given back: unshipped ones are no longer promised nor sold, shipped ones return; what cannot be sold again is off the shelf. */
export function refundMoves(order: Order, refund: OrderRefund, at: number): StockMove[] {
  const bySku = new Map<string, { onHand: number; committed: number }>()
  for (const { lineId, quantity, ofShipped, restocked } of refund.lines) {
    const skuId = skuOf(order, lineId)
    const sum = bySku.get(skuId) ?? { onHand: 0, committed: 0 }
    const unshipped = quantity - ofShipped
    bySku.set(skuId, {
      // Unshipped ones stand on the shelf still: in the end those are there that can be sold again.
      onHand: sum.onHand + restocked - unshipped,
      committed: sum.committed - unshipped,
    })
  }
  return [...bySku]
    .filter(([, { onHand, committed }]) => onHand !== 0 || committed !== 0)
    .map(([skuId, change]) =>
      stockMove(`refund:${refund.id}`, skuId, {
        ...change,
        ...(change.committed !== 0 && { sold: change.committed }),
        ...{ reason: 'refund', at, by: order._id },
      }),
    )
}
