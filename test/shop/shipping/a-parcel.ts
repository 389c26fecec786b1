import type { Order } from '../../../cloudfunctions/shop/documents'
import type { ShippingRecord } from '../../../emulator/wechat/model'
import type { Input } from '../../../types/api'
import { type AShop, aRequestId } from '../../support/a-shop'
import { paid } from '../../support/shopping'

export const MINUTE_MS = 60_000
export const UPLOAD = '/wxa/sec/order/upload_shipping_info'
export const ASK = '/wxa/sec/order/get_order'

/** What staff sends to ship all that is left of an order, or some of it. */
export const aParcel = (
  number: string,
  trackingNumber = 'SF1234567890123',
  lines?: { lineId: string; quantity: number }[],
): Input<'order.ship'> => ({
  requestId: aRequestId(),
  number,
  carrierId: 'SF',
  trackingNumber,
  ...(lines && { lines }),
})

/** Two boxes of oranges, paid for. */
export const paidForTwo = (shop: AShop, openid = 'buyer-1'): Promise<Order> =>
  paid(shop, openid, { lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }] })

/** One box of one line. */
export const one = [{ lineId: '1', quantity: 1 }]

export const transactionOf = (order: Order): string => order.payment?.transactionId ?? ''

/** What WeChat has of the order's shipping. */
export const atWechat = (shop: AShop, order: Order): ShippingRecord | undefined =>
  shop.wx.shippingOf(transactionOf(order))

/** What the outbox holds for the order's payment. */
export const owed = (shop: AShop, order: Order) => shop.ports.store.get('outbox', `shipping:${order._id}`)

/** Shipped whole, and WeChat told. */
export async function shippedAndTold(shop: AShop, openid = 'buyer-1'): Promise<Order> {
  const order = await paid(shop, openid)
  await shop.ask('order.ship', aParcel(order._id), 'owner-1')
  await shop.sweep()
  return shop.order(order._id)
}
