import type { AttentionSubject } from '../../../types/api/attention'
import { eachAtOnce } from '../at-once'
import { sameData } from '../catalog/same-data'
import { reportIncident } from '../incident/report-incident'
import { filedAmong } from '../journal/filed'
import { aboutAccount } from '../ledger/about-account'
import type { LedgerEntry } from '../ledger/document'
import type { Ports, Store } from '../ports'
import { askOn } from './ask-payout'
import type { Payout } from './document'
import { entriesOfPayout, idsOfPayout } from './entries-of-payout'
import { isOver } from './payout'

const PER_PAGE = 100

/** What the ledger has of one payout: filed ones first, as an entry leaves its account only after it was filed. */
async function standing(store: Store, payout: Payout): Promise<LedgerEntry[]> {
  const ids = idsOfPayout(payout._id)
  const filed = await filedAmong(store, 'ledger_entries', ids)
  const account = await store.get('accounts', payout.distributorId)
  const known = new Map(account?.unfiled.filter(({ id }) => ids.includes(id)).map(one => [one.id, one]))
  for (const entry of filed) known.set(entry.id, entry)
  return [...known.values()]
}

/** What is not as it follows from the payout, in words; '' when all is. What is owed still is left to cron. */
async function wrongWithPayout(store: Store, payout: Payout): Promise<string> {
  const found = await standing(store, payout)
  const wanted = entriesOfPayout(payout)
  const told = ({ filedAt: _, ...entry }: LedgerEntry) => entry
  const sorted = (entries: LedgerEntry[]) => entries.map(told).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!sameData(sorted(wanted), sorted(found)))
    return `${payout.state}: ${found.map(({ id, fen }) => `${id} ${fen}`).join(', ')}`
  const account = await store.get('accounts', payout.distributorId)
  const names = account?.openPayout === payout._id
  return names === isOver(payout) ? `${payout.state}, the account names ${account?.openPayout ?? 'none'}` : ''
}

async function tell(ports: Ports, id: string, detail: string, about?: AttentionSubject): Promise<void> {
  await reportIncident(ports, {
    id: `payout_differs:${id}:${ports.clock.now()}`,
    what: 'payout_differs',
    orderNumber: '',
    ...(about && { about }),
    detail: `${id} ${detail}`,
    amountFen: 0,
  })
}

async function provePayout(ports: Ports, id: string): Promise<boolean> {
  const wrong = async () => {
    const payout = await ports.store.get('payouts', id)
    if (!payout) return 'gone'
    return payout.todoAt > 0 ? '' : wrongWithPayout(ports.store, payout)
  }
  // Payouts go on while we prove: a difference counts only when a second look finds it too.
  const detail = (await wrong()) && (await wrong())
  if (!detail) return true
  await tell(ports, id, detail, { kind: 'payout', id, name: '' })
  return false
}

/** An account that says something is under way, and nothing is: nobody could ever ask again. */
async function proveOpen(ports: Ports, id: string): Promise<boolean> {
  const wrong = async () => {
    const account = await ports.store.get('accounts', id)
    if (account?.openPayout === undefined) return ''
    const { openPayout } = account
    const payout = await ports.store.get('payouts', openPayout)
    return payout || askOn(account, openPayout) ? '' : openPayout
  }
  const left = (await wrong()) && (await wrong())
  if (!left) return true
  await tell(ports, left, 'is named by an account, and is not there', await aboutAccount(ports.store, id))
  return false
}

async function proveEach(
  ports: Ports,
  collection: 'payouts' | 'accounts',
  prove: (ports: Ports, id: string) => Promise<boolean>,
): Promise<number> {
  let wrong = 0
  for (let after = ''; ; ) {
    const page = await ports.store.page(collection, after, PER_PAGE)
    const right = await eachAtOnce(page, ({ _id }) => prove(ports, _id))
    wrong += right.filter(one => !one).length
    const last = page.at(-1)
    if (page.length < PER_PAGE || !last) return wrong
    after = last._id
  }
}

/**
 * Nightly: every payout has its entries and no others, and accounts name the open ones and no others. A difference is told,
 * never mended. Answers how many differ.
 */
export const provePayouts = async (ports: Ports): Promise<number> =>
  (await proveEach(ports, 'payouts', provePayout)) + (await proveEach(ports, 'accounts', proveOpen))
