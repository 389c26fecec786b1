import type { PayoutEntryView } from '../../../types/api/ledger'
import type { TaxView } from '../../../types/api/tax'
import { yuan } from '../money'
import type { EntryWords } from './three-lines'

type What = PayoutEntryView['what']

const names: Record<What, string> = {
  payout_ask: '申请提现',
  payout_paid: '提现到账',
  payout_tax: '代扣个人所得税',
  payout_back: '提现退回',
}

const endWords: Record<NonNullable<PayoutEntryView['ended']>, string> = {
  returned: '微信没有转成',
  refused: '店家没有同意',
  withdrawn: '本人撤回的',
}

const reasons: Record<What, (entry: PayoutEntryView) => string> = {
  payout_ask: () => '店家同意后，到微信里确认收款',
  payout_paid: () => '已到微信零钱',
  payout_tax: () => '佣金是劳务报酬，由店家代缴',
  payout_back: ({ ended }) => endWords[ended ?? 'returned'],
}

/** The law's own formula with its figures, so that anybody may reckon it again. */
function taxWords({ policy, month, monthGrossFen, monthTaxFen, ...how }: TaxView, grossFen: number): string {
  if (policy === 'none') return '登记为开票的商户，不在这里代扣'
  const { taxableFen, ratePercent, quickFen } = how
  const quick = quickFen > 0 ? ` − 速算扣除 ${yuan(quickFen)}` : ''
  const before = monthTaxFen > 0 ? ` − 这个月已扣 ${yuan(monthTaxFen)}` : ''
  const total = yuan(monthGrossFen + grossFen)
  return `${Number(month.slice(5))} 月累计 ${total}，应税 ${yuan(taxableFen)} × ${ratePercent}%${quick}${before}`
}

function howWords({ what, fen, grossFen, tax }: PayoutEntryView): string {
  if (what === 'payout_ask') return `可提现 → 提现中 ${yuan(fen)}`
  if (what === 'payout_back') return `提现中 → 可提现 ${yuan(fen)}，一分没少`
  if (what === 'payout_tax') return tax ? taxWords(tax, grossFen) : ''
  if (fen === grossFen) return `申请 ${yuan(grossFen)}，没有代扣税`
  return `申请 ${yuan(grossFen)} − 代扣税 ${yuan(grossFen - fen)} = ${yuan(fen)}`
}

/** What a posting of a payout says to whom it belongs. */
export const payoutWords = (entry: PayoutEntryView): EntryWords => ({
  what: names[entry.what],
  why: `${reasons[entry.what](entry)}，提现单尾号 ${entry.payoutId.slice(-4)}`,
  how: howWords(entry),
  sum: entry.what === 'payout_tax' ? `−${yuan(entry.fen)}` : yuan(entry.fen),
  tone: entry.what === 'payout_tax' ? 'bad' : entry.what === 'payout_paid' ? 'good' : 'plain',
})
