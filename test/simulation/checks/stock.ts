import type { Order, Stock } from '../../../cloudfunctions/shop/documents'
import type { Ports } from '../../../cloudfunctions/shop/ports'
import { wrongWith } from '../../../cloudfunctions/shop/stock/prove-stock'

/** Pieces of the SKU over all lines of these orders, counted by `of`. */
const count = (
  orders: readonly Order[],
  skuId: string,
  of: (line: Order['lines'][number], order: Order) => number,
): number =>
  orders
    .flatMap(order => order.lines.filter(line => line.skuId === skuId).map(line => of(line, order)))
    .reduce((sum, n) => sum + n, 0)

/** What refunds did to the shelf: shipped pieces that came back, less unshipped ones that cannot be sold again. */
function refundedOnShelf(orders: readonly Order[], skuId: string): number {
  return count(orders, skuId, (line, order) =>
    order.refunds
      .flatMap(({ lines }) => lines.filter(({ lineId }) => lineId === line.id))
      .reduce((sum, { quantity, ofShipped, restocked }) => sum + restocked + ofShipped - quantity, 0),
  )
}

/**
 * What is wrong with the stock of one SKU at rest, told twice: by its own moves, and by the orders without a look at any
 * move. `broughtIn` = pieces that stood there at first and those changed by hand since.
 */
export async function stockFaults(
  ports: Ports,
  stock: Stock,
  orders: readonly Order[],
  broughtIn: number,
): Promise<string[]> {
  const { _id: skuId, onHand, committed, holds, available } = stock
  const fromMoves = await wrongWith(ports, stock)
  const promised = count(orders, skuId, (line, { payment }) =>
    payment ? line.quantity - line.shipped - (line.refunded - line.refundedShipped) : 0,
  )
  const shelf = broughtIn - count(orders, skuId, line => line.shipped) + refundedOnShelf(orders, skuId)
  const held = Object.keys(holds)
  return [
    ...(fromMoves ? [fromMoves] : []),
    ...(held.length > 0 ? [`still held by ${held.join(' ')}`] : []),
    ...(promised === committed ? [] : [`committed ${committed}, the orders say ${promised}`]),
    ...(shelf === onHand ? [] : [`onHand ${onHand}, the orders say ${shelf}`]),
    ...(onHand < promised || available < 0 ? [`oversold: ${promised} promised of ${onHand}`] : []),
    ...(stock.unfiled.length > 0 || stock.fileAt !== 0 ? ['moves are not filed'] : []),
  ].map(fault => `stock ${skuId}: ${fault}`)
}
