import type { Parsed } from '../../../types/api'
import type { AskableLine } from '../../../types/api/after-sale-views'
import { type Fen, fen, sumFen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Order, OrderLine } from '../documents'
import { DAY_MS, unshippedOf } from '../order/order'
import { mayRefund } from '../refund/decide-refund'
import { findAfterSale, withAfterSale } from './after-sale'
import { afterSalesOf, claimedFreightOf, claimOn } from './claims'
import type { AfterSale, AfterSaleLine } from './document'
import { isAboutArrived } from './reasons'

export type Wish = Pick<Parsed<'after_sale.ask'>, 'kind' | 'reason' | 'words' | 'pictures' | 'lines'>

/** Who asks and when; `id` and `fingerprint` come from the request. */
export interface AskHow {
  id: string
  fingerprint: string
  at: number
  by: string
  returnWithinDays: number
  answerWithinMs: number
}

type Refusal =
  | 'not_paid'
  | 'too_late_to_ask'
  | 'too_late'
  | 'too_many_after_sales'
  | 'too_many_refunds'
  | 'picture_not_own'
  | 'after_sale_open'
  | 'more_than_left'
  | 'more_than_paid'
  | 'not_shipped'
  | 'no_return_goods'
  | 'nothing_to_refund'
  | 'request_reused'

const leftOf = (line: OrderLine): number => line.quantity - line.refunded
const outsideOf = (line: OrderLine): number => line.shipped - line.refundedShipped

/**
 * At most for `quantity` pieces of a line: their part of the money that is left, rounded down; the last pieces take all
 * of it, so that the parts sum exactly.
 */
export function mostFenOf(line: OrderLine, quantity: number): Fen {
  const [pieces, money] = [leftOf(line), line.paidFen - line.refundedFen]
  return fen(quantity >= pieces ? money : Math.floor((money * quantity) / pieces))
}

/** The end of the return window, which begins with receipt. */
export const askByOf = ({ receivedAt }: Order, returnWithinDays: number): number | undefined =>
  receivedAt === undefined ? undefined : receivedAt + returnWithinDays * DAY_MS

/** Until the return window is over; before receipt it has not begun. */
export function mayAsk(
  order: Order,
  { at, returnWithinDays }: Pick<AskHow, 'at' | 'returnWithinDays'>,
): Result<true, 'not_paid' | 'too_late_to_ask'> {
  if (!order.payment) return no('not_paid')
  if (order.state === 'paid' || order.state === 'shipped') return ok(true)
  const askBy = askByOf(order, returnWithinDays)
  const within = askBy !== undefined && at <= askBy
  return order.state === 'received' && within ? ok(true) : no('too_late_to_ask')
}

/** Freight comes back when nothing was shipped and, after this, nothing will be. */
function freightOf(order: Order, lines: Wish['lines']): Fen {
  const all = order.lines.every(line => {
    const asked = lines.find(({ lineId }) => lineId === line.id)?.quantity ?? 0
    return line.shipped === 0 && asked === leftOf(line)
  })
  return fen(all ? order.freightFen - order.freightRefundedFen - claimedFreightOf(order) : 0)
}

function askLine(
  order: Order,
  { kind, reason }: Wish,
  { lineId, quantity, refundFen }: Wish['lines'][number],
): Result<AfterSaleLine, Refusal> {
  const line = order.lines.find(({ id }) => id === lineId)
  if (claimOn(order, lineId)) return no('after_sale_open', [lineId])
  if (!line || quantity > leftOf(line)) return no('more_than_left', [lineId])
  if (kind === 'return' && quantity > outsideOf(line)) return no('not_shipped', [lineId])
  const shippedFirst = kind === 'return' || isAboutArrived(reason)
  const ofShipped = shippedFirst
    ? Math.min(quantity, outsideOf(line))
    : Math.max(0, quantity - unshippedOf(line))
  if (line.noReturn && ofShipped > 0 && !isAboutArrived(reason)) return no('no_return_goods', [lineId])
  const mostFen = mostFenOf(line, quantity)
  if (refundFen !== undefined && refundFen > mostFen) return no('more_than_paid', [lineId])
  return ok({ lineId, quantity, ofShipped, refundFen: fen(refundFen ?? mostFen) })
}

function askLines(order: Order, wish: Wish): Result<AfterSaleLine[], Refusal> {
  const lines: AfterSaleLine[] = []
  for (const asked of wish.lines) {
    if (lines.some(({ lineId }) => lineId === asked.lineId)) return no('more_than_left', [asked.lineId])
    const line = askLine(order, wish, asked)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return ok(lines)
}

const isOwn = (order: Order) => (picture: string) => picture.includes(`/after-sale/${order._id}/`)

/** Everything one may ask, whatever one asks for. */
function mayAskMore(order: Order, wish: Wish, how: AskHow): Result<true, Refusal> {
  const may = mayAsk(order, how)
  if (!may.ok) return may
  if (afterSalesOf(order).length >= LIMITS.afterSalesPerOrder) return no('too_many_after_sales')
  if (!wish.pictures.every(isOwn(order))) return no('picture_not_own')
  const refundable = mayRefund(order, how.at)
  return refundable.ok ? ok(true) : refundable
}

/** A buyer asks: what is asked for is set aside until it is decided. The same request asks once. */
export function ask(order: Order, wish: Wish, how: AskHow): Result<Order, Refusal> {
  const known = findAfterSale(order, how.id)
  if (known) return known.fingerprint === how.fingerprint ? ok(order) : no('request_reused')
  const may = mayAskMore(order, wish, how)
  if (!may.ok) return may
  const lines = askLines(order, wish)
  if (!lines.ok) return lines
  const freightFen = freightOf(order, wish.lines)
  const refundFen = sumFen([freightFen, ...lines.value.map(line => line.refundFen)])
  if (refundFen === 0) return no('nothing_to_refund')

  const { id, fingerprint, at, by } = how
  const { kind, reason, words, pictures } = wish
  const afterSale: AfterSale = {
    ...{ id, kind, reason, words, pictures, lines: lines.value, freightFen, fingerprint },
    state: 'asked',
    dueAt: at + how.answerWithinMs,
    events: [{ id, event: 'ask', at, by, role: 'buyer', words, refundFen }],
    rev: 0,
  }
  return ok(withAfterSale(order, afterSale, at))
}

/** All that is left of an order, as one asks for it when cancelling. */
export const wholeOrder = (order: Order): Wish => ({
  kind: 'refund',
  reason: 'changed_mind',
  words: '',
  pictures: [],
  lines: order.lines
    .filter(line => leftOf(line) > 0)
    .map(line => ({ lineId: line.id, quantity: leftOf(line) })),
})

/** What may be asked for, line by line. */
export const askableLines = (order: Order): AskableLine[] =>
  order.lines.map(line => {
    const claim = claimOn(order, line.id)
    const left = claim ? 0 : leftOf(line)
    return {
      lineId: line.id,
      ...{ name: line.name, spec: line.spec, picture: line.picture, noReturn: line.noReturn },
      left,
      shipped: claim ? 0 : outsideOf(line),
      mostFen: Array.from({ length: left }, (_, i) => mostFenOf(line, i + 1)),
      ...(claim && { afterSaleId: claim.id }),
    }
  })

/** The freight of an ask for everything that is left. */
export const wholeFreightOf = (order: Order): Fen => freightOf(order, wholeOrder(order).lines)
