import type { AccountView, LedgerEntryView } from '../../../types/api/ledger'
import { LIMITS } from '../../../types/limits'
import { cursorOf, pageOf } from '../journal/newest-first'
import type { Store } from '../ports'
import { figuresOf } from './account'
import { type Account, isOfPayout, type LedgerEntry, type PayoutEntry } from './document'

const most = LIMITS.entriesPerPage

function payoutEntryView(entry: PayoutEntry): LedgerEntryView {
  const { id, at, what, from, to, fen, payoutId, grossFen, tax, ended } = entry
  return {
    ...{ id, at, what, from, to, fen, payoutId, grossFen },
    ...(tax && { tax }),
    ...(ended && { ended }),
  }
}

const entryView = (entry: LedgerEntry): LedgerEntryView => {
  if (isOfPayout(entry)) return payoutEntryView(entry)
  const { id, at, what, from, to, fen, orderNumber, name, spec, nth, rateBp } = entry
  const { keptBeforeFen, keptAfterFen } = entry
  return {
    ...{ id, at, what, from, to, fen, orderNumber, name, spec, rateBp, keptBeforeFen, keptAfterFen },
    ...(nth !== undefined && { nth }),
  }
}

/** The figures as they are told. */
export const accountView = (account: Account | undefined): AccountView => figuresOf(account)

/** One distributor's account and a page of its entries, filed or not, newest first: side by side, so one wave. */
export async function readLedger(
  store: Store,
  distributorId: string,
  after: string | undefined,
): Promise<{ account: AccountView; entries: LedgerEntryView[]; after?: string }> {
  const [account, filed] = await Promise.all([
    store.get('accounts', distributorId),
    store.query('ledger_entries', {
      ...{ index: 'ofDistributor', equal: { distributorId }, backwards: true, limit: most + 1 },
      ...(after !== undefined && { after: cursorOf(after) }),
    }),
  ])
  const page = pageOf(account?.unfiled ?? [], filed, { after, most })
  return {
    account: accountView(account),
    entries: page.shown.map(entryView),
    ...(page.after !== undefined && { after: page.after }),
  }
}
