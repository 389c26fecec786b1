import { no, ok, type Result } from '../../../types/result'
import type { Credit, CreditSpan } from '../attribution/document'
import { isContested, isHeld } from '../attribution/open-questions'
import type { Order } from '../documents'
import { owesCommission } from './owes-commission'

const isOpen = ({ spans, settledRefunds }: Credit): boolean =>
  spans.length > 0 && settledRefunds === undefined

/** Nothing more can come back within the shop's promises: the return window is over, or every piece was given back. */
const isOver = ({ state, payment }: Order): boolean =>
  state === 'completed' || (state === 'closed' && payment !== undefined)

/**
 * Whether the owner has a word to say first. Of a closed order a contest asks in vain: nobody else is given what was given
 * back, so it keeps nothing from settling.
 */
const waitsForOwner = (credit: Credit, { state }: Order): boolean =>
  isHeld(credit) || (state === 'completed' && isContested(credit))

const withCredit = (order: Order, credit: Credit): Order => ({ ...order, credit })

/**
 * What was earned becomes available as soon as the order is over, unless a hold or a contest waits for the owner. To be
 * called in the change that ends the order or the waiting. The same order when there is nothing to settle (yet).
 */
export function settleCredit(order: Order, at: number): Order {
  const { credit } = order
  if (!credit || !isOpen(credit) || !isOver(order) || waitsForOwner(credit, order)) return order
  return owesCommission(withCredit(order, { ...credit, settledRefunds: order.refunds.length }), at)
}

/** The seller has looked at a hold: what was earned goes its way, or goes back to the shop for good. */
export function lookAtHold(
  order: Order,
  looked: NonNullable<Credit['looked']>,
): Result<Order, 'nothing_held' | 'looked_already'> {
  const { credit } = order
  if (!credit?.hold || credit.spans.length === 0) return no('nothing_held')
  if (credit.looked) {
    return credit.looked.verdict === looked.verdict ? ok(order) : no('looked_already')
  }
  const seen = withCredit(order, { ...credit, looked })
  if (looked.verdict === 'pass') return ok(settleCredit(seen, looked.at))
  const gone = withCredit(order, { ...credit, looked, settledRefunds: order.refunds.length })
  return ok(owesCommission(gone, looked.at))
}

/**
 * The seller gives the credit to somebody else: what stands moves over, at the rates of the new span; later refunds concern
 * that one. Refused once what was earned is available or void: it may have been paid out.
 */
export function reassignCredit(
  order: Order,
  to: Omit<CreditSpan, 'rule' | 'fromRefund'>,
): Result<Order, 'nothing_to_reassign' | 'credit_settled'> {
  const { credit } = order
  if (!credit) return no('nothing_to_reassign')
  if (credit.settledRefunds !== undefined) return no('credit_settled')
  const last = credit.spans.at(-1)
  if (last?.distributorId === to.distributorId) return ok(order)
  const span: CreditSpan = { ...to, rule: 'seller', fromRefund: order.refunds.length }
  const others = credit.others.filter(({ distributorId }) => distributorId !== to.distributorId)
  if (last) {
    const { distributorId, name, touchId, code, channel, productId, touchedAt } = last
    others.push({
      ...{ distributorId, name, touchId, code, channel, productId, touchedAt },
      why: 'reassigned',
    })
  }
  const moved = withCredit(order, { ...credit, spans: [...credit.spans, span], others })
  const settled = settleCredit(moved, to.at)
  return ok(settled === moved ? owesCommission(moved, to.at) : settled)
}
