import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { orderView } from '../order/order-view'
import { ownOrder } from '../order/show-order'
import type { Ports } from '../ports'
import { askPayment } from './ask-payment'

/** Back from the pay sheet: what it said proves nothing, so WeChat is asked. */
export async function checkPayment(
  ports: Ports,
  caller: Caller,
  { number }: Parsed<'payment.check'>,
): Promise<Result<Answer<'payment.check'>, Refused<'payment.check'>>> {
  const order = await ownOrder(ports.store, caller, number)
  if (!order) return no('order_not_found')
  const asked = await askPayment(ports, order)
  return asked.ok ? ok(orderView(asked.value)) : asked
}
