import type { Input } from '../../../types/api'
import type { AfterSaleLineView, AfterSaleReason, AfterSaleView } from '../../../types/api/after-sale-views'
import { parseYuan, yuanTyped } from '../../shared/yuan'

/** What the owner agrees to, as it stands on the sheet: sums in yuan, pieces that can be sold again, by line. */
export interface Terms {
  sums: Readonly<Record<string, string>>
  restock: Readonly<Record<string, number>>
  freight: string
}

const byLine = <T>(
  lines: readonly AfterSaleLineView[],
  of: (line: AfterSaleLineView) => T,
): Record<string, T> => Object.fromEntries(lines.map(line => [line.lineId, of(line)]))

/** As asked; what never left the shop is sold again. */
export const asAsked = ({ lines, freightFen }: AfterSaleView): Terms => ({
  sums: byLine(lines, ({ refundFen }) => yuanTyped(refundFen)),
  restock: byLine(lines, ({ quantity, ofShipped }) => quantity - ofShipped),
  freight: yuanTyped(freightFen),
})

/** What is wrong with a sum; empty when nothing is. Whether it is too much, the shop knows. */
export const sumFault = (typed: string): string =>
  parseYuan(typed) === undefined ? '金额写成 12.50 这样' : ''

/** What it comes to, freight included; undefined while a sum cannot be read. */
export function termsFen({ sums, freight }: Terms): number | undefined {
  const all = [...Object.values(sums), freight].map(parseYuan)
  return all.reduce((sum, fen) => (sum === undefined || fen === undefined ? undefined : sum + fen), 0)
}

type Agreed = Required<Pick<Input<'after_sale.agree'>, 'lines' | 'freightFen'>>

/** The terms as they are sent. Goods that come back are counted when they are there, not now. */
export const agreedTerms = ({ lines, kind }: AfterSaleView, { sums, restock, freight }: Terms): Agreed => ({
  lines: lines.map(({ lineId }) => ({
    lineId,
    refundFen: parseYuan(sums[lineId] ?? '') ?? 0,
    restock: kind === 'return' ? 0 : (restock[lineId] ?? 0),
  })),
  freightFen: parseYuan(freight) ?? 0,
})

const spoilt: readonly AfterSaleReason[] = ['broken', 'missing', 'not_as_told']

/** Pieces that come back and can likely be sold again: all, unless something was said to be wrong with them. */
export const likelySellable = ({ lines, reason }: AfterSaleView): Record<string, number> =>
  byLine(lines, ({ quantity }) => (spoilt.includes(reason) ? 0 : quantity))
