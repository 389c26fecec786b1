import type { Answer, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { creditAtPlacing, type PlacedCredit } from '../attribution/credit-at-placing'
import { holdOf } from '../attribution/hold'
import type { Caller } from '../caller'
import { withCoupon } from '../coupon/coupon'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { saveOrder } from './change-order'
import { firstHoldAt, holdAll, releaseAll } from './hold-order'
import { costsAsShown, mayPlace, newOrder, type PlaceInput, priceLines, tooFew } from './new-order'
import { advanced } from './order'
import { orderView } from './order-view'

type Placed = Result<Answer<'order.place'>, Refused<'order.place'>>

/** A repeat never reserves: it is told how the order stands. */
function repeated(order: Order, fingerprint: string): Placed {
  if (order.fingerprint !== fingerprint) return no('request_reused')
  if (order.state !== 'closed') return ok(orderView(order))
  if (order.closeReason === 'out_of_stock') return no('out_of_stock')
  return order.closeReason === 'coupon_gone' ? no('coupon_unusable') : ok(orderView(order))
}

/** Something was taken between looking and holding: what was held goes back, then the order is closed. */
async function giveUp(ports: Ports, order: Order, short: string[]): Promise<Placed> {
  await releaseAll(ports, order, firstHoldAt(order))
  const closeReason = short.length > 0 ? 'out_of_stock' : 'coupon_gone'
  const closed = advanced(order, 'give_up', { at: ports.clock.now(), by: 'shop' })
  await saveOrder(ports.store, order, { ...closed, closeReason })
  return short.length > 0 ? no('out_of_stock', short) : no('coupon_unusable')
}

/** Holds what it is about; it waits for payment from then on, with who earns by it. */
async function reserve(ports: Ports, order: Order, { credit, earner }: PlacedCredit): Promise<Placed> {
  const { store, clock } = ports
  const [{ short, couponGone }, hold] = await Promise.all([
    holdAll(ports, order, firstHoldAt(order)),
    holdOf(store, order, earner),
  ])
  if (short.length > 0 || couponGone) return giveUp(ports, order, short)

  const unpaid: Order = {
    ...advanced(order, 'reserve', { at: clock.now(), by: order.buyerId, dueAt: order.payBy }),
    ...(credit && { credit: { ...credit, ...(hold && { hold }) } }),
  }
  const saved = await saveOrder(store, order, unpaid)
  if (saved) return ok(orderView(saved))
  // The sweep was faster: the order is closed, so what it holds must go back.
  await releaseAll(ports, order, firstHoldAt(order))
  const swept = await store.get('orders', order._id)
  return ok(orderView(swept ?? order))
}

/**
 * Places an order: written first, then its pieces are held, then it waits for payment. The number is derived from
 * buyer and request id, so asking again finds the same order. Refusals leave nothing behind.
 */
export async function placeOrder(ports: Ports, caller: Caller, input: PlaceInput): Promise<Placed> {
  const { store, clock, ids } = ports
  const { requestId, ...wish } = input
  const number = ids.orderNumber(caller.openid, requestId)
  const fingerprint = ids.derived('wish', JSON.stringify(wish))
  const [known, shop, products, stocks, unpaid, recent, coupon] = await Promise.all([
    store.get('orders', number),
    store.get('shop', 'shop'),
    store.getMany('products', [...new Set(wish.lines.map(line => line.productId))], ['detailPictures']),
    store.getMany('stocks', [...new Set(wish.lines.map(line => line.skuId))], ['holds', 'unfiled']),
    store.query('orders', {
      index: 'byBuyerInState',
      equal: { buyerId: caller.openid, state: 'unpaid' },
      limit: LIMITS.unpaidOrdersPerBuyer,
    }),
    store.query('orders', {
      index: 'byBuyer',
      equal: { buyerId: caller.openid },
      limit: LIMITS.ordersPerBuyerPerMinute,
    }),
    wish.couponId === undefined ? undefined : store.get('coupons', wish.couponId),
  ])
  if (known) return repeated(known, fingerprint)
  if (!shop) throw new Error('the shop has no settings: seed or deploy them first')
  if (shop.closedNotice) return no('shop_closed')

  const lines = priceLines(input, products)
  if (!lines.ok) return lines
  const short = tooFew(lines.value, stocks)
  if (short.length > 0) return no('out_of_stock', short)
  const at = clock.now()
  const may = mayPlace({ unpaid: unpaid.length, recent }, at)
  if (!may.ok) return may

  const draft = newOrder(shop, input, { number, buyerId: caller.openid, lines: lines.value, fingerprint, at })
  const discounted = wish.couponId === undefined ? ok(draft) : withCoupon(draft, coupon, at)
  if (!discounted.ok) return discounted
  const order = discounted.value
  if (!costsAsShown(order, input)) return no('total_changed')
  const [added, credit] = await Promise.all([
    store.add('orders', order),
    creditAtPlacing(store, order, { shop, products }),
  ])
  if (added) return reserve(ports, order, credit)
  const same = await store.get('orders', number)
  if (!same) throw new Error(`order ${number} was there and is gone`)
  return repeated(same, fingerprint)
}
