import type { Documents, Order } from '../documents'
import { timeKey } from '../order/order-keys'
import type { Store } from '../ports'
import type { DaySums } from './document'
import { noSums, plus, refundSums, saleSums } from './sums'

const PAGE = 500
const IDS = 100

/** What a sum needs no more than this of an order for. */
const notSummed = ['address', 'attempts', 'parcels', 'events', 'todo', 'findBy', 'note', 'staffNote'] as const

/** Every sale that the shop heard of from `from` on and before `until`. */
async function salesBetween(store: Store, from: number, until: number): Promise<DaySums> {
  let sums = noSums()
  for (let above = timeKey(from); ; ) {
    const page = await store.query('orders', {
      index: 'sold',
      range: { field: 'saleKey', above, below: timeKey(until) },
      limit: PAGE,
      omit: notSummed,
    })
    for (const order of page) sums = plus(sums, saleSums(order))
    const last = page.at(-1)
    if (page.length < PAGE || !last) return sums
    above = last.saleKey
  }
}

/** All documents of a collection from `from` on and before `until`. Those of one millisecond may straddle a page. */
async function allBetween<C extends 'refunds' | 'visits'>(
  store: Store,
  collection: C,
  from: number,
  until: number,
): Promise<Documents[C][]> {
  const found = new Map<string, Documents[C]>()
  for (let above = from - 1; ; ) {
    const before = found.size
    const range = { field: 'at', above, below: until }
    const page = await store.query(collection, { index: 'byTime', range, limit: PAGE })
    for (const one of page) found.set(one._id, one)
    const last = page.at(-1)
    if (page.length < PAGE || !last) return [...found.values()]
    if (found.size === before) throw new Error(`more than ${PAGE} ${collection} at ${last.at}`)
    above = last.at - 1
  }
}

async function ordersOf(store: Store, numbers: readonly string[]): Promise<Map<string, Order>> {
  const found = new Map<string, Order>()
  const wanted = [...new Set(numbers)]
  for (let i = 0; i < wanted.length; i += IDS) {
    const some = await store.getMany('orders', wanted.slice(i, i + IDS), [...notSummed, 'lines'])
    for (const order of some) found.set(order._id, order)
  }
  return found
}

async function refundsBetween(store: Store, from: number, until: number): Promise<DaySums> {
  const refunds = await allBetween(store, 'refunds', from, until)
  const orders = await ordersOf(
    store,
    refunds.map(({ orderNumber }) => orderNumber),
  )
  return refunds.map(refund => refundSums(refund, orders.get(refund.orderNumber))).reduce(plus, noSums())
}

/** Everything that happened from `from` on and before `until`, by indexes alone: as much is read as happened. */
export async function countBetween(store: Store, from: number, until: number): Promise<DaySums> {
  if (from >= until) return noSums()
  const [sales, refunds, visits] = await Promise.all([
    salesBetween(store, from, until),
    refundsBetween(store, from, until),
    allBetween(store, 'visits', from, until),
  ])
  return plus(plus(sales, refunds), { ...noSums(), visitors: visits.length })
}
