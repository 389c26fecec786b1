import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { isCreditCode } from './credit-code'

/** The owner records a distributor as a business that invoices, or no longer. What was approved keeps its tax. */
export async function setBusiness(
  { store, clock }: Ports,
  _caller: Caller,
  { distributorId, business }: Parsed<'tax.set_business'>,
): Promise<Result<Answer<'tax.set_business'>, Refused<'tax.set_business'>>> {
  if (business && !isCreditCode(business.creditCode)) return no('credit_code_wrong')
  const [person] = await store.query('distributors', {
    index: 'byPublicId',
    equal: { publicId: distributorId },
    limit: 1,
  })
  if (!person) return no('distributor_not_found')
  const { name, creditCode } = person.business ?? {}
  if (name === business?.name && creditCode === business?.creditCode) return ok({ business })
  const change = business
    ? { set: { business: { ...business, at: clock.now() } } }
    : { unset: ['business'] as const }
  await store.change('distributors', person._id, {}, change)
  return ok({ business })
}
