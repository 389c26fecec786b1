import { eachAtOnce } from '../at-once'
import { sameData } from '../catalog/same-data'
import { reportIncident } from '../incident/report-incident'
import type { Ports, Store } from '../ports'
import { aboutAccount } from './about-account'
import { figuresOf, sumsOf } from './account'
import type { Account, LedgerEntry } from './document'

const ACCOUNTS = 100
const ENTRIES = 500

/** Every entry of one distributor, filed or still on the account, once each. */
async function entriesIn(store: Store, { _id: distributorId, unfiled }: Account): Promise<LedgerEntry[]> {
  const found = new Map(unfiled.map(entry => [entry.id, entry]))
  for (let after: readonly [number, string] | undefined; ; ) {
    const page = await store.query('ledger_entries', {
      ...{ index: 'ofDistributor', equal: { distributorId }, limit: ENTRIES },
      ...(after && { after }),
    })
    for (const entry of page) found.set(entry.id, entry)
    const last = page.at(-1)
    if (page.length < ENTRIES || !last) return [...found.values()]
    after = [last.at, last.id]
  }
}

/** What does not add up in one account, in words; '' when all does. */
export async function wrongWithAccount(store: Store, account: Account): Promise<string> {
  const [is, told] = [figuresOf(account), sumsOf(await entriesIn(store, account))]
  if (sameData(is, told)) return ''
  return `figures ${Object.values(is).join(' ')}, entries ${Object.values(told).join(' ')}`
}

async function proveOne({ store, clock, ids }: Ports, id: string): Promise<boolean> {
  const wrong = async () => {
    const account = await store.get('accounts', id)
    return account ? wrongWithAccount(store, account) : 'gone'
  }
  // Entries go on coming while we prove: a difference counts only when a second look finds it too.
  const detail = (await wrong()) && (await wrong())
  if (!detail) return true
  const about = await aboutAccount(store, id)
  const person = about?.id ?? ids.derived('account', id)
  await reportIncident(
    { store, clock },
    {
      id: `account_differs:${person}:${clock.now()}`,
      what: 'account_differs',
      orderNumber: '',
      ...(about && { about }),
      detail: `${person}: ${detail}`,
      amountFen: 0,
    },
  )
  return false
}

/** Nightly: every account is the sum of its entries. A difference is told, never mended. Answers how many differ. */
export async function proveAccounts(ports: Ports): Promise<number> {
  let wrong = 0
  for (let after = ''; ; ) {
    const page = await ports.store.page('accounts', after, ACCOUNTS)
    const right = await eachAtOnce(page, ({ _id }) => proveOne(ports, _id))
    wrong += right.filter(one => !one).length
    const last = page.at(-1)
    if (page.length < ACCOUNTS || !last) return wrong
    after = last._id
  }
}
