import type { Payments } from '../wechat-pay/payments'
import type { Book } from './book'
import type { ShippingRecord } from './model'

const DAY_MS = 86_400_000
/** Express: WeChat takes receipt for granted ten days after all was shipped. */
export const AUTO_CONFIRM_MS = 10 * DAY_MS
/** How long after receipt a payment is settled here. WeChat names no time. */
const SETTLE_MS = DAY_MS

/** WeChat's numbers for the state of a payment. */
export const ORDER_STATES = { toShip: 1, shipped: 2, received: 3, done: 4, refunded: 5 } as const

export interface World {
  book: Book
  payments: Payments
  /** The emulated time, epoch ms. */
  now(): number
}

/** When receipt was confirmed, by hand or by the clock; 0 = not yet. */
function confirmedAt(shipping: ShippingRecord, now: number): number {
  if (shipping.confirmedAt > 0) return shipping.confirmedAt
  const byClock = shipping.finished ? shipping.finishedAt + AUTO_CONFIRM_MS : 0
  return byClock > 0 && byClock <= now ? byClock : 0
}

/** How a payment stands; its money and the clock have their say. */
export function orderStateOf({ book, payments, now }: World, transactionId: string): number {
  const payment = payments.byTransaction(transactionId)
  if (payment && payment.refundedFen >= payment.totalFen) return ORDER_STATES.refunded
  const shipping = book.shippings.get(transactionId)
  if (!shipping?.finished) return ORDER_STATES.toShip
  const at = confirmedAt(shipping, now())
  if (at === 0) return ORDER_STATES.shipped
  return at + SETTLE_MS <= now() ? ORDER_STATES.done : ORDER_STATES.received
}
