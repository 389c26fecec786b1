import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { sendNow } from '../refund/send-refund'
import { standingOf } from '../staff/staff'
import { stepped } from './after-sale'
import { type AgreeHow, agree } from './agree'
import { receiveBack } from './receive-back'
import { sendBackWithinMs } from './returns'
import { refundIdOf, stepHow, takeStep, viewOf } from './take-step'

/** Sends the refund that was just decided, and answers the after-sale as it then stands. */
async function sendAndShow(ports: Ports, order: Order, id: string) {
  await sendNow(ports, [refundIdOf(ports, id)])
  return ok(viewOf((await ports.store.get('orders', order._id)) ?? order, id, 'staff'))
}

/** The owner agrees. A refund is decided on the order and goes to WeChat; a return is told its address. */
export async function agreeAfterSale(
  ports: Ports,
  caller: Caller,
  input: Parsed<'after_sale.agree'>,
): Promise<Result<Answer<'after_sale.agree'>, Refused<'after_sale.agree'>>> {
  const { store } = ports
  const [order, shop] = await Promise.all([store.get('orders', input.number), store.get('shop', 'shop')])
  if (!order || !shop) return no('after_sale_not_found')
  const how: AgreeHow = {
    ...stepHow(ports, caller, input, 'owner'),
    words: input.words,
    refundId: refundIdOf(ports, input.id),
    receiveWithinDays: shop.receiveWithinDays,
    returnTo: shop.returnTo,
    sendBackWithinMs: sendBackWithinMs(shop),
  }
  const taken = await takeStep(ports, order, now => agree(now, input.id, input, how))
  return taken.ok ? sendAndShow(ports, taken.value, input.id) : taken
}

/** The owner refuses, with a reason: nothing of the order changes, and the buyer may ask again. */
export async function refuseAfterSale(
  ports: Ports,
  caller: Caller,
  input: Parsed<'after_sale.refuse'>,
): Promise<Result<Answer<'after_sale.refuse'>, Refused<'after_sale.refuse'>>> {
  const order = await ports.store.get('orders', input.number)
  if (!order) return no('after_sale_not_found')
  const how = { ...stepHow(ports, caller, input, 'owner'), words: input.words }
  const taken = await takeStep(ports, order, now => stepped(now, input.id, 'refuse', how))
  return taken.ok ? ok(viewOf(taken.value, input.id, 'staff')) : taken
}

/** Staff has the goods back and counts what can be sold again; the money that was agreed goes out. */
export async function receiveBackAfterSale(
  ports: Ports,
  caller: Caller,
  input: Parsed<'after_sale.receive_back'>,
): Promise<Result<Answer<'after_sale.receive_back'>, Refused<'after_sale.receive_back'>>> {
  const { store } = ports
  const [order, shop, member] = await Promise.all([
    store.get('orders', input.number),
    store.get('shop', 'shop'),
    store.get('staff', caller.openid),
  ])
  if (!order || !shop) return no('after_sale_not_found')
  const how = {
    ...stepHow(ports, caller, input, standingOf(member) ?? 'clerk'),
    words: input.words,
    refundId: refundIdOf(ports, input.id),
    receiveWithinDays: shop.receiveWithinDays,
  }
  const taken = await takeStep(ports, order, now => receiveBack(now, input.id, input.lines, how))
  return taken.ok ? sendAndShow(ports, taken.value, input.id) : taken
}
