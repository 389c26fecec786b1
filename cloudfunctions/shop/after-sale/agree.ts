import type { Address } from '../../../types/api/address'
import { fen, sumFen } from '../../../types/fen'
import { no, ok, type Result } from '../../../types/result'
import type { Order } from '../documents'
import type { DecidedHow, Wanted } from '../refund/decide-refund'
import { findAfterSale, hasStepped, type StepHow, type StepRefusal, stepped } from './after-sale'
import { mostFenOf } from './ask'
import { claimedFreightOf } from './claims'
import type { AfterSale, AfterSaleLine } from './document'
import { type LimitRefusal, refundAfterSale } from './refund-after-sale'

/** What the seller agrees to where it is not simply what was asked. */
export interface Terms {
  lines?: readonly { lineId: string; refundFen: number; restock: number }[] | undefined
  freightFen?: number | undefined
}

export interface AgreeHow extends StepHow, Pick<DecidedHow, 'refundId' | 'receiveWithinDays'> {
  /** Where goods are to be sent; absent while the shop has no such address. */
  returnTo?: Address | undefined
  sendBackWithinMs: number
}

type Refusal =
  | StepRefusal
  | LimitRefusal
  | 'line_not_found'
  | 'more_than_left'
  | 'more_than_paid'
  | 'nothing_to_refund'
  | 'no_return_address'

interface AgreedLine extends AfterSaleLine {
  restock: number
}

const unshippedIn = ({ quantity, ofShipped }: AfterSaleLine): number => quantity - ofShipped

/** The asked lines under the seller's terms. Without terms: what was asked, and what never left is sold again. */
function agreedLines(order: Order, asked: AfterSale, { lines }: Terms): Result<AgreedLine[], Refusal> {
  const stranger = lines?.find(({ lineId }) => !asked.lines.some(line => line.lineId === lineId))
  if (stranger) return no('line_not_found', [stranger.lineId])
  const agreed: AgreedLine[] = []
  for (const line of asked.lines) {
    const terms = lines?.find(({ lineId }) => lineId === line.lineId)
    const { refundFen, restock } = terms ?? { refundFen: line.refundFen, restock: unshippedIn(line) }
    if (refundFen > mostOf(order, line)) return no('more_than_paid', [line.lineId])
    if (restock > line.quantity) return no('more_than_left', [line.lineId])
    agreed.push({ ...line, refundFen: fen(refundFen), restock })
  }
  return ok(agreed)
}

function mostOf(order: Order, { lineId, quantity }: AfterSaleLine): number {
  const line = order.lines.find(({ id }) => id === lineId)
  return line ? mostFenOf(line, quantity) : 0
}

/**
 * Pieces that go back by a refund without a return. Unshipped ones do. What the buyer has is given back when all its
 * money is, or when the seller puts it on the shelf again; with part of its money it stays bought: the rest makes good
 * for what was wrong with it.
 */
function refundedLine(order: Order, line: AgreedLine): Wanted['lines'][number] {
  const { lineId, refundFen, restock } = line
  const gone = refundFen === mostOf(order, line) || restock > unshippedIn(line)
  const quantity = gone ? line.quantity : unshippedIn(line)
  return { lineId, quantity, ofShipped: gone ? line.ofShipped : 0, restocked: restock, refundFen }
}

/** Whether this much may be promised now: it is set aside until the goods are back. */
function mayPromise(
  order: Order,
  asked: AfterSale,
  freightFen: number,
  refundFen: number,
): Result<true, Refusal> {
  const others = claimedFreightOf(order) - asked.freightFen
  if (freightFen > order.freightFen - order.freightRefundedFen - others) return no('more_than_paid')
  return refundFen > 0 ? ok(true) : no('nothing_to_refund')
}

/** The seller agrees: a refund is decided at once, a return is told where to go. Of two who agree, one does. */
export function agree(order: Order, id: string, terms: Terms, how: AgreeHow): Result<Order, Refusal> {
  const asked = findAfterSale(order, id)
  if (!asked) return no('after_sale_not_found')
  if (hasStepped(asked, how.id)) return ok(order)
  if (asked.state !== 'asked') return no('after_sale_moved', [asked.state])
  const { refundId, receiveWithinDays, returnTo, sendBackWithinMs, ...step } = how
  const lines = agreedLines(order, asked, terms)
  if (!lines.ok) return lines
  const freightFen = fen(terms.freightFen ?? asked.freightFen)
  const refundFen = sumFen([freightFen, ...lines.value.map(line => line.refundFen)])
  const may = mayPromise(order, asked, freightFen, refundFen)
  if (!may.ok) return may
  const told = { lines: lines.value.map(({ restock: _, ...line }) => line), freightFen, refundFen }
  if (asked.kind === 'return') {
    // Silence agrees too where the shop has told no address: then the goods wait for one as long as it takes.
    if (!returnTo && step.role !== 'itself') return no('no_return_address')
    const to = returnTo && { returnTo, dueAt: how.at + sendBackWithinMs }
    return stepped(order, id, 'agree_return', step, { ...told, ...to })
  }
  const agreed = stepped(order, id, 'agree_refund', step, { ...told, refundId })
  if (!agreed.ok) return agreed
  const wanted = { lines: lines.value.map(line => refundedLine(order, line)), freightFen }
  return refundAfterSale(agreed.value, asked, wanted, { ...step, refundId, receiveWithinDays })
}
