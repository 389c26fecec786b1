import { ok } from '../../../types/result'
import type { Order } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import { advanced, FOLLOW_UP_MS, withoutTodo, withTodo } from '../order/order'
import type { Ports } from '../ports'
import { holdStock, releaseStock } from '../stock/hold-stock'
import { piecesOf } from '../stock/stock'
import { giveBackAll } from './payment'

const RECENT = 20

/** Whether the buyer has paid for one of these goods again since the order closed: then nobody wants them twice. */
async function boughtAgain({ store }: Ports, order: Order): Promise<boolean> {
  const recent = await store.query('orders', {
    index: 'byBuyer',
    equal: { buyerId: order.buyerId },
    limit: RECENT,
  })
  const wanted = new Set(order.lines.map(({ skuId }) => skuId))
  return recent.some(
    other =>
      other._id !== order._id &&
      other.placedAt > order.placedAt &&
      other.payment !== undefined &&
      other.lines.some(({ skuId }) => wanted.has(skuId)),
  )
}

/** Holds the pieces once more. A hold that is there already (a try that crashed) counts. */
async function retake({ store, clock }: Ports, order: Order): Promise<boolean> {
  const pieces = piecesOf(order.lines)
  const short = await holdStock(store, order._id, pieces, clock.now())
  const stocks = await store.getMany('stocks', short)
  const missing = short.filter(
    skuId => !Object.hasOwn(stocks.find(({ _id }) => _id === skuId)?.holds ?? {}, order._id),
  )
  return missing.length === 0
}

/** All three sides are told: the buyer by the order's history, the seller here. */
const tell = (ports: Ports, order: Order, what: 'late_money_retaken' | 'late_money_refunded') =>
  reportIncident(ports, {
    id: `${what}:${order._id}`,
    what,
    orderNumber: order._id,
    detail: '',
    amountFen: order.lateMoney?.totalFen ?? 0,
  })

async function decide(ports: Ports, order: Order, decision: (now: Order) => Order): Promise<Order> {
  const decided = await changeOrder(ports.store, order._id, now => ok(now.lateMoney ? decision(now) : now))
  if (!decided.ok) throw new Error(`order ${order._id} is gone`)
  const followed = await followUp(ports, decided.value)
  // Someone judged beside us and is done: a hold that still stands is one that we took for nothing.
  if (!followed.todo.some(({ kind }) => kind === 'commit' || kind === 'late_money')) {
    await releaseStock(ports.store, order._id, piecesOf(order.lines))
  }
  return followed
}

function lives(now: Order, at: number): Order {
  const { lateMoney, closeReason: _, ...rest } = now
  if (!lateMoney) return now
  const paid = advanced({ ...rest, payment: lateMoney }, 'retake', { at, by: now.buyerId })
  return withTodo(withoutTodo(paid, ['late_money']), { kind: 'commit', at: at + FOLLOW_UP_MS })
}

/**
 * Money came after the order had timed out. It lives again if all that its price stood on can be had once more;
 * otherwise, or when the buyer has bought the same meanwhile, the money goes back. Repeatable at every step.
 */
export async function judgeLateMoney(ports: Ports, order: Order): Promise<Order> {
  const { store, clock, ids } = ports
  const money = order.lateMoney
  if (!money) return order
  const at = clock.now()
  if (!(await boughtAgain(ports, order)) && (await retake(ports, order))) {
    await tell(ports, order, 'late_money_retaken')
    return decide(ports, order, now => lives(now, at))
  }
  await releaseStock(store, order._id, piecesOf(order.lines))
  await tell(ports, order, 'late_money_refunded')
  const refundId = ids.derived('stray', order._id, money.transactionId)
  return decide(ports, order, now => giveBackAll(now, money, { refundId, at, reason: '付款晚到，原路退回' }))
}
