import { isDeepStrictEqual } from 'node:util'
import { wrongWith } from '../../cloudfunctions/shop/stock/prove-stock'
import { heldOf } from '../../cloudfunctions/shop/stock/stock'
import type { AShop } from './a-shop'

/** What does not add up in one stock right now, in words; '' when all does. The books may be checked at any instant. */
export async function stockFault(shop: AShop, skuId: string): Promise<string> {
  const stock = await shop.stock(skuId)
  return (await wrongWith(shop.ports, stock)) || (heldOf(stock) < 0 ? 'negative holds' : '')
}

/** Orders that hold the SKU, by number: what the orders themselves say. */
export async function heldByOrders(shop: AShop, skuId: string): Promise<Record<string, number>> {
  const orders = await shop.ports.store.page('orders', '', 1000)
  const holding = orders.filter(({ state }) => state === 'unpaid' || state === 'closing')
  return Object.fromEntries(
    holding.flatMap(order => {
      const n = order.lines
        .filter(line => line.skuId === skuId)
        .reduce((sum, { quantity }) => sum + quantity, 0)
      return n > 0 ? [[order._id, n]] : []
    }),
  )
}

/** Once everything has come to rest: holds are those of waiting orders, promises those of paid and unshipped pieces. */
export async function restFault(shop: AShop, skuId: string): Promise<string> {
  const fault = await stockFault(shop, skuId)
  if (fault) return fault
  const stock = await shop.stock(skuId)
  const held = Object.fromEntries(Object.entries(stock.holds).map(([number, { n }]) => [number, n]))
  const wanted = await heldByOrders(shop, skuId)
  if (!isDeepStrictEqual(held, wanted))
    return `holds ${JSON.stringify(held)}, orders ${JSON.stringify(wanted)}`

  const orders = await shop.ports.store.page('orders', '', 1000)
  const promised = orders
    .filter(({ payment }) => payment)
    .flatMap(({ lines }) => lines.filter(line => line.skuId === skuId))
    .reduce((sum, line) => sum + line.quantity - line.shipped - (line.refunded - line.refundedShipped), 0)
  return promised === stock.committed ? '' : `committed ${stock.committed}, orders ${promised}`
}
