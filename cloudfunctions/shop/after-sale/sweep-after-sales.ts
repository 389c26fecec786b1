import type { AfterSaleState } from '../../../types/api/after-sale-views'
import { ok, type Result } from '../../../types/result'
import type { Order, ShopDocument } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import { DAY_MS } from '../order/order'
import type { Ports } from '../ports'
import { sendNow } from '../refund/send-refund'
import { findAfterSale, type StepHow, stepped, withAfterSale } from './after-sale'
import { agree } from './agree'
import type { AfterSale, AfterSaleDocument } from './document'
import { fileAfterSale } from './file-after-sale'
import { receiveBack } from './receive-back'
import { sendBackWithinMs } from './returns'
import { refundIdOf } from './take-step'

/** After-sales a sweep takes on at once: cron comes again in a minute. */
const PER_SWEEP = 50

type Ending = (order: Order, one: AfterSale, how: StepHow & { refundId: string }) => Result<Order, string>

/** What ends a wait by itself: silence agrees, goods not sent close the return, goods not looked at are back. */
const endings = (shop: ShopDocument): Partial<Record<AfterSaleState, Ending>> => {
  const { receiveWithinDays, returnTo } = shop
  const settings = { receiveWithinDays, returnTo, sendBackWithinMs: sendBackWithinMs(shop) }
  return {
    asked: (order, { id }, how) => agree(order, id, {}, { ...settings, ...how }),
    agreed_return: (order, { id }, { refundId: _, ...how }) => stepped(order, id, 'lapse', how),
    // Nobody has looked into the parcel, so nothing of it is sold again.
    sent_back: (order, { id }, how) => receiveBack(order, id, [], { receiveWithinDays, ...how }),
  }
}

/** It cannot go on by itself: a person is told, and it is tried again in a day. */
async function putOff(ports: Ports, order: Order, id: string, detail: string): Promise<void> {
  await reportIncident(ports, {
    id: `after_sale_stuck:${id}`,
    what: 'after_sale_stuck',
    orderNumber: order._id,
    detail,
    amountFen: 0,
  })
  const at = ports.clock.now()
  const later = await changeOrder(ports.store, order._id, now => {
    const one = findAfterSale(now, id)
    return ok(one && isDue(one, at) ? withAfterSale(now, { ...one, dueAt: at + DAY_MS }, at) : now)
  })
  if (later.ok) await followUp(ports, later.value)
}

const isDue = ({ dueAt }: AfterSale, at: number): boolean => dueAt > 0 && dueAt <= at

/** Ends one wait whose time has come, as its order has it: a step that came first counts. */
async function endWait(ports: Ports, shop: ShopDocument, { _id: id, orderNumber }: AfterSaleDocument) {
  const { store, clock, ids } = ports
  const order = await store.get('orders', orderNumber)
  if (!order) throw new Error(`after-sale ${id} has no order`)
  const at = clock.now()
  const end = (now: Order): Result<Order, string> => {
    const one = findAfterSale(now, id)
    const ending = one && endings(shop)[one.state]
    if (!ending || !isDue(one, at)) return ok(now)
    const how = { id: ids.derived('step', id, String(one.dueAt)), at, by: '', role: 'itself' as const }
    return ending(now, one, { ...how, refundId: refundIdOf(ports, id) })
  }
  const ended = await changeOrder(store, orderNumber, end, order)
  if (!ended.ok) return putOff(ports, order, id, ended.error)
  // Nothing was due: what stands beside the order is behind it, or it would not have been found.
  if (ended.value === order) return fileAfterSale(store, order, id)
  await followUp(ports, ended.value)
  await sendNow(ports, [refundIdOf(ports, id)])
}

/** Ends what has waited long enough for seller or buyer. */
export async function sweepAfterSales(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const { store, clock } = ports
  const [shop, due] = await Promise.all([
    store.get('shop', 'shop'),
    store.query('after_sales', {
      index: 'due',
      range: { field: 'dueAt', above: 0, upTo: clock.now() },
      limit: PER_SWEEP,
    }),
  ])
  return shop ? due.map(one => () => endWait(ports, shop, one)) : []
}
