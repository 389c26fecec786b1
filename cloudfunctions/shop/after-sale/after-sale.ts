import type { AfterSaleState, AfterSaleStep, AfterSaleTurn } from '../../../types/api/after-sale-views'
import { no, ok, type Result } from '../../../types/result'
import type { Order, OrderRefund } from '../documents'
import { FOLLOW_UP_MS, withTodo } from '../order/order'
import { afterSalesOf } from './claims'
import type { AfterSale, AfterSaleEvent } from './document'

/** The life of an after-sale. Agreeing to a refund, or having the goods back, is the moment its refund is decided. */
export const afterSaleLife: Record<AfterSaleState, Partial<Record<AfterSaleStep, AfterSaleState>>> = {
  asked: {
    agree_refund: 'refunding',
    agree_return: 'agreed_return',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  agreed_return: { send_back: 'sent_back', withdraw: 'withdrawn', lapse: 'lapsed' },
  sent_back: { send_back: 'sent_back', receive_back: 'refunding', refuse: 'refused' },
  refunding: { refund_done: 'done', refund_held: 'held_up' },
  held_up: { refund_again: 'refunding', refund_done: 'done' },
  done: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
}

/** Whose turn each state is. */
export const turnOf: Record<AfterSaleState, AfterSaleTurn> = {
  asked: 'seller',
  agreed_return: 'buyer',
  sent_back: 'seller',
  refunding: 'money',
  held_up: 'money',
  done: 'over',
  refused: 'over',
  withdrawn: 'over',
  lapsed: 'over',
}

/** Who takes a step and when; `id` comes from the request, so that the same request takes it once. */
export type StepHow = Pick<AfterSaleEvent, 'id' | 'at' | 'by' | 'role'> & { words?: string }

export type StepRefusal = 'after_sale_not_found' | 'after_sale_moved'

/** What a step changes besides the state. */
type Told = Partial<Omit<AfterSale, 'id' | 'state' | 'events' | 'rev'>>

export const findAfterSale = (order: Order, id: string): AfterSale | undefined =>
  afterSalesOf(order).find(one => one.id === id)

/** Whether the request behind `eventId` has taken its step already. */
export const hasStepped = ({ events }: AfterSale, eventId: string): boolean =>
  events.some(({ id }) => id === eventId)

/** The order with its after-sale as it now stands, which is to be told. */
export function withAfterSale(order: Order, afterSale: AfterSale, at: number): Order {
  const { id } = afterSale
  const known = findAfterSale(order, id)
  const rev = (known?.rev ?? 0) + 1
  const now = { ...afterSale, rev }
  const others = afterSalesOf(order)
  const afterSales = known ? others.map(one => (one === known ? now : one)) : [...others, now]
  return withTodo(
    { ...order, afterSales },
    { kind: 'after_sale', afterSaleId: id, rev, at: at + FOLLOW_UP_MS },
  )
}

/** Takes one step, once, and writes it into the trail. The state ends by itself at `told.dueAt`; without one, never. */
export function stepped(
  order: Order,
  id: string,
  step: AfterSaleStep,
  { words = '', ...how }: StepHow,
  { refundFen, ...told }: Told & Pick<AfterSaleEvent, 'refundFen'> = {},
): Result<Order, StepRefusal> {
  const now = findAfterSale(order, id)
  if (!now) return no('after_sale_not_found')
  if (hasStepped(now, how.id)) return ok(order)
  const state = afterSaleLife[now.state][step]
  if (!state) return no('after_sale_moved', [now.state])
  const event: AfterSaleEvent = { ...how, event: step, words, ...(refundFen !== undefined && { refundFen }) }
  return ok(
    withAfterSale(order, { ...now, dueAt: 0, ...told, state, events: [...now.events, event] }, how.at),
  )
}

const refundSteps: Record<OrderRefund['state'], AfterSaleStep> = {
  under_way: 'refund_again',
  held_up: 'refund_held',
  done: 'refund_done',
}

/** An after-sale goes the way of its refund. The same order when the refund belongs to none. */
export function followRefund(order: Order, refundId: string, state: OrderRefund['state'], at: number): Order {
  const own = afterSalesOf(order).find(one => one.refundId === refundId)
  if (!own) return order
  const id = `${state}:${own.events.length}`
  const followed = stepped(order, own.id, refundSteps[state], { id, at, by: '', role: 'itself' })
  return followed.ok ? followed.value : order
}
