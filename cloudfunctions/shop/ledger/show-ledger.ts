import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { accountView, readLedger } from './ledger-view'

/** What the caller has earned, by place. */
export async function showAccount(
  { store }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'ledger.account'>, never>> {
  return ok(accountView(await store.get('accounts', openid, ['unfiled'])))
}

/** Why it is so much: the caller's entries, newest first, a page at a time. */
export async function listEntries(
  { store }: Ports,
  { openid }: Caller,
  { after }: Parsed<'ledger.list'>,
): Promise<Result<Answer<'ledger.list'>, never>> {
  const { account: _, ...page } = await readLedger(store, openid, after)
  return ok(page)
}

/** The same of one distributor, for those who pay. */
export async function showLedgerOf(
  { store }: Ports,
  _caller: Caller,
  { distributorId, after }: Parsed<'ledger.of'>,
): Promise<Result<Answer<'ledger.of'>, Refused<'ledger.of'>>> {
  const [distributor] = await store.query('distributors', {
    index: 'byPublicId',
    equal: { publicId: distributorId },
    limit: 1,
  })
  return distributor ? ok(await readLedger(store, distributor._id, after)) : no('distributor_not_found')
}
