import { no, ok, type Result } from '../../../types/result'
import type { Order } from '../documents'
import { FOLLOW_UP_MS, withTodo } from '../order/order'
import type { Contest, Credit, TouchTold } from './document'

/** Why the credit of an order cannot be decided anew. */
type Fixed = 'order_not_found' | 'not_paid' | 'credit_settled'

/** The lists of distributors must show the order as it will be: at most one such duty for each of its revisions. */
export const owesLists = (order: Order, at: number): Order =>
  withTodo(order, { kind: 'credit', nth: String(order.rev), at: at + FOLLOW_UP_MS })

/** Whose card led to the order by now. */
export const earnerOf = (credit: Credit | undefined) => credit?.spans.at(-1)

/** The touch of this distributor that is on record for the order, whether it won or lost. */
export const touchOn = (credit: Credit, distributorId: string): TouchTold | undefined => {
  const known = [...credit.spans.toReversed(), ...credit.others]
  return known.find(one => one.distributorId === distributorId)
}

/** The credit of an order, as long as it may still go to somebody else. */
export function openCredit(order: Order): Result<Credit, Fixed> {
  const { credit, payment, state } = order
  if (!credit) return no('order_not_found')
  if (!payment) return no('not_paid')
  return credit.settledRefunds !== undefined || state === 'closed' ? no('credit_settled') : ok(credit)
}

/** The seller has looked at a held order and found that nobody earns by it. */
export const isVoid = ({ looked }: Credit): boolean => looked?.verdict === 'void'

const contestBy = ({ contests = [] }: Credit, distributorId: string): Contest | undefined =>
  contests.find(one => one.distributorId === distributorId)

/** A distributor says that it was theirs. Saying it again before there is an answer changes nothing. */
export function contested(
  order: Order,
  contest: Contest,
): Result<Order, Fixed | 'already_earning' | 'own_purchase' | 'contest_answered'> {
  const { distributorId, at } = contest
  const { credit } = order
  // Neither an order that was never paid nor one of somebody else's is theirs to know of.
  if (!credit || !order.payment || !touchOn(credit, distributorId)) return no('order_not_found')
  if (earnerOf(credit)?.distributorId === distributorId) return no('already_earning')
  if (order.buyerId === distributorId) return no('own_purchase')
  const known = contestBy(credit, distributorId)
  if (known) return known.answer ? no('contest_answered') : ok(order)
  const open = openCredit(order)
  if (!open.ok) return open
  const contests = [...(credit.contests ?? []), contest]
  return ok(owesLists({ ...order, credit: { ...credit, contests } }, at))
}

/** The owner's answer stands on the contest. The same answer twice is one. */
export function answered(
  order: Order,
  distributorId: string,
  answer: NonNullable<Contest['answer']>,
): Result<Order, 'contest_not_found' | 'contest_answered'> {
  const { credit } = order
  const known = credit && contestBy(credit, distributorId)
  if (!credit || !known) return no('contest_not_found')
  if (known.answer) return known.answer.verdict === answer.verdict ? ok(order) : no('contest_answered')
  const contests = credit.contests?.map(one => (one === known ? { ...one, answer } : one)) ?? []
  return ok(owesLists({ ...order, credit: { ...credit, contests } }, answer.at))
}
