import { no, ok, type Result } from '../../../types/result'
import type { Order } from '../documents'
import type { DecidedHow } from '../refund/decide-refund'
import { findAfterSale, hasStepped, type StepHow, type StepRefusal, stepped } from './after-sale'
import type { AfterSaleLine } from './document'
import { type LimitRefusal, refundAfterSale } from './refund-after-sale'

/** What the shop found in the parcel: pieces that can be sold again, by line; of a line not named, none. */
export type Found = readonly { lineId: string; restock: number }[]

type Refusal = StepRefusal | LimitRefusal | 'line_not_found' | 'more_than_left'

function fits(lines: readonly AfterSaleLine[], found: Found): Result<true, Refusal> {
  for (const { lineId, restock } of found) {
    const line = lines.find(one => one.lineId === lineId)
    if (!line) return no('line_not_found', [lineId])
    if (restock > line.quantity) return no('more_than_left', [lineId])
  }
  return ok(true)
}

/** The goods are back: the refund that was agreed is decided, and what can be sold again goes onto the shelf. */
export function receiveBack(
  order: Order,
  id: string,
  found: Found,
  { refundId, receiveWithinDays, ...how }: StepHow & DecidedHow,
): Result<Order, Refusal> {
  const afterSale = findAfterSale(order, id)
  if (!afterSale) return no('after_sale_not_found')
  if (hasStepped(afterSale, how.id)) return ok(order)
  const may = fits(afterSale.lines, found)
  if (!may.ok) return may
  const back = stepped(order, id, 'receive_back', how, { refundId })
  if (!back.ok) return back
  const lines = afterSale.lines.map(({ lineId, quantity, refundFen }) => ({
    ...{ lineId, quantity, refundFen, ofShipped: quantity },
    restocked: found.find(one => one.lineId === lineId)?.restock ?? 0,
  }))
  const wanted = { lines, freightFen: afterSale.freightFen }
  return refundAfterSale(back.value, afterSale, wanted, { ...how, refundId, receiveWithinDays })
}
