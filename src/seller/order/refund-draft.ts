import type { Input } from '../../../types/api'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { parseYuan, yuanTyped } from '../../shared/yuan'

export type Line = SellerOrderView['lines'][number]

/** What is typed for one line: pieces, yuan, and whether they can be sold again. */
export interface LineDraft {
  quantity: number
  yuan: string
  restock: boolean
}

/** What is typed: the lines that were chosen, by id, and freight in yuan. */
export interface RefundDraft {
  lines: Readonly<Record<string, LineDraft>>
  freight: string
}

/** What it comes to, or why it cannot be asked. Sums in fen. */
export type Refund =
  | { ok: true; lines: Input<'refund.give'>['lines']; freightFen: number; refundFen: number }
  | { ok: false; why: string }

export const piecesLeft = ({ quantity, refunded }: Line): number => quantity - refunded
export const moneyLeft = ({ paidFen, refundedFen }: Line): number => paidFen - refundedFen

/** What so many pieces were paid with, rounded down; the last ones bring all that is left. */
export const worthOf = (line: Line, pieces: number): number => {
  const left = piecesLeft(line)
  return left === 0 ? 0 : Math.floor((moneyLeft(line) * pieces) / left)
}

/** So many pieces at what they were paid with. */
export const draftOf = (line: Line, quantity: number, restock: boolean): LineDraft => ({
  ...{ quantity, restock },
  yuan: yuanTyped(worthOf(line, quantity)),
})

const no = (why: string): Refund => ({ ok: false, why })

/** The refund as typed. The server holds the same bounds; here they are said before sending. */
export function refundOf(
  order: Pick<SellerOrderView, 'lines' | 'freightFen' | 'freightRefundedFen'>,
  { lines, freight }: RefundDraft,
): Refund {
  const wanted: Input<'refund.give'>['lines'] = []
  for (const line of order.lines) {
    const draft = lines[line.id]
    if (!draft) continue
    const refundFen = parseYuan(draft.yuan.trim())
    if (refundFen === undefined) return no(`${line.name}：请填数字，最多两位小数`)
    if (refundFen > moneyLeft(line)) return no(`${line.name}：最多还能退 ${yuanTyped(moneyLeft(line))} 元`)
    const { quantity, restock } = draft
    wanted.push({ lineId: line.id, quantity, refundFen, restock: restock && quantity > 0 })
  }
  const freightFen = parseYuan(freight.trim() || '0')
  if (freightFen === undefined) return no('运费：请填数字，最多两位小数')
  const freightLeft = order.freightFen - order.freightRefundedFen
  if (freightFen > freightLeft) return no(`运费最多还能退 ${yuanTyped(freightLeft)} 元`)
  const refundFen = wanted.reduce((sum, line) => sum + line.refundFen, freightFen)
  if (refundFen === 0) return no('还没有填要退的钱')
  return { ok: true, lines: wanted, freightFen, refundFen }
}
