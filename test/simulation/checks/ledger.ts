import { isDeepStrictEqual } from 'node:util'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { figuresOf, sumsOf } from '../../../cloudfunctions/shop/ledger/account'
import type { LedgerEntry } from '../../../cloudfunctions/shop/ledger/document'
import { entriesOf } from '../../../cloudfunctions/shop/ledger/entries-of'
import { wrongWithAccount } from '../../../cloudfunctions/shop/ledger/prove-accounts'
import type { Payout } from '../../../cloudfunctions/shop/payout/document'
import { entriesOfPayout } from '../../../cloudfunctions/shop/payout/entries-of-payout'
import type { Store } from '../../../cloudfunctions/shop/ports'
import { earnedByAll, paidOf } from '../../support/earned'
import { isEarlier } from '../world/sharers'

const MANY = 1000

const asTold = ({ filedAt: _, ...entry }: LedgerEntry): Omit<LedgerEntry, 'filedAt'> => entry

/** Every person whom one of these orders was ever credited to. */
export const creditedBy = (orders: readonly Order[]): string[] => [
  ...new Set(orders.flatMap(({ credit }) => credit?.spans.map(span => span.distributorId) ?? [])),
]

/** The filed entries of a person are those of the orders: each there, once, to the letter, and no other. */
async function entryFaults(
  store: Store,
  person: string,
  orders: readonly Order[],
  payouts: readonly Payout[],
): Promise<string[]> {
  const filed = await store.query('ledger_entries', {
    index: 'ofDistributor',
    equal: { distributorId: person },
    limit: MANY,
  })
  const wanted = [...orders.flatMap(entriesOf), ...payouts.flatMap(entriesOfPayout)].filter(
    ({ distributorId }) => distributorId === person,
  )
  const is = new Map(filed.map(entry => [entry.id, asTold(entry)]))
  return [
    ...wanted
      .filter(entry => !isDeepStrictEqual(is.get(entry.id), entry))
      .map(({ id }) => `${id} is not in the ledger as it follows from its order`),
    ...[...is.keys()]
      .filter(id => !isEarlier({ id }) && !wanted.some(entry => entry.id === id))
      .map(id => `${id} follows from no order and no payout`),
  ]
}

const earlierOf = (store: Store, person: string) =>
  store.query('ledger_entries', {
    index: 'ofDistributor',
    equal: { distributorId: person },
    limit: MANY,
  })

async function accountFaults(
  store: Store,
  person: string,
  orders: readonly Order[],
  payouts: readonly Payout[],
): Promise<string[]> {
  const account = await store.get('accounts', person)
  const earned = earnedByAll(person, orders)
  const before = sumsOf((await earlierOf(store, person)).filter(isEarlier))
  const wanted = paidOf(person, payouts, {
    ...earned,
    availableFen: earned.availableFen + before.availableFen,
  })
  const is = figuresOf(account)
  const wrong = account ? await wrongWithAccount(store, account) : ''
  return [
    ...(wrong ? [wrong] : []),
    ...(isDeepStrictEqual(is, wanted) ? [] : [`has ${Object.values(is)}, earned ${Object.values(wanted)}`]),
    ...(account && account.unfiled.length > 0 ? [`${account.unfiled.length} entries are not filed`] : []),
  ]
}

/** What is wrong with the accounts of those whom these orders are credited to, at rest: told by entries, and by the orders alone. */
export async function ledgerFaults(store: Store, orders: readonly Order[]): Promise<string[]> {
  const payouts = await store.page('payouts', '', MANY)
  const people = new Set([...creditedBy(orders), ...payouts.map(({ distributorId }) => distributorId)])
  const faults = await Promise.all(
    [...people].map(async person =>
      [
        ...(await entryFaults(store, person, orders, payouts)),
        ...(await accountFaults(store, person, orders, payouts)),
      ].map(fault => `ledger of ${person}: ${fault}`),
    ),
  )
  return faults.flat()
}
