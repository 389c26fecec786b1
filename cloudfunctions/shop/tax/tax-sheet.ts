import type { TaxPolicy } from '../../../types/api/tax'
import { beijingTime } from '../beijing'
import type { Distributor } from '../distributor/document'
import type { Identity } from '../payee/identity'
import type { Payout } from '../payout/document'
import { csvSheet, hundredths, longNumber } from '../sheet'

/** A payout that was paid, and to whom. */
export interface Paid {
  payout: Payout
  identity: Identity
  person: Pick<Distributor, 'business'> | undefined
}

const kinds: Record<TaxPolicy, { income: string; how: string }> = {
  per_payment_2018_61: { income: '劳务报酬所得', how: '按次预扣（2018年第61号公告）' },
  none: { income: '', how: '对方开票，不代扣' },
}

const kindOf = ({ payout: { tax } }: Paid) => kinds[tax?.policy ?? 'per_payment_2018_61']

const paidAt = ({ events, at }: Payout): number => events.findLast(({ event }) => event === 'pay')?.at ?? at

/** Of somebody who invoices: who they are now. */
function invoicer({ payout: { tax }, person }: Paid): string {
  const { business } = person ?? {}
  return tax?.policy === 'none' && business ? `${business.name} ${business.creditCode}` : ''
}

const columns: Record<string, (paid: Paid) => string> = {
  姓名: ({ identity }) => identity.name,
  证件类型: () => '居民身份证',
  证件号码: ({ identity }) => longNumber(identity.idNumber),
  所得月份: ({ payout }) => payout.month,
  所得项目: paid => kindOf(paid).income,
  本次收入: ({ payout }) => hundredths(payout.grossFen),
  计税方式: paid => kindOf(paid).how,
  本月此前收入: ({ payout }) => hundredths(payout.tax?.monthGrossFen ?? 0),
  本月此前已扣: ({ payout }) => hundredths(payout.tax?.monthTaxFen ?? 0),
  本月累计应纳税所得额: ({ payout }) => hundredths(payout.tax?.taxableFen ?? 0),
  '预扣率%': ({ payout }) => String(payout.tax?.ratePercent ?? 0),
  速算扣除数: ({ payout }) => hundredths(payout.tax?.quickFen ?? 0),
  本次扣税: ({ payout }) => hundredths(payout.taxFen ?? 0),
  实付: ({ payout }) => hundredths(payout.netFen ?? 0),
  到账时间: ({ payout }) => beijingTime(paidAt(payout)),
  提现单号: ({ payout }) => payout._id,
  开票单位: invoicer,
}

/** Who was paid what and how much was withheld, as CSV, one row per payout. Sums in yuan. */
export const taxSheet = (paid: readonly Paid[], isFirst: boolean): string =>
  csvSheet(
    Object.keys(columns),
    paid.map(one => Object.values(columns).map(cell => cell(one))),
    isFirst,
  )
