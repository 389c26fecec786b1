import type { Input } from '../../../types/api'
import type { CountedView, RecountOutcome, StockRow } from '../../../types/api/stock'
import { LIMITS } from '../../../types/limits'

/** One SKU to be counted; `typed` is what was counted so far, '' = not yet, and `countedAt` when by this phone's clock. */
export type CountLine = Pick<StockRow, 'skuId' | 'name' | 'spec' | 'picture' | 'tint'> & {
  typed: string
  countedAt: number
}

/** The lines with these SKUs among them, each once; those beyond the limit are left out. */
export function withRows(lines: readonly CountLine[], rows: readonly StockRow[]): CountLine[] {
  const there = new Set(lines.map(({ skuId }) => skuId))
  const fresh = rows.filter(({ skuId }) => !there.has(skuId))
  return [...lines, ...fresh.map(lineOf)].slice(0, LIMITS.recountLines)
}

const lineOf = ({ skuId, name, spec, picture, tint }: StockRow): CountLine => ({
  ...{ skuId, name, spec, picture, typed: '', countedAt: 0 },
  ...(tint && { tint }),
})

export const without = (lines: readonly CountLine[], skuIds: readonly string[]): CountLine[] =>
  lines.filter(({ skuId }) => !skuIds.includes(skuId))

/** The lines with this figure typed in one of them, at `now`: what moves later was not counted. */
export const withTyped = (
  lines: readonly CountLine[],
  { skuId, typed }: Pick<CountLine, 'skuId' | 'typed'>,
  now: number,
): CountLine[] => lines.map(line => (line.skuId === skuId ? { ...line, typed, countedAt: now } : line))

/** The lines with these to be counted again. */
export const toCountAgain = (lines: readonly CountLine[], skuIds: readonly string[]): CountLine[] =>
  lines.map(line => (skuIds.includes(line.skuId) ? { ...line, typed: '', countedAt: 0 } : line))

/** The counts that were typed, as the server takes them at `now`. A clock that was put back counts as none. */
export const countsOf = (lines: readonly CountLine[], now: number): Input<'stock.compare'>['counts'] =>
  lines.flatMap(({ skuId, typed, countedAt }) =>
    typed === '' ? [] : [{ skuId, counted: Number(typed), countedAgoMs: Math.max(0, now - countedAt) }],
  )

/** What is to be written of lines that were compared: against the books of when they were counted. */
export const recountOf = (lines: readonly CountedView[]): Input<'stock.recount'>['lines'] =>
  lines.map(({ skuId, counted, booked, recounts }) => ({ skuId, counted, onHand: booked, recounts }))

/** `账上 86（9 份卖了没发），数到 82`, or what the books said when it was counted, where it moved since. */
export const booksWords = ({ onHand, booked, committed, counted }: CountedView): string =>
  booked === onHand
    ? `账上 ${onHand}${committed > 0 ? `（${committed} 份卖了没发）` : ''}，数到 ${counted}`
    : `数的时候账上 ${booked}，数到 ${counted}，账上现在 ${onHand}`

/** `少 4`, `多 2`, `对得上`. */
export const differenceWords = (difference: number): string =>
  difference === 0 ? '对得上' : `${difference > 0 ? '多' : '少'} ${Math.abs(difference)}`

const notWritten = {
  recounted_meanwhile: '没有改：刚被别人盘过，请再数一遍',
  below_zero: '没有改：比没发的订单占着的还少，先看看要发的订单',
  sku_not_found: '没有改：这样货已经没有了',
}

/** What became of one count, in words. */
export function outcomeWords(outcome: RecountOutcome): string {
  if (outcome.outcome !== 'changed') return notWritten[outcome.outcome]
  return outcome.from === outcome.to ? `对得上，${outcome.to} 份` : `改好了，${outcome.from} → ${outcome.to}`
}

/** SKUs whose count says nothing any more. */
export const outdatedOf = (outcomes: readonly RecountOutcome[]): string[] =>
  outcomes.flatMap(outcome => (outcome.outcome === 'recounted_meanwhile' ? outcome.skuId : []))

/** SKUs of which nothing is left to do: written, or not there any more. */
export const settledOf = (outcomes: readonly RecountOutcome[]): string[] =>
  outcomes.flatMap(outcome => {
    if (outcome.outcome === 'changed') return outcome.stock.skuId
    return outcome.outcome === 'sku_not_found' ? outcome.skuId : []
  })
