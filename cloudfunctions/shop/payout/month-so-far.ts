import type { TaxPolicy } from '../../../types/api/tax'
import { monthOf } from '../beijing'
import type { Distributor } from '../distributor/document'
import type { Store } from '../ports'
import { type MonthSoFar, taxOn } from '../tax/tax'
import type { Payout } from './document'

const MOST = 500

/** A distributor that invoices is not taxed here. */
const policyOf = (person: Pick<Distributor, 'business'> | undefined): TaxPolicy =>
  person?.business ? 'none' : 'per_payment_2018_61'

/** What a month has come to: what was paid out of it as labour remuneration. What somebody invoiced for is none. */
export function monthOfPayouts(month: string, payouts: readonly Payout[]): MonthSoFar {
  const counted = payouts.filter(
    ({ state, tax }) => state === 'paid' && tax?.month === month && tax.policy === 'per_payment_2018_61',
  )
  return {
    month,
    monthGrossFen: counted.reduce((sum, { grossFen }) => sum + grossFen, 0),
    monthTaxFen: counted.reduce((sum, { taxFen = 0 }) => sum + taxFen, 0),
  }
}

/** What this person was paid out in the Beijing month of this moment; one wave. */
export async function monthSoFar(store: Store, distributorId: string, at: number): Promise<MonthSoFar> {
  const month = monthOf(at)
  const payouts = await store.query('payouts', {
    ...{ index: 'ofMonth', equal: { distributorId, month }, limit: MOST },
    omit: ['events', 'trail'],
  })
  if (payouts.length === MOST)
    throw new Error(`more than ${MOST} payouts in ${month}: the tax cannot be told`)
  return monthOfPayouts(month, payouts)
}

/** Tax and net of a sum, if it were approved now. */
export const reckoned = (
  grossFen: number,
  person: Pick<Distributor, 'business'> | undefined,
  soFar: MonthSoFar,
) => taxOn(grossFen, soFar, policyOf(person))

export type Reckoned = ReturnType<typeof reckoned>
