import { LIMITS } from '../../../types/limits'
import { sameData } from '../catalog/same-data'
import type { Order } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { filedAmong } from '../journal/filed'
import { DAY_MS } from '../order/order'
import { timeKey } from '../order/order-keys'
import type { Ports, Store } from '../ports'
import type { CommissionEntry, LedgerEntry } from './document'
import { entriesOf } from './entries-of'

const ORDERS = 50
/** Orders paid so long ago give nothing back any more, and were proven every night until now. */
const PROVEN_DAYS = LIMITS.refundWithinDays + 35

const notReckoned = ['address', 'attempts', 'parcels', 'findBy', 'note', 'staffNote', 'afterSales', 'trail']

/** What of these entries the ledger has: filed ones first, as an entry leaves its account only after it was filed. */
async function standing(store: Store, entries: readonly LedgerEntry[]): Promise<Map<string, LedgerEntry>> {
  const filed = await filedAmong(
    store,
    'ledger_entries',
    entries.map(({ id }) => id),
  )
  const owners = [...new Set(entries.map(({ distributorId }) => distributorId))]
  const accounts = await store.getMany('accounts', owners)
  return new Map([...accounts.flatMap(({ unfiled }) => unfiled), ...filed].map(entry => [entry.id, entry]))
}

const isSame = (entry: CommissionEntry, found: LedgerEntry | undefined): boolean => {
  if (!found) return false
  const { filedAt: _, ...told } = found
  return sameData(entry, told)
}

async function tell(ports: Ports, order: Order, wrong: readonly LedgerEntry[]): Promise<void> {
  await reportIncident(ports, {
    id: `commission_differs:${order._id}:${ports.clock.now()}`,
    what: 'commission_differs',
    orderNumber: order._id,
    detail: wrong.map(({ id, fen }) => `${id} ${fen}`).join(', '),
    amountFen: 0,
  })
}

/** What these orders should have in the ledger and have not. One that still owes its posting is left to that. */
async function wrongAmong(ports: Ports, orders: readonly Order[]): Promise<number> {
  const settled = orders.filter(({ todo }) => !todo.some(({ kind }) => kind === 'commission'))
  const owed = settled.map(order => ({ order, entries: entriesOf(order) }))
  const found = await standing(
    ports.store,
    owed.flatMap(({ entries }) => entries),
  )
  const differing = owed
    .map(({ order, entries }) => ({ order, wrong: entries.filter(one => !isSame(one, found.get(one.id))) }))
    .filter(({ wrong }) => wrong.length > 0)
  for (const { order, wrong } of differing) await tell(ports, order, wrong)
  return differing.length
}

/** Nightly: every credited order has all its entries, as they follow from it. Answers how many have not. */
export async function proveCommissions(ports: Ports): Promise<number> {
  let wrong = 0
  for (let above = timeKey(ports.clock.now() - PROVEN_DAYS * DAY_MS); ; ) {
    const page = await ports.store.query('orders', {
      index: 'sold',
      range: { field: 'saleKey', above },
      limit: ORDERS,
      omit: notReckoned,
    })
    wrong += await wrongAmong(ports, page)
    const last = page.at(-1)
    if (page.length < ORDERS || !last) return wrong
    above = last.saleKey
  }
}
