import type { Answer, Refused } from '../../../types/api'
import type { PayeeView } from '../../../types/api/payee'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Account } from '../ledger/document'
import type { Ports, Store, When } from '../ports'
import { payeeView } from './identify'

type Refusal = Refused<'payee.forget'>

/** Whose tax was never declared, and of whom nothing is under way. */
const NEVER_PAID: When = { openPayout: { exists: false }, paidOutFen: 0, withheldFen: 0 }

const whyNot = (account: Account | undefined): Refusal | undefined => {
  if (account?.openPayout !== undefined) return 'payout_open'
  return account && account.paidOutFen + account.withheldFen > 0 ? 'payee_kept' : undefined
}

/** Has the account say so, unless it does already; why not, if somebody was first. */
async function tell(store: Store, { _id, payeeForgotten }: Account): Promise<Refusal | undefined> {
  const told =
    payeeForgotten || (await store.change('accounts', _id, NEVER_PAID, { set: { payeeForgotten: true } }))
  return told ? undefined : whyNot(await store.get('accounts', _id, ['unfiled']))
}

/**
 * Deletes who the caller is: the consent is withdrawn (PIPL 个人信息保护法 art. 15, 47). What a payment was declared under is
 * kept, as tax law wants it (税收征收管理法实施细则 art. 29: ten years). First the account is told, so that a request that has
 * just read the name opens nothing; what is recorded anew meanwhile is another record, and stays.
 */
export async function forgetPayee(
  { store }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'payee.forget'>, Refusal>> {
  const [account, payee] = await Promise.all([
    store.get('accounts', openid, ['unfiled']),
    store.get('payees', openid, ['idNumber', 'earlier']),
  ])
  const refused = whyNot(account) ?? (account && (await tell(store, account)))
  if (refused) return no(refused)
  const isGone = !payee || (await store.remove('payees', openid, { 'name.text': payee.name.text }))
  return ok(isGone ? payeeView(undefined) : await whoIsThere(store, openid))
}

/** Somebody was first: with the same deletion, or with another record, of which the account is told again. */
async function whoIsThere(store: Store, openid: string): Promise<PayeeView> {
  const payee = await store.get('payees', openid)
  if (payee) await store.change('accounts', openid, {}, { unset: ['payeeForgotten'] })
  return payeeView(payee)
}
