import type { TaxView } from '../../../types/api/tax'
import { yuan } from '../money'

/** A payout's sums, in fen. */
export interface Reckoned {
  tax: TaxView
  grossFen: number
  taxFen: number
  netFen: number
}

/** One figure with what it is. */
export interface TaxRow {
  name: string
  sum: string
}

/** The rule in one sentence, with its source; art. 8 of the notice. */
export const taxRule =
  '佣金是劳务报酬：一个月累计不超过 4000 元的减 800 元，超过的减两成，剩下的按税率由店家代扣、向税务局申报（国家税务总局公告 2018 年第 61 号）。'

/** Without a tax, why not; '' where there is one. */
export function untaxedWords({ tax, grossFen, taxFen }: Reckoned): string {
  if (taxFen > 0) return ''
  if (tax.policy === 'none') return '登记为开票的商户，不在这里代扣税。'
  const month = `${monthOf(tax)}累计 ${yuan(tax.monthGrossFen + grossFen)}`
  return tax.taxableFen > 0 ? `${month}，该扣的已经扣过，这次不扣税。` : `${month}，没超过 800 元，不扣税。`
}

const monthOf = ({ month }: TaxView): string => `${Number(month.slice(5))} 月`

/** How the tax came about, figure by figure, so that anybody may reckon it again. Figures of nothing are left out. */
export function taxRows({ tax, grossFen, taxFen }: Reckoned): TaxRow[] {
  const { monthGrossFen, monthTaxFen, taxableFen, ratePercent, quickFen } = tax
  const row = (name: string, sum: string, when = true): TaxRow[] => (when ? [{ name, sum }] : [])
  return [
    ...row(`${monthOf(tax)}已付`, yuan(monthGrossFen), monthGrossFen > 0),
    ...row(`${monthOf(tax)}累计（连这笔）`, yuan(monthGrossFen + grossFen)),
    ...row('减去费用后，应税', yuan(taxableFen)),
    ...row('税率', `${ratePercent}%`),
    ...row('速算扣除', `−${yuan(quickFen)}`, quickFen > 0),
    ...row(`${monthOf(tax)}已扣`, `−${yuan(monthTaxFen)}`, monthTaxFen > 0),
    ...row('这笔代扣', yuan(taxFen)),
  ]
}
