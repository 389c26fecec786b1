import type { Coupon, Order } from '../../../cloudfunctions/shop/documents'

/** At rest a coupon is used by the paid order that names it, or free: an order that came to nothing holds none. */
export function couponFaults({ _id, state, orderNumber }: Coupon, orders: readonly Order[]): string[] {
  const payers = orders.filter(({ coupon, payment }) => coupon?.id === _id && payment)
  const numbers = payers.map(order => order._id)
  if (numbers.length > 1) return [`coupon ${_id} paid for ${numbers}`]
  const wanted = numbers[0] === undefined ? 'ready ' : `used ${numbers[0]}`
  const is = `${state} ${orderNumber}`
  return is === wanted ? [] : [`coupon ${_id} is ${is}, not ${wanted}`]
}
