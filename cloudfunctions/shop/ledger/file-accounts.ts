import { fileEntries } from '../journal/file-entries'
import { openPayout } from '../payout/ask-payout'
import type { Ports } from '../ports'
import { type Account, isOfPayout, type LedgerEntry } from './document'

const ACCOUNTS_PER_SWEEP = 50

/** A call that asked for a payout may have died before it wrote it: no ask is filed whose payout is not there. */
const openAsked = ({ store }: Ports, fresh: readonly LedgerEntry[]): Promise<unknown> =>
  Promise.all(
    fresh
      .filter(isOfPayout)
      .filter(({ what }) => what === 'payout_ask')
      .map(ask => openPayout(store, ask)),
  )

function fileOne(ports: Ports, { _id, unfiled, fileAt }: Account): Promise<void> {
  const kept = { collection: 'accounts', id: _id, list: 'unfiled', due: 'fileAt', dueAt: fileAt } as const
  return fileEntries(ports, kept, unfiled, {
    into: 'ledger_entries',
    async file(fresh, filedAt) {
      await openAsked(ports, fresh)
      await Promise.all(fresh.map(entry => ports.store.add('ledger_entries', { ...entry, filedAt })))
    },
  })
}

/** Files the entries that stand on accounts in `ledger_entries`. Any number of these may run at once. */
export async function fileAccounts(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const due = await ports.store.query('accounts', {
    index: 'toFile',
    range: { field: 'fileAt', above: 0, upTo: ports.clock.now() },
    limit: ACCOUNTS_PER_SWEEP,
  })
  return due.map(account => () => fileOne(ports, account))
}
