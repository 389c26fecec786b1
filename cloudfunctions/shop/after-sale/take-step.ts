import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { no, ok, type Refusal, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import type { Ports } from '../ports'
import { findAfterSale, type StepHow } from './after-sale'
import { afterSaleView, type Looker } from './after-sale-view'

/** One step of a person, as its request names it. */
export interface StepInput {
  requestId: string
  number: string
  id: string
}

/** By whom, when, and from which request a step is taken. */
export const stepHow = (
  { clock, ids }: Ports,
  { openid }: Caller,
  { requestId, id }: StepInput,
  role: StepHow['role'],
): StepHow => ({ id: ids.derived('step', id, requestId), at: clock.now(), by: openid, role })

/** The id of an after-sale's refund: two who agree decide one. */
export const refundIdOf = ({ ids }: Ports, afterSaleId: string): string => ids.derived('refund', afterSaleId)

/** What someone sees of an after-sale of this order; of one that is not there, a bug tells. */
export function viewOf(order: Order, id: string, to: Looker): AfterSaleView {
  const afterSale = findAfterSale(order, id)
  if (!afterSale) throw new Error(`order ${order._id} has no after-sale ${id}`)
  return afterSaleView(order, afterSale, to)
}

/** Takes a step on the order, does what follows, and answers the order as it then stands. */
export async function takeStep<E extends string>(
  ports: Ports,
  order: Order,
  decide: (order: Order) => Result<Order, E>,
): Promise<Result<Order, E | 'after_sale_not_found'>> {
  const heard: { refusal?: Refusal<E> } = {}
  const listen = (now: Order): Result<Order, E> => {
    const decided = decide(now)
    if (!decided.ok) heard.refusal = decided
    return decided
  }
  const decided = await changeOrder(ports.store, order._id, listen, order)
  if (decided.ok) return ok(await followUp(ports, decided.value))
  return heard.refusal ?? no('after_sale_not_found')
}
