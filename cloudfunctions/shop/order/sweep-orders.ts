import type { OrderState } from '../../../types/api/order'
import { no, ok } from '../../../types/result'
import { openAfterSaleOf } from '../after-sale/claims'
import type { Order } from '../documents'
import { settleCredit } from '../ledger/credit-life'
import { askPaymentLater } from '../payment/ask-payment'
import { judgeLateMoney } from '../payment/judge-late-money'
import type { Ports } from '../ports'
import { sendNow } from '../refund/send-refund'
import { changeOrder } from './change-order'
import { closeOrder, finishClosing } from './close-order'
import { finishReprice } from './finish-reprice'
import { followUp } from './follow-up'
import { firstHoldAt } from './hold-order'
import { advanced, DAY_MS, FOLLOW_UP_MS, withTodo } from './order'
import { receiveDue } from './receive-order'

/** Orders a sweep takes on at once, of each kind: cron comes again in a minute. */
const PER_SWEEP = 50

/** A placing that never finished: closed by condition first, then its holds go back. */
async function endPlacing(ports: Ports, order: Order): Promise<void> {
  const ended = await changeOrder(
    ports.store,
    order._id,
    now => {
      if (now.state !== 'placing') return no('wrong_state')
      const at = ports.clock.now()
      const closed: Order = { ...advanced(now, 'give_up', { at, by: 'shop' }), closeReason: 'not_finished' }
      return ok(withTodo(closed, { kind: 'release', at: at + FOLLOW_UP_MS, heldAt: firstHoldAt(now) }))
    },
    order,
  )
  if (ended.ok) await followUp(ports, ended.value)
}

/** The return window is over. A refund still under way, or an after-sale, keeps the order open for another day. */
async function complete(ports: Ports, order: Order): Promise<void> {
  const completed = await changeOrder(
    ports.store,
    order._id,
    now => {
      if (now.state !== 'received') return ok(now)
      const at = ports.clock.now()
      if (openAfterSaleOf(now) || now.refunds.some(({ state }) => state !== 'done'))
        return ok({ ...now, dueAt: at + DAY_MS })
      return ok(settleCredit({ ...advanced(now, 'complete', { at, by: 'shop' }), completedAt: at }, at))
    },
    order,
  )
  if (completed.ok) await followUp(ports, completed.value)
}

/** What ends a state by itself, once its `dueAt` has come. */
function ending(
  ports: Ports,
  returnWithinDays: number,
): Partial<Record<OrderState, (order: Order) => Promise<unknown>>> {
  return {
    placing: order => endPlacing(ports, order),
    unpaid: order => closeOrder(ports, order, 'timeout', 'shop'),
    closing: order => finishClosing(ports, order, 'shop'),
    shipped: order => receiveDue(ports, order, returnWithinDays),
    received: order => complete(ports, order),
  }
}

/** Ends what is due: placings left behind, unpaid orders past their time, receipts and return windows. */
export async function sweepDueOrders(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const shop = await ports.store.get('shop', 'shop')
  if (!shop) return []
  const steps = Object.entries(ending(ports, shop.returnWithinDays))
  const found = await Promise.all(
    steps.map(async ([state, end]) => {
      const orders = await ports.store.query('orders', {
        index: 'dueInState',
        equal: { state },
        range: { field: 'dueAt', above: 0, upTo: ports.clock.now() },
        limit: PER_SWEEP,
      })
      return orders.map(order => () => end(order))
    }),
  )
  return found.flat()
}

/** Does what an order owes, whoever left it: stock, refunds, asking WeChat, late money. */
async function doTodo(ports: Ports, order: Order): Promise<void> {
  const followed = await followUp(ports, order)
  await sendNow(
    ports,
    order.todo.flatMap(todo => (todo.kind === 'refund' ? [todo.refundId] : [])),
  )
  const due = followed.todo.filter(({ at }) => at <= ports.clock.now()).map(({ kind }) => kind)
  if (due.includes('reprice')) await finishReprice(ports, followed)
  if (due.includes('late_money')) await judgeLateMoney(ports, followed)
  if (due.includes('ask_pay')) await askPaymentLater(ports, followed)
}

/** Finishes what decisions still owe. */
export async function sweepTodo(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const orders = await ports.store.query('orders', {
    index: 'todo',
    range: { field: 'todoAt', above: 0, upTo: ports.clock.now() },
    limit: PER_SWEEP,
  })
  return orders.map(order => () => doTodo(ports, order))
}
