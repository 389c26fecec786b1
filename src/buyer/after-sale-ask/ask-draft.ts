import type { Input } from '../../../types/api'
import type {
  AfterSaleKind,
  AfterSaleReason,
  AskableLine,
  AskableView,
} from '../../../types/api/after-sale-views'
import { yuan } from '../../shared/money'
import { parseYuan, yuanTyped } from '../../shared/yuan'

/** What is asked for one line: pieces, and the sum as it stands in its field, in yuan. */
export interface LineDraft {
  quantity: number
  typed: string
}

/** The ticked lines, by id. */
export type Drafts = Readonly<Record<string, LineDraft>>

/** At most for so many pieces: what was paid for them. */
export const mostOf = ({ mostFen }: AskableLine, quantity: number): number => mostFen[quantity - 1] ?? 0

/** A line with so many pieces, and all that was paid for them. */
export const wholeDraft = (line: AskableLine, quantity = line.left): LineDraft => ({
  quantity,
  typed: yuanTyped(mostOf(line, quantity)),
})

/** What is wrong with the sum of a line; empty when nothing is. */
export function sumFault(line: AskableLine, { quantity, typed }: LineDraft): string {
  const fen = parseYuan(typed)
  if (fen === undefined) return '金额写成 12.50 这样'
  const most = mostOf(line, quantity)
  return fen > most ? `最多 ${yuan(most)}` : ''
}

interface Ticked {
  line: AskableLine
  draft: LineDraft
}

const ticked = ({ lines }: AskableView, drafts: Drafts): Ticked[] =>
  lines.flatMap(line => {
    const draft = drafts[line.lineId]
    return draft ? [{ line, draft }] : []
  })

/** Freight comes back with everything, as long as nothing was shipped. */
export const freightBack = ({ lines, freightFen }: AskableView, drafts: Drafts): number =>
  lines.every(({ lineId, left, afterSaleId }) => !afterSaleId && (drafts[lineId]?.quantity ?? 0) === left)
    ? freightFen
    : 0

const fenOf = ({ line, draft }: Ticked): number => (sumFault(line, draft) ? 0 : (parseYuan(draft.typed) ?? 0))

/** What it comes to, freight included; a sum that is wrong counts for nothing. */
export const totalFen = (view: AskableView, drafts: Drafts): number =>
  ticked(view, drafts).reduce((sum, one) => sum + fenOf(one), freightBack(view, drafts))

/** Only what was shipped can be sent back. */
export const mayReturn = (view: AskableView, drafts: Drafts): boolean =>
  ticked(view, drafts).every(({ line, draft }) => draft.quantity <= line.shipped)

const always: readonly AfterSaleReason[] = ['changed_mind', 'slow']
const aboutArrived: readonly AfterSaleReason[] = ['broken', 'missing', 'wrong', 'not_as_told']

/** Something can be wrong only with what was shipped. */
export const reasonsFor = (view: AskableView, drafts: Drafts): readonly AfterSaleReason[] =>
  ticked(view, drafts).some(({ line }) => line.shipped > 0) ? [...aboutArrived, ...always] : always

/** Goods exempt from the seven days that were shipped, where the reason is not about what arrived. */
export function exemptNames(
  view: AskableView,
  drafts: Drafts,
  { kind, reason }: { kind: AfterSaleKind; reason: AfterSaleReason | undefined },
): string[] {
  if (!reason || !always.includes(reason)) return []
  return ticked(view, drafts)
    .filter(
      ({ line, draft }) => line.noReturn && (kind === 'return' || draft.quantity > line.left - line.shipped),
    )
    .map(({ line }) => line.name)
}

/** What still has to be done before it can be sent, as one sentence; undefined when nothing has. */
export function whatIsMissing(
  view: AskableView,
  drafts: Drafts,
  reason: AfterSaleReason | undefined,
): string | undefined {
  const lines = ticked(view, drafts)
  if (lines.length === 0) return '请先勾选要退的商品'
  if (lines.some(({ line, draft }) => sumFault(line, draft))) return '请先改好金额'
  if (totalFen(view, drafts) === 0) return '退款金额不能是 0'
  if (!reason || !reasonsFor(view, drafts).includes(reason)) return '请选一个原因'
  return undefined
}

/** The lines as they are sent. A sum that is all that was paid is left to the shop to know. */
export const askedLines = (view: AskableView, drafts: Drafts): Input<'after_sale.ask'>['lines'] =>
  ticked(view, drafts).map(({ line, draft }) => {
    const { lineId } = line
    const { quantity, typed } = draft
    const refundFen = parseYuan(typed) ?? 0
    return refundFen === mostOf(line, quantity) ? { lineId, quantity } : { lineId, quantity, refundFen }
  })
