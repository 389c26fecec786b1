import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import { startOfMonth } from '../beijing'
import type { Caller } from '../caller'
import { cursorOf } from '../journal/newest-first'
import { type CommissionEntry, isOfPayout, type LedgerEntry } from '../ledger/document'
import { Busy } from '../order/change-order'
import type { Ports, Store } from '../ports'
import { commissionSheet, type Told } from './commission-sheet'

/** More accounts than have new entries in the two minutes that these stay on them. */
const UNFILED_ACCOUNTS = 200

type Place = readonly [at: number, id: string]

const byPlace = (a: LedgerEntry, b: LedgerEntry) => a.at - b.at || (a.id < b.id ? -1 : 1)

/** Entries that still stand on the accounts. */
async function unfiled(store: Store): Promise<LedgerEntry[]> {
  const accounts = await store.query('accounts', {
    ...{ index: 'toFile', range: { field: 'fileAt', above: 0 }, limit: UNFILED_ACCOUNTS },
  })
  if (accounts.length === UNFILED_ACCOUNTS) throw new Busy('too many entries are not filed yet')
  return accounts.flatMap(account => account.unfiled)
}

/** The entries behind this place, up to the end, in the order of time: what is in both counts once. One wave. */
async function entriesBehind(store: Store, [at, id]: Place, end: number, limit: number) {
  const [filed, fresh] = await Promise.all([
    store.query('ledger_entries', { index: 'byTime', after: [at, id], limit }),
    unfiled(store),
  ])
  const behind = fresh.filter(one => one.at > at || (one.at === at && one.id > id))
  const all = [...new Map([...behind, ...filed].map(one => [one.id, one])).values()]
  return all
    .filter(one => one.at < end)
    .sort(byPlace)
    .slice(0, limit)
}

/** What an export shows of an order is all that is read of it. */
const UNREAD_OF_ORDERS = [
  ...['address', 'note', 'staffNote', 'buyerId', 'findBy', 'events', 'todo', 'attempts', 'parcels', 'trail'],
  ...['afterSales', 'refunds'],
]

async function withOrders(store: Store, entries: readonly CommissionEntry[]): Promise<Told[]> {
  const numbers = [...new Set(entries.map(({ orderNumber }) => orderNumber))]
  const people = [...new Set(entries.map(({ distributorId }) => distributorId))]
  const [orders, persons] = await Promise.all([
    store.getMany('orders', numbers, UNREAD_OF_ORDERS),
    store.getMany('distributors', people, ['events', 'trail', 'phone']),
  ])
  const orderOf = new Map(orders.map(order => [order._id, order]))
  const personOf = new Map(persons.map(person => [person._id, person]))
  return entries.map(entry => ({
    entry,
    order: orderOf.get(entry.orderNumber),
    person: personOf.get(entry.distributorId),
  }))
}

/** Every commission of a month with the paid order behind it, for market regulators: a page at a time, the oldest first. */
export async function exportCommissions(
  { store }: Ports,
  _caller: Caller,
  { month, after }: Parsed<'tax.commissions'>,
): Promise<Result<Answer<'tax.commissions'>, never>> {
  const limit = LIMITS.linesPerExportPage
  const [start, end] = [startOfMonth(month), startOfMonth(month, 1)]
  const place: Place = after === undefined ? [start, ''] : cursorOf(after)
  const found = await entriesBehind(store, place, end, limit + 1)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const rows = await withOrders(
    store,
    shown.filter(entry => !isOfPayout(entry)),
  )
  return ok({
    csv: commissionSheet(rows, after === undefined),
    lines: rows.length,
    ...(found.length > limit && last && { after: `${last.at}:${last.id}` }),
  })
}
