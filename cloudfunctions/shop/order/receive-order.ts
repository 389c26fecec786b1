import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { ASK_AGAIN_AFTER_MS, ASK_RECEIPT_EVERY_MS } from '../shipping/shipping'
import { changeOrder } from './change-order'
import { advanced, DAY_MS } from './order'
import { orderView } from './order-view'
import { ownOrder } from './show-order'

/** A shipped order is received; the return window begins. Already received: nothing changes. */
async function receive(
  { store, clock }: Ports,
  order: Order,
  by: string,
  returnWithinDays: number,
): Promise<Result<Order, 'not_shipped' | 'order_not_found'>> {
  return changeOrder(
    store,
    order._id,
    now => {
      if (now.receivedAt !== undefined) return ok(now)
      if (now.state !== 'shipped') return no('not_shipped')
      const at = clock.now()
      return ok({
        ...advanced(now, 'receive', { at, by, dueAt: at + returnWithinDays * DAY_MS }),
        receivedAt: at,
      })
    },
    order,
  )
}

/**
 * Whether the goods of a shipped order have arrived, as far as can be known. Where WeChat knows of the shipping its word
 * counts: the money moves on it. Where it was never told it has nothing to say, and whoever asks is believed.
 */
async function isReceived(
  { wx }: Ports,
  { told, payment }: Order,
): Promise<Result<boolean, 'wechat_unavailable'>> {
  if (!told?.done || !payment) return ok(true)
  const said = await wx.orderState(payment.transactionId)
  return said.ok ? ok(said.value.state === 'received') : no('wechat_unavailable')
}

/** The buyer says that the goods are here. */
export async function receiveOrder(
  ports: Ports,
  caller: Caller,
  { number }: Parsed<'order.receive'>,
): Promise<Result<Answer<'order.receive'>, Refused<'order.receive'>>> {
  const [order, shop] = await Promise.all([
    ownOrder(ports.store, caller, number),
    ports.store.get('shop', 'shop'),
  ])
  if (!order || !shop) return no('order_not_found')
  if (order.state === 'shipped') {
    const confirmed = await isReceived(ports, order)
    if (!confirmed.ok) return confirmed
    if (!confirmed.value) return no('not_confirmed')
  }
  const received = await receive(ports, order, caller.openid, shop.returnWithinDays)
  return received.ok ? ok(orderView(received.value)) : received
}

/**
 * Nobody has said anything, and it is time to see: by the shop's own clock where WeChat was never told, else by asking
 * WeChat, whose buyers confirm in its own pages too, and whose clock does it for those who forget.
 */
export async function receiveDue(ports: Ports, order: Order, returnWithinDays: number): Promise<void> {
  const confirmed = await isReceived(ports, order)
  if (confirmed.ok && confirmed.value) {
    await receive(ports, order, 'shop', returnWithinDays)
    return
  }
  const waitMs = confirmed.ok ? ASK_RECEIPT_EVERY_MS : ASK_AGAIN_AFTER_MS
  const dueAt = ports.clock.now() + waitMs
  await changeOrder(
    ports.store,
    order._id,
    now => ok(now.state === 'shipped' ? { ...now, dueAt } : now),
    order,
  )
}
