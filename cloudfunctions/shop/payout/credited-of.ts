import { openCredit } from '../attribution/contest'
import { notInCredits } from '../attribution/credit-view'
import { isHeld } from '../attribution/open-questions'
import type { Order } from '../documents'
import { DAY_MS } from '../order/order'
import { timeKey } from '../order/order-keys'
import type { Store } from '../ports'

const WITHIN_DAYS = 90
/** So many of the newest are looked at: enough to judge by. */
const MOST = 100
/** So many of those that wait for a look are named. */
const NAMED = 10

/** What the last 90 days' orders of a distributor tell whoever is to pay. */
export interface Credited {
  orders: { paid: number; refunded: number }
  held: number
  heldNumbers: string[]
  contested: number
}

const isPaid = ({ credit, payment }: Order): boolean => payment !== undefined && credit !== undefined

/** The same of these orders; those that led to nobody or to somebody else count only as contested. */
export function creditedOf(distributorId: string, orders: readonly Order[]): Credited {
  const known = orders.filter(isPaid)
  const theirs = known.filter(({ credit }) => credit?.spans.at(-1)?.distributorId === distributorId)
  const contests = known.filter(
    order =>
      openCredit(order).ok &&
      order.credit?.contests?.some(one => one.distributorId === distributorId && !one.answer),
  )
  const held = theirs.filter(({ credit }) => credit && isHeld(credit))
  return {
    orders: {
      paid: theirs.length,
      refunded: theirs.filter(({ refunds }) => refunds.length > 0).length,
    },
    held: held.length,
    heldNumbers: held.slice(0, NAMED).map(({ _id }) => _id),
    contested: contests.length,
  }
}

/** The same, looked up: the distributor's list with the orders beside it, at most so many; one wave. */
export async function readCredited(store: Store, distributorId: string, at: number): Promise<Credited> {
  const found = await store.queryJoined(
    'credits',
    {
      ...{ index: 'ofDistributor', equal: { distributorId }, limit: MOST },
      range: { field: 'listKey', above: timeKey(at - WITHIN_DAYS * DAY_MS) },
    },
    { from: 'orders', local: 'orderNumber', field: '_id', omit: [...notInCredits, 'lines'] },
  )
  return creditedOf(
    distributorId,
    found.flatMap(({ joined }) => joined),
  )
}
