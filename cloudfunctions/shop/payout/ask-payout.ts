import type { Answer, Parsed, Refused } from '../../../types/api'
import { fen } from '../../../types/fen'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { settingsOf } from '../distributor/settings'
import { type Account, isOfPayout, type PayoutEntry } from '../ledger/document'
import type { Ports, Store } from '../ports'
import { askEntry } from './entries-of-payout'
import { monthSoFar } from './month-so-far'
import { payoutOf } from './payout'
import { payoutView } from './payout-view'
import { asking } from './postings'
import { minPayoutOf } from './settings'

type Refusal = Refused<'payout.ask'>

/** What a payout was asked by, as long as it stands on the account. */
export const askOn = (account: Account | undefined, payoutId: string): PayoutEntry | undefined =>
  account?.unfiled.filter(isOfPayout).find(one => one.what === 'payout_ask' && one.payoutId === payoutId)

/** Writes the payout that an ask entry begins; there already is fine. */
export const openPayout = (store: Store, ask: PayoutEntry): Promise<boolean> =>
  store.add('payouts', payoutOf(ask))

const whyNot = (account: Account | undefined, grossFen: number): Refusal | undefined => {
  if (account?.openPayout !== undefined) return 'payout_open'
  if (account?.payeeForgotten) return 'identity_needed'
  return (account?.availableFen ?? 0) < grossFen ? 'more_than_available' : undefined
}

/**
 * Sets the money aside: one update of the account, on the condition that so much is available and nothing else is under way.
 * Answers the entry that it left, whoever of several at once left it.
 */
async function setAside(
  { store, clock }: Ports,
  account: Account | undefined,
  wish: Pick<PayoutEntry, 'distributorId' | 'payoutId' | 'grossFen'>,
): Promise<Result<PayoutEntry, Refusal>> {
  const { distributorId, payoutId, grossFen } = wish
  const known = askOn(account, payoutId)
  if (known) return ok(known)
  const refused = whyNot(account, grossFen)
  if (refused) return no(refused)
  const at = clock.now()
  const entry = askEntry({ ...wish, at })
  const { when, change } = asking(entry, at)
  const done = await store.change('accounts', distributorId, when, change)
  if (done) return ok(entry)
  // Somebody was first: the same wish, another one, or a refund.
  const now = await store.get('accounts', distributorId)
  const there = askOn(now, payoutId)
  return there ? ok(there) : no(whyNot(now, grossFen) ?? 'payout_open')
}

/**
 * A distributor asks for money. The same request asks once; whatever a call that died left behind, the next one or the
 * filing of the account goes on from.
 */
export async function askPayout(
  ports: Ports,
  { openid }: Caller,
  { requestId, grossFen }: Parsed<'payout.ask'>,
): Promise<Result<Answer<'payout.ask'>, Refusal>> {
  const { store, clock, ids } = ports
  const payoutId = ids.derived('payout', openid, requestId)
  const [known, account, payee, person, shop, soFar] = await Promise.all([
    store.get('payouts', payoutId),
    store.get('accounts', openid),
    store.get('payees', openid, ['name', 'idNumber']),
    store.get('distributors', openid, ['events', 'trail']),
    settingsOf(store),
    monthSoFar(store, openid, clock.now()),
  ])
  const reckoning = { person, soFar }
  if (known) return ok(payoutView(known, reckoning))
  if (grossFen < minPayoutOf(shop)) return no('below_minimum')
  if (!payee) return no('identity_needed')
  const aside = await setAside(ports, account, { distributorId: openid, payoutId, grossFen: fen(grossFen) })
  if (!aside.ok) return aside
  await openPayout(store, aside.value)
  return ok(payoutView(payoutOf(aside.value), reckoning))
}
