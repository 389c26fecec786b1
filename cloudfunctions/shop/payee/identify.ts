import type { Answer, Parsed, Refused } from '../../../types/api'
import type { PayeeView } from '../../../types/api/payee'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { Busy } from '../order/change-order'
import type { Payout } from '../payout/document'
import type { Ports, Store } from '../ports'
import { CONSENT } from './consent'
import type { Payee } from './document'
import { isIdNumber } from './id-number'
import { markOf, sealIdentity } from './identity'
import { maskedIdNumber, maskedName, realName } from './real-name'

/** What somebody sees of what is recorded of them. */
export const payeeView = (
  payee: Pick<Payee, 'maskedName' | 'maskedIdNumber' | 'at'> | undefined,
): PayeeView => ({
  ...(payee && { identity: { name: payee.maskedName, idNumber: payee.maskedIdNumber, at: payee.at } }),
  consent: CONSENT,
})

/** What is recorded of the caller, masked. */
export async function showPayee(
  { store }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'payee.me'>, never>> {
  return ok(payeeView(await store.get('payees', openid, ['name', 'idNumber'])))
}

/** What the caller has asked for last, if anything. */
const lastPayout = async (store: Store, distributorId: string): Promise<Payout | undefined> =>
  (
    await store.query('payouts', {
      ...{ index: 'ofDistributor', equal: { distributorId }, limit: 1, omit: ['events', 'trail'] },
    })
  )[0]

/** Writes it down in place of what was seen, which is kept if a payout was asked for under it. False if another account has it. */
async function record(
  store: Store,
  known: Payee | undefined,
  payee: Payee,
  isUsed: boolean,
): Promise<boolean> {
  const { _id, ...recorded } = payee
  const done = known
    ? await store.change(
        'payees',
        _id,
        { 'name.text': known.name.text },
        {
          set: recorded,
          ...(isUsed && {
            push: { earlier: { name: known.name, idNumber: known.idNumber, until: payee.at } },
          }),
        },
      )
    : await store.add('payees', payee)
  if (done) return true
  const [taken] = await store.query('payees', { index: 'byMark', equal: { mark: payee.mark }, limit: 1 })
  if (taken && taken._id !== _id) return false
  throw new Busy('somebody recorded this person just now')
}

/**
 * Records who the caller is, sealed; again replaces. Nothing of the input may reach a log, a trail or an error. Refused while
 * a payout is under way: whom WeChat is told, and whose tax it is, stays the same until it is over.
 */
export async function identifyPayee(
  { store, clock, vault, ids }: Ports,
  { openid }: Caller,
  input: Parsed<'payee.identify'>,
): Promise<Result<Answer<'payee.identify'>, Refused<'payee.identify'>>> {
  const { idNumber, consentTo } = input
  const at = clock.now()
  if (consentTo !== CONSENT) return no('consent_changed')
  const name = realName(input.name)
  if (name === undefined) return no('name_wrong')
  if (!isIdNumber(idNumber, at)) return no('id_number_wrong')
  const [account, known, last] = await Promise.all([
    store.get('accounts', openid, ['unfiled']),
    store.get('payees', openid, ['earlier']),
    lastPayout(store, openid),
  ])
  if (account?.openPayout !== undefined) return no('payout_open')
  const payee = {
    ...{ _id: openid, ...sealIdentity(vault, openid, { name, idNumber }), consentTo, at },
    mark: markOf(ids, idNumber),
    ...{ maskedName: maskedName(name), maskedIdNumber: maskedIdNumber(idNumber) },
  }
  const isUsed = known !== undefined && last !== undefined && last.at >= known.at
  if (!(await record(store, known, payee, isUsed))) return no('identity_taken')
  // Only once somebody is recorded: a request that read whoever was deleted must open nothing.
  if (account?.payeeForgotten) await store.change('accounts', openid, {}, { unset: ['payeeForgotten'] })
  return ok(payeeView(payee))
}
