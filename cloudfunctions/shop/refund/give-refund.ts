import type { Answer, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import { orderView } from '../order/order-view'
import type { Ports } from '../ports'
import { type GiveInput, giveBack } from './refund'
import { sendNow } from './send-refund'

/** The owner gives money back, per line and quantity. Decided here, then sent to WeChat; the same request gives once. */
export async function giveRefund(
  ports: Ports,
  caller: Caller,
  input: GiveInput,
): Promise<Result<Answer<'refund.give'>, Refused<'refund.give'>>> {
  const { store, clock, ids } = ports
  const [order, shop] = await Promise.all([store.get('orders', input.number), store.get('shop', 'shop')])
  if (!order || !shop) return no('order_not_found')
  const refundId = ids.derived('refund', input.number, input.requestId)
  const how = { refundId, at: clock.now(), by: caller.openid, receiveWithinDays: shop.receiveWithinDays }
  const decided = await changeOrder(store, input.number, now => giveBack(now, input, how), order)
  if (!decided.ok) return decided
  await followUp(ports, decided.value)
  await sendNow(ports, [refundId])
  return ok(orderView((await store.get('orders', input.number)) ?? decided.value))
}
