import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { ownOrder } from '../order/show-order'
import type { Ports } from '../ports'
import { stepped } from './after-sale'
import { receiveBackWithinMs } from './returns'
import { stepHow, takeStep, viewOf } from './take-step'

/** The buyer has thought better of it; what was set aside is free again. */
export async function withdrawAfterSale(
  ports: Ports,
  caller: Caller,
  input: Parsed<'after_sale.withdraw'>,
): Promise<Result<Answer<'after_sale.withdraw'>, Refused<'after_sale.withdraw'>>> {
  const order = await ownOrder(ports.store, caller, input.number)
  if (!order) return no('after_sale_not_found')
  const how = stepHow(ports, caller, input, 'buyer')
  const taken = await takeStep(ports, order, now => stepped(now, input.id, 'withdraw', how))
  return taken.ok ? ok(viewOf(taken.value, input.id, 'buyer')) : taken
}

/** The buyer tells the parcel that goes back. From now on the shop has as long as a buyer has to receive one. */
export async function sendBack(
  ports: Ports,
  caller: Caller,
  input: Parsed<'after_sale.send_back'>,
): Promise<Result<Answer<'after_sale.send_back'>, Refused<'after_sale.send_back'>>> {
  const [order, shop] = await Promise.all([
    ownOrder(ports.store, caller, input.number),
    ports.store.get('shop', 'shop'),
  ])
  if (!order || !shop) return no('after_sale_not_found')
  const { carrier, trackingNumber } = input
  const how = { ...stepHow(ports, caller, input, 'buyer'), words: `${carrier} ${trackingNumber}` }
  const parcel = { carrier, trackingNumber, at: how.at }
  const dueAt = how.at + receiveBackWithinMs(shop)
  const taken = await takeStep(ports, order, now =>
    stepped(now, input.id, 'send_back', how, { parcel, dueAt }),
  )
  return taken.ok ? ok(viewOf(taken.value, input.id, 'buyer')) : taken
}
