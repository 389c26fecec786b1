import type { ContestCard, ContestView, CreditCard, TouchView } from '../../../types/api/credit-views'
import { type Fen, fen, sumFen } from '../../../types/fen'
import type { Order } from '../documents'
import { commissionOn } from '../ledger/commission'
import { earnerOf, isVoid, openCredit, touchOn } from './contest'
import { untilOf } from './credit-for'
import type { Contest, Credit, CreditSpan, TouchTold } from './document'
import { isHeld } from './open-questions'

/** What of an order its credit is told from: a list of distributors leaves out all the rest, above all its buyer. */
export const notInCredits = [
  ...['address', 'note', 'staffNote', 'findBy', 'buyerId', 'attempts', 'parcels', 'events', 'todo'],
  ...['trail', 'afterSales', 'told', 'coupon', 'fingerprint', 'payment.transactionId', 'repricing'],
]

/** A card, when it was opened and until when that counts for an order of this credit. */
export const touchView = ({ channel, productId, touchedAt }: TouchTold, { withinDays = 0 }: Credit) => ({
  ...{ channel, productId, touchedAt },
  untilAt: untilOf(touchedAt, withinDays),
})

const contestStates = { uphold: 'upheld', dismiss: 'dismissed' } as const

export const contestView = ({ words, at, answer }: Contest): ContestView => ({
  state: answer ? contestStates[answer.verdict] : 'open',
  ...{ words, at },
  ...(answer && { answer: { words: answer.words, at: answer.at } }),
})

/** What a span earns of what is kept now. */
export const earnedBy = (span: CreditSpan, { lines }: Pick<Order, 'lines'>): Fen =>
  sumFen(lines.map(line => commissionOn(span.rateBp[line.id] ?? 0, line.paidFen - line.refundedFen)))

/** What was bought, as lists of credits tell it. */
export const goodsOf = ({ lines }: Pick<Order, 'lines'>): CreditCard['lines'] =>
  lines.map(({ name, spec, picture, quantity, paidFen, refundedFen }) => ({
    ...{ name, spec, picture, quantity, paidFen, refundedFen },
  }))

function standingOf(credit: Credit, mine: CreditSpan | undefined): CreditCard['standing'] {
  if (!mine) return 'lost'
  if (isVoid(credit)) return 'voided'
  return isHeld(credit) ? 'held' : 'earning'
}

/** How it came to stand so: by which rule it is theirs, or why it is not. */
function reasonOf(credit: Credit, mine: CreditSpan | undefined, distributorId: string) {
  if (mine) return { rule: mine.rule }
  const why = credit.others.find(one => one.distributorId === distributorId)?.why
  return why ? { why } : {}
}

/** An order as this distributor sees it; undefined when no card of theirs led to it. */
export function creditCard(order: Order, distributorId: string): CreditCard | undefined {
  const { credit } = order
  const touch = credit && touchOn(credit, distributorId)
  if (!credit || !touch) return undefined
  const earner = earnerOf(credit)
  const mine = earner?.distributorId === distributorId ? earner : undefined
  const standing = standingOf(credit, mine)
  const contest = credit.contests?.find(one => one.distributorId === distributorId)
  const mayContest = !mine && !contest && openCredit(order).ok && order.buyerId !== distributorId
  return {
    number: order._id,
    placedAt: order.placedAt,
    state: order.state,
    lines: goodsOf(order),
    standing,
    earnFen: mine && standing !== 'voided' ? earnedBy(mine, order) : fen(0),
    settled: credit.settledRefunds !== undefined,
    ...reasonOf(credit, mine, distributorId),
    ...touchView(touch, credit),
    ...(contest && { contest: contestView(contest) }),
    actions: mayContest ? ['contest'] : [],
  }
}

/** A contest that waits for an answer, as staff sees it in the list. `id` stands for who contests. */
export function contestCard(order: Order, distributorId: string, id: string): ContestCard | undefined {
  const { credit } = order
  const contest = credit?.contests?.find(one => one.distributorId === distributorId)
  const touch = credit && touchOn(credit, distributorId)
  if (!credit || !contest || !touch) return undefined
  const earner = earnerOf(credit)
  const { words, at } = contest
  return {
    number: order._id,
    placedAt: order.placedAt,
    lines: goodsOf(order),
    distributorId: id,
    name: touch.name,
    touch: touchView(touch, credit) satisfies TouchView,
    ...{ words, at },
    ...(earner && { earner: earner.name }),
  }
}
