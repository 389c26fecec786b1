import { filedIds } from '../journal/filed'
import type { Ports } from '../ports'
import type { Payout } from './document'
import { closingEntries } from './entries-of-payout'
import { closing } from './postings'
import { tellPayout } from './tell-payout'

type Some = Pick<Ports, 'store' | 'clock'>

/** One after the other: the account is free only once all of them stand on it. */
async function postClosing({ store, clock }: Some, payout: Payout, justMoved: boolean): Promise<void> {
  const entries = closingEntries(payout)
  const filed = justMoved ? new Set<string>() : await filedIds(store, 'ledger_entries', entries)
  for (const entry of entries.filter(({ id }) => !filed.has(id))) {
    const { when, change } = closing(entry, clock.now(), entry === entries.at(-1))
    // What the condition refuses stands on the account already.
    await store.change('accounts', entry.distributorId, when, change)
  }
}

/**
 * Does what follows from how a payout stands: its closing entries and its message. Any repeat and any number at
 * once come to the same. `justMoved`: by this very call, so that nothing of it can have been filed and left its account.
 */
export async function followPayout(
  ports: Some,
  payout: Payout,
  { justMoved = false }: { justMoved?: boolean } = {},
): Promise<void> {
  const { _id, rev } = payout
  await Promise.all([postClosing(ports, payout, justMoved), tellPayout(ports, payout)])
  await ports.store.change('payouts', _id, { rev }, { set: { todoAt: 0 } })
}
