import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import { changeOrder } from '../order/change-order'
import { wake } from '../outbox/outbox'
import type { Ports } from '../ports'
import { shippingItemId } from './owe-shipping'
import { sendShipping } from './send-shipping'
import { reasonOf } from './untold-reason'

/**
 * The seller asks that WeChat be told now, having mended the cause or not wanting to wait. `replace` is the tap that lets
 * the payment's one re-upload be used.
 */
export async function retryShipping(
  ports: Ports,
  _caller: Caller,
  { number, replace }: Parsed<'shipping.retry'>,
): Promise<Result<Answer<'shipping.retry'>, Refused<'shipping.retry'>>> {
  const { store } = ports
  const order = await store.get('orders', number)
  if (!order) return no('order_not_found')
  const id = shippingItemId(order)
  if (replace) await noteAllowed(ports, order)
  if (!(await wake(ports, id, replace ? { replace } : {}))) return no('nothing_to_tell')
  const item = await store.get('outbox', id)
  if (item) await sendShipping(ports, item)
  const now = await store.get('outbox', id)
  const told = now?.state === 'sent' || now?.state === 'dropped'
  return ok({ told, ...(!told && { why: reasonOf(now?.lastError ?? '') }) })
}

/** On the order, which keeps a trail, and before it can be used up: the outbox does not tell who spent it. */
async function noteAllowed({ store, clock }: Ports, order: Order): Promise<void> {
  const replaceAllowedAt = clock.now()
  const noted = await changeOrder(store, order._id, now => ok({ ...now, replaceAllowedAt }), order)
  if (!noted.ok) throw new Error(`order ${order._id} is gone`)
}
