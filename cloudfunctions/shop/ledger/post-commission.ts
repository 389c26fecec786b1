import type { Order } from '../documents'
import { applyOnce, filedIds } from '../journal/filed'
import type { Ports, Store } from '../ports'
import { openedWith, posting } from './account'
import type { LedgerEntry } from './document'
import { entriesOf } from './entries-of'

/** What the ledger had when it was asked: which of these entries were filed, and whose account was there. */
export interface Posted {
  asked: ReadonlySet<string>
  filed: ReadonlySet<string>
  accounts: ReadonlySet<string>
}

const ownersOf = (entries: readonly LedgerEntry[]): string[] => [
  ...new Set(entries.map(({ distributorId }) => distributorId)),
]

/**
 * Looks which entries of an order are filed, and whose accounts there are: one wave, none without a credit. May be asked beside
 * the change that the order is about to make: see `filedIds`.
 */
export async function askPosted(store: Store, order: Order): Promise<Posted> {
  const entries = entriesOf(order)
  const [filed, accounts] = await Promise.all([
    filedIds(store, 'ledger_entries', entries),
    store.getMany('accounts', ownersOf(entries), ['unfiled']),
  ])
  return {
    asked: new Set(entries.map(({ id }) => id)),
    filed,
    accounts: new Set(accounts.map(({ _id }) => _id)),
  }
}

/** An account that is not there yet begins with these entries in it, so that nobody's first order takes longer. */
async function postTo(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  distributorId: string,
  entries: LedgerEntry[],
  posted: Posted,
): Promise<void> {
  const at = clock.now()
  const missing = entries.filter(({ id }) => !posted.filed.has(id))
  if (missing.length === 0) return
  if (!posted.accounts.has(distributorId)) {
    if (await store.add('accounts', openedWith(distributorId, missing, at))) return
  }
  // What the condition refuses stands on the account already.
  await applyOnce(store, missing, posted.filed, {
    collection: 'accounts',
    of: entry => ({ document: distributorId, ...posting(entry, at) }),
  })
}

/**
 * Posts what this order has earned and given back by now, each entry once, by one update of its account: two waves, or one
 * when it was asked before. Any number at once and any repeat come to the same.
 */
export async function postCommission(
  ports: Pick<Ports, 'store' | 'clock'>,
  order: Order,
  asked?: Posted,
): Promise<void> {
  const entries = entriesOf(order)
  const isKnown = asked && entries.every(({ id }) => asked.asked.has(id))
  const posted = isKnown ? asked : await askPosted(ports.store, order)
  const of = (owner: string) => entries.filter(({ distributorId }) => distributorId === owner)
  await Promise.all(ownersOf(entries).map(owner => postTo(ports, owner, of(owner), posted)))
}
