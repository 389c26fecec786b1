import { ok } from '../../../types/result'
import type { Order, OutboxItem } from '../documents'
import { changeOrder } from '../order/change-order'
import { claim, failed, settle } from '../outbox/outbox'
import type { Ports } from '../ports'
import type { WxShipping } from '../wx-port'
import { isTold, nextStep, shippingOf, withTold } from './shipping'

/** WeChat may lag behind its own payments, or be busy: asked again, it may know better. */
const MAY_CHANGE = new Set(['unavailable', 'payment_unknown'])

/** What is refused today is refused tomorrow; what was not answered, or not known yet, is tried again. */
const notTaken = (ports: Ports, item: OutboxItem, why: string) =>
  failed(ports, item, why, { retry: MAY_CHANGE.has(why), patient: true })

async function record(ports: Ports, order: Order, shipping: WxShipping): Promise<void> {
  const at = ports.clock.now()
  const saved = await changeOrder(
    ports.store,
    order._id,
    now => ok(withTold(now, shipping, ports.pay.mchId, at)),
    order,
  )
  if (!saved.ok) throw new Error(`order ${order._id} is gone`)
}

/** Asks WeChat what it has, and tells it the rest. */
async function askAndTell(
  ports: Ports,
  item: OutboxItem,
  order: Order,
  transactionId: string,
): Promise<void> {
  const { wx, clock } = ports
  const known = await wx.orderState(transactionId)
  if (!known.ok) return notTaken(ports, item, known.error)
  const step = nextStep(order, known.value, item.replace === true, clock.now())
  if (step.do === 'drop') return settle(ports, item, 'dropped')
  if (step.do === 'stop') return notTaken(ports, item, step.why)
  if (step.do === 'upload') {
    const taken = await wx.uploadShipping(step.shipping)
    if (!taken.ok) return notTaken(ports, item, taken.error)
  }
  await record(ports, order, step.shipping)
  await settle(ports, item, 'sent')
}

/**
 * Tells WeChat how an order is shipped, as it stands now. WeChat is asked first, each time: nobody may know whether an
 * earlier telling arrived, somebody may have told it by hand, and a payment has one re-upload only. Told already, nothing
 * is asked at all.
 */
export async function sendShipping(ports: Ports, item: OutboxItem): Promise<void> {
  const order = await ports.store.get('orders', item.subjectId)
  if (!order) throw new Error(`no order ${item.subjectId}`)
  const wanted = shippingOf(order, ports.clock.now())
  if (!wanted) return settle(ports, item, 'dropped')
  if (isTold(order, wanted)) return settle(ports, item, 'sent')
  if (!(await claim(ports, item))) return
  try {
    await askAndTell(ports, item, order, wanted.transactionId)
  } catch (error) {
    // A fault of our own making is logged by whoever called, and must come before the seller too.
    await failed(ports, item, 'broken', { retry: true, patient: false })
    throw error
  }
}
