import { ok } from '../../../types/result'
import type { Order, Todo } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { owesCommission } from '../ledger/owes-commission'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import { holdAll, lateHoldAt, releaseAll } from '../order/hold-order'
import { advanced, FOLLOW_UP_MS, withoutTodo, withTodo } from '../order/order'
import type { Ports } from '../ports'
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

/** Holds the pieces and the coupon once more. What is held already (by a try that crashed) counts. */
async function retake(ports: Ports, order: Order): Promise<boolean> {
  const at = lateHoldAt(order)
  const { short, couponGone } = await holdAll(ports, order, at)
  const [stocks, coupon] = await Promise.all([
    ports.store.getMany('stocks', short),
    couponGone && order.coupon ? ports.store.get('coupons', order.coupon.id) : undefined,
  ])
  const missing = short.filter(skuId => stocks.find(({ _id }) => _id === skuId)?.holds[order._id]?.at !== at)
  const couponHeld = coupon?.orderNumber === order._id && coupon.heldAt === at
  return missing.length === 0 && (!couponGone || couponHeld)
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
    await releaseAll(ports, order, lateHoldAt(order))
  }
  return followed
}

function lives(now: Order, at: number): Order {
  const { lateMoney, closeReason: _, ...rest } = now
  if (!lateMoney) return now
  const paid = advanced({ ...rest, payment: lateMoney }, 'retake', { at, by: now.buyerId })
  const sold = withTodo(withoutTodo(paid, ['late_money']), { kind: 'commit', at: at + FOLLOW_UP_MS })
  return owesCommission(sold, at)
}

/**
 * Money came after the order had timed out. It lives again if all that its price stood on can be had once more;
 * otherwise, or when the buyer has bought the same meanwhile, the money goes back. Repeatable at every step.
 */
export async function judgeLateMoney(ports: Ports, order: Order): Promise<Order> {
  const { clock, ids } = ports
  const money = order.lateMoney
  if (!money) return order
  const at = clock.now()
  if (!(await boughtAgain(ports, order)) && (await retake(ports, order))) {
    await tell(ports, order, 'late_money_retaken')
    return decide(ports, order, now => lives(now, at))
  }
  await tell(ports, order, 'late_money_refunded')
  const refundId = ids.derived('stray', order._id, money.transactionId)
  const how = { refundId, at, reason: '付款晚到，原路退回' }
  const release: Todo = { kind: 'release', at: at + FOLLOW_UP_MS, heldAt: lateHoldAt(order) }
  return decide(ports, order, now => withTodo(giveBackAll(now, money, how), release))
}
