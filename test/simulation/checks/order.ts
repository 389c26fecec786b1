import type { Order } from '../../../cloudfunctions/shop/documents'
import { life, type OrderStep } from '../../../cloudfunctions/shop/order/order'
import type { OrderState } from '../../../types/api/order'

const STEPS = new Set(Object.values(life).flatMap(row => Object.keys(row)))
const isStep = (event: string): event is OrderStep => STEPS.has(event)

/** States in which an order may stay for good; the others end by themselves. */
const REST: readonly OrderState[] = ['paid', 'completed', 'closed']

/** Walks an order's history through the life table. */
function walkFault(order: Order): string[] {
  let state: OrderState = 'placing'
  for (const { event } of order.events) {
    if (!isStep(event)) continue
    const next: OrderState | undefined = life[state][event]
    if (!next) return [`${event} while ${state}: ${order.events.map(one => one.event).join(' ')}`]
    state = next
  }
  return state === order.state ? [] : [`the history ends ${state}, the order is ${order.state}`]
}

/** As long as a run may last: what was decided earlier may be written down after something faster. */
const RUN_MS = 60_000

/** Time does not run backwards in a history. */
function timeFault({ events }: Order): string[] {
  const back = events.find(({ at }, i) => at < (events[i - 1]?.at ?? 0) - RUN_MS)
  return back ? [`${back.event} happened before what came before it`] : []
}

function stuckFaults(order: Order): string[] {
  const owed = order.todo.map(({ kind }) => kind).join(' ')
  const unpaidFor = order.state !== 'closed' && order.state !== 'placing' && !order.payment
  return [
    ...(REST.includes(order.state) ? [] : [`stuck in ${order.state}`]),
    ...(order.todoAt === 0 && owed === '' ? [] : [`still owes ${owed || 'nothing, but is due'}`]),
    ...(order.lateMoney ? ['late money is not judged'] : []),
    ...(unpaidFor ? [`${order.state} without money`] : []),
  ]
}

/** Pieces of a line are shipped or given back at most once. */
const pieceFaults = ({ lines }: Order): string[] =>
  lines
    .filter(line => {
      const out = line.shipped + line.refunded - line.refundedShipped
      return line.refundedShipped > line.shipped || line.refunded > line.quantity || out > line.quantity
    })
    .map(line => `line ${line.id}: ${line.shipped} shipped, ${line.refunded} refunded of ${line.quantity}`)

/** What is wrong with one order once everything has come to rest; empty when nothing is. */
export const orderFaults = (order: Order): string[] =>
  [...walkFault(order), ...timeFault(order), ...stuckFaults(order), ...pieceFaults(order)].map(
    fault => `order ${order._id}: ${fault}`,
  )
