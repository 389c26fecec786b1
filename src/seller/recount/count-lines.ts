import type { Input } from '../../../types/api'
import type { CountedView, RecountOutcome, StockRow } from '../../../types/api/stock'
import { LIMITS } from '../../../types/limits'

/** One SKU to be counted; `typed` is what was counted so far, '' = not yet. */
export type CountLine = Pick<StockRow, 'skuId' | 'name' | 'spec' | 'picture' | 'tint'> & { typed: string }

/** The lines with these SKUs among them, each once; those beyond the limit are left out. */
export function withRows(lines: readonly CountLine[], rows: readonly StockRow[]): CountLine[] {
  const there = new Set(lines.map(({ skuId }) => skuId))
  const fresh = rows.filter(({ skuId }) => !there.has(skuId))
  return [...lines, ...fresh.map(lineOf)].slice(0, LIMITS.recountLines)
}

const lineOf = ({ skuId, name, spec, picture, tint }: StockRow): CountLine => ({
  ...{ skuId, name, spec, picture, typed: '' },
  ...(tint && { tint }),
})

export const without = (lines: readonly CountLine[], skuIds: readonly string[]): CountLine[] =>
  lines.filter(({ skuId }) => !skuIds.includes(skuId))

/** The counts that were typed, as the server takes them. */
export const countsOf = (lines: readonly CountLine[]): Input<'stock.compare'>['counts'] =>
  lines.flatMap(({ skuId, typed }) => (typed === '' ? [] : [{ skuId, counted: Number(typed) }]))

/** What is to be written of lines that were compared. */
export const recountOf = (lines: readonly CountedView[]): Input<'stock.recount'>['lines'] =>
  lines.map(({ skuId, counted, onHand, recounts }) => ({ skuId, counted, onHand, recounts }))

/** `少 4`, `多 2`, `对得上`. */
export const differenceWords = (difference: number): string =>
  difference === 0 ? '对得上' : `${difference > 0 ? '多' : '少'} ${Math.abs(difference)}`

const notWritten = {
  recounted_meanwhile: '没有改：刚被别人盘过，再看一次差多少',
  below_zero: '没有改：比没发的订单占着的还少，先看看要发的订单',
  sku_not_found: '没有改：这样货已经没有了',
}

/** What became of one count, in words. */
export function outcomeWords(outcome: RecountOutcome): string {
  if (outcome.outcome !== 'changed') return notWritten[outcome.outcome]
  return outcome.from === outcome.to ? `对得上，${outcome.to} 份` : `改好了，${outcome.from} → ${outcome.to}`
}

/** SKUs of which nothing is left to do: written, or not there any more. */
export const settledOf = (outcomes: readonly RecountOutcome[]): string[] =>
  outcomes.flatMap(outcome => {
    if (outcome.outcome === 'changed') return outcome.stock.skuId
    return outcome.outcome === 'sku_not_found' ? outcome.skuId : []
  })
