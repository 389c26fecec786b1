import type { CommissionEntryView, LedgerEntryView } from '../../../types/api/ledger'
import { yuan } from '../money'
import { payoutWords } from './payout-words'
import { percent } from './percent'
import type { EntryWords } from './three-lines'

const names: Record<CommissionEntryView['what'], string> = {
  sale: '有人买了',
  refund: '退了款',
  settle: '可以提现了',
  void: '店家核实，这单不算',
  reassign_out: '改归别人了',
  reassign_in: '改归这里了',
}

const commission = (keptFen: number, rateBp: number): number => Math.floor((keptFen * rateBp) / 10_000)

/** How the sum came about. The server has reckoned it; here the same figures are only put into a sentence. */
function howWords({ what, rateBp, keptBeforeFen, keptAfterFen, fen }: CommissionEntryView): string {
  if (what === 'sale') return `实付 ${yuan(keptAfterFen)} × ${percent(rateBp)}，不足一分的不算`
  if (what === 'refund') {
    const [before, after] = [commission(keptBeforeFen, rateBp), commission(keptAfterFen, rateBp)]
    return `留下的从 ${yuan(keptBeforeFen)} 变成 ${yuan(keptAfterFen)}，佣金 ${yuan(before)} → ${yuan(after)}`
  }
  // What ends a credit keeps nothing of it, while the buyer keeps the goods.
  const keptFen = what === 'void' || what === 'reassign_out' ? keptBeforeFen : keptAfterFen
  return `留下的 ${yuan(keptFen)} × ${percent(rateBp)}，共 ${yuan(fen)}`
}

/** What an entry says to whom it belongs. */
export const entryWords = (entry: LedgerEntryView): EntryWords =>
  'payoutId' in entry ? payoutWords(entry) : commissionWords(entry)

function commissionWords(entry: CommissionEntryView): EntryWords {
  const { what, fen, from, to, name, spec, nth, orderNumber } = entry
  const gained = from === 'shop'
  const lost = to === 'shop'
  return {
    what: names[what],
    why: `${[name, spec].filter(Boolean).join(' ')}，订单尾号 ${orderNumber.slice(-4)}${nth ? `，第 ${nth} 次退款` : ''}`,
    how: howWords(entry),
    sum: gained ? `+${yuan(fen)}` : lost ? `−${yuan(fen)}` : yuan(fen),
    tone: gained ? 'good' : lost ? 'bad' : 'plain',
  }
}
