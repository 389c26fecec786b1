import type { Order } from '../documents'
import { anItem, wake } from '../outbox/outbox'
import { postMessage } from '../outbox/post-message'
import type { Ports } from '../ports'

/** One document per payment: what it says is the order's parcels as they stand when it is sent. */
export const shippingItemId = (order: Order): string => `shipping:${order.payment?.outTradeNo ?? ''}`

/** WeChat is to hear of the parcels as they stand now, whatever it has heard before. Repeating it tells nothing twice. */
export async function oweShipping(ports: Ports, order: Order): Promise<void> {
  if (!order.payment || order.parcels.length === 0) return
  const item = anItem('shipping', order.payment.outTradeNo, order._id, ports.clock.now())
  const add = () => ports.store.add('outbox', item)
  const again = () => wake(ports, item._id)
  // With the first parcel it is new, with others it is there: one call does in nearly every case.
  const steps = order.parcels.length > 1 ? [again, add] : [add, again]
  for (const step of steps) if (await step()) return
  throw new Error(`outbox ${item._id} is neither there nor can be added`)
}

/** Tells the buyer, if that was wished for, with the first parcel: one agreement is good for one message. */
export async function tellBuyer(ports: Ports, order: Order, parcelId: string): Promise<void> {
  const [first] = order.parcels
  if (!first || first.id !== parcelId) return
  const { carrier, trackingNumber, at } = first
  const [line] = order.lines
  const goods = `${line?.name ?? ''}${order.lines.length > 1 ? ` 等 ${order.lines.length} 样` : ''}`
  await postMessage(ports, {
    id: `shipped:${order._id}`,
    subjectId: order._id,
    kind: 'shipped',
    to: order.buyerId,
    page: `buyer/order/index?id=${order._id}`,
    facts: { number: order._id, goods, carrier, trackingNumber, at },
  })
}
