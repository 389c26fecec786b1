import { distributorId } from '../audit/audited'
import type { Order } from '../documents'
import { timeKey } from '../journal/filing'
import { keyAt } from '../order/order-keys'
import type { Ids, Ports, Store } from '../ports'
import { touchOn } from './contest'
import type { CreditDocument } from './document'
import { heldSince } from './held-credit'

/** Of everybody whose touch an order has on record, that it stands in their list. */
export function creditDocuments(ids: Pick<Ids, 'derived'>, order: Order): CreditDocument[] {
  const { _id: orderNumber, credit, placedAt, rev } = order
  if (!credit) return []
  const people = new Set([...credit.spans, ...credit.others].map(one => one.distributorId))
  return [...people].map(person => {
    const _id = `${orderNumber}:${distributorId(ids, person)}`
    const contest = credit.contests?.find(one => one.distributorId === person)
    const waits = contest && !contest.answer
    const since = heldSince(order, person)
    return {
      ...{ _id, orderNumber, distributorId: person, rev, code: touchOn(credit, person)?.code ?? '' },
      listKey: keyAt(placedAt, orderNumber),
      contestKey: waits ? timeKey(contest.at, _id) : '',
      heldKey: since === undefined ? '' : timeKey(since, _id),
    }
  })
}

/** Written as this order has it, unless a later one has been: whoever is slow never brings an earlier one back. */
async function file(store: Store, document: CreditDocument): Promise<void> {
  if (await store.add('credits', document)) return
  const { contestKey, heldKey, code, rev } = document
  for (;;) {
    const known = await store.get('credits', document._id)
    if (!known || known.rev >= rev) return
    const asSeen = { rev: known.rev }
    const set = { contestKey, heldKey, code, rev }
    if (await store.change('credits', document._id, asSeen, { set })) return
  }
}

/** Puts a paid order into the lists of all whose cards led to it. Harmless to repeat; one wave at first. */
export async function fileCredits({ store, ids }: Pick<Ports, 'store' | 'ids'>, order: Order): Promise<void> {
  await Promise.all(creditDocuments(ids, order).map(document => file(store, document)))
}
