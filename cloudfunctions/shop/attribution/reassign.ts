import type { HoldReason } from '../../../types/api/credit-views'
import { no, ok, type Result } from '../../../types/result'
import { isActive } from '../distributor/distributor'
import type { Distributor } from '../distributor/document'
import type { Order } from '../documents'
import { lookAtHold, reassignCredit, settleCredit } from '../ledger/credit-life'
import { answered, earnerOf, openCredit, owesLists, touchOn } from './contest'
import { untilOf } from './credit-for'
import type { Contest, Credit } from './document'

/** To whom the seller gives the credit, and all that it stands on. */
export interface Receiver {
  person: Distributor
  /** The order's lines at the rates that this person has now. */
  rateBp: Record<string, number>
  /** Why the order looks like the person's own. */
  hold: HoldReason | undefined
  reason: string
  at: number
}

type Refusal =
  | 'order_not_found'
  | 'not_paid'
  | 'credit_settled'
  | 'not_touched'
  | 'own_purchase'
  | 'not_active'

/** What holds for the one before says nothing of the next: it is looked at anew. */
function heldAnew({ hold: _, looked: __, ...credit }: Credit, hold: HoldReason | undefined): Credit {
  return { ...credit, ...(hold && { hold }) }
}

/** The seller gives the credit to another whose touch is on record. To whom has it already, nothing changes. */
export function reassigned(order: Order, to: Receiver): Result<Order, Refusal> {
  const { person, rateBp, reason, at } = to
  const open = openCredit(order)
  if (!open.ok) return open
  const credit = open.value
  if (earnerOf(credit)?.distributorId === person._id) return ok(order)
  if (order.buyerId === person._id) return no('own_purchase')
  const touch = touchOn(credit, person._id)
  if (!touch) return no('not_touched')
  if (!isActive(person)) return no('not_active')
  const { distributorId, name, touchId, code, channel, productId, touchedAt } = touch
  const moved = reassignCredit(
    { ...order, credit: heldAnew(credit, to.hold) },
    {
      ...{ distributorId, name, touchId, code, channel, productId, touchedAt, rateBp, reason, at },
      untilAt: untilOf(touchedAt, credit.withinDays ?? 0),
    },
  )
  if (!moved.ok) return no(moved.error === 'credit_settled' ? 'credit_settled' : 'not_touched')
  return ok(owesLists(moved.value, at))
}

type Answered = Result<Order, 'contest_not_found' | 'contest_answered'>

/** A contest is wrong: it is answered, and the credit stays and settles if this was all that it waited for. */
export function dismissed(
  order: Order,
  distributorId: string,
  answer: NonNullable<Contest['answer']>,
): Answered {
  const said = answered(order, distributorId, answer)
  return said.ok && said.value !== order ? ok(settleCredit(said.value, answer.at)) : said
}

/** A contest is right: it is answered, and the credit moves, in one step. */
export function upheld(
  order: Order,
  to: Receiver,
  answer: NonNullable<Contest['answer']>,
): Result<Order, Refusal | 'contest_not_found' | 'contest_answered'> {
  const said = answered(order, to.person._id, answer)
  if (!said.ok || said.value === order) return said
  const moved = reassigned(said.value, to)
  // Had the owner given it to them before, only the answer is new: it may be all that was waited for.
  return moved.ok ? ok(settleCredit(moved.value, to.at)) : moved
}

/** The owner has looked at a hold: the list of those that wait must show it. */
export function lookedAt(order: Order, looked: NonNullable<Credit['looked']>): ReturnType<typeof lookAtHold> {
  const seen = lookAtHold(order, looked)
  return seen.ok && seen.value !== order ? ok(owesLists(seen.value, looked.at)) : seen
}
