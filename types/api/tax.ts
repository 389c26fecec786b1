import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { derivedId, timeCursor, words } from './fields'

/**
 * How the tax on a payout is reckoned. `per_payment_2018_61`: labour remuneration, withheld by the shop on the calendar
 * month's gross per person (STA notice 2018 No. 61, art. 8). `none`: the distributor is recorded as a business that invoices.
 */
export const taxPolicies = ['per_payment_2018_61', 'none'] as const
export type TaxPolicy = (typeof taxPolicies)[number]

/** How a tax came about, so that it can be reckoned again by hand. Money in fen. */
export interface TaxView {
  policy: TaxPolicy
  /** The month in Beijing that it counts in: `2026-11`. */
  month: string
  /** Paid out to this person in the month before this one, and withheld from it. */
  monthGrossFen: number
  monthTaxFen: number
  /** What is taxed of the month with this one, at which rate in percent, less the quick deduction. */
  taxableFen: number
  ratePercent: number
  quickFen: number
}

/** A month of Beijing's calendar: `2026-11`. */
export const beijingMonth = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

const ofMonth = v.strictObject({ month: beijingMonth, after: v.optional(timeCursor) })

/** Lines of a CSV file, a page at a time; the first page begins with the head. Safe against formulas. */
export interface CsvPage {
  csv: string
  lines: number
  after?: string
}

export const taxApi = {
  /**
   * For the tax office: who was paid what in this month, with name and id number in full. Each reading is on the trail.
   * `underWay` = so many payouts of this page may still be paid, and then belong to this month as well. Refused, `about` whom,
   * when somebody's number cannot be read: a list with holes would be declared.
   */
  'tax.export': endpoint<CsvPage & { underWay: number }>()({
    role: 'owner',
    input: ofMonth,
    errors: ['identity_unreadable'],
  }),
  /** For market regulators: every commission of this month with the paid order behind it. */
  'tax.commissions': endpoint<CsvPage>()({ role: 'owner', input: ofMonth, errors: [] }),
  /** Records a distributor as a business that invoices, or no longer as one. Later payouts are reckoned so. */
  'tax.set_business': endpoint<{ business: { name: string; creditCode: string } | null }>()({
    role: 'owner',
    input: v.strictObject({
      distributorId: derivedId,
      business: v.nullable(
        v.strictObject({
          name: words(60, 2),
          /** 统一社会信用代码 (GB 32100-2015): 18 characters with a check character. */
          creditCode: v.pipe(
            words(40),
            v.transform(text => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()),
          ),
        }),
      ),
    }),
    errors: ['distributor_not_found', 'credit_code_wrong'],
  }),
}
