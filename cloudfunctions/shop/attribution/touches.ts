import type { DistributionView } from '../../../types/api/distributor'
import { LIMITS } from '../../../types/limits'
import { DAY_MS } from '../order/order'
import type { Store } from '../ports'
import type { KnownTouch } from './credit-for'
import type { Touch } from './document'

/**
 * The buyer's touches within the window, each with its distributor: by the last rule the latest, by the first the earliest,
 * should there be more than are looked at.
 */
export const touchesOf = (
  store: Store,
  buyerId: string,
  at: number,
  { rule, withinDays }: Pick<DistributionView, 'rule' | 'withinDays'>,
): Promise<KnownTouch[]> =>
  store.queryJoined(
    'touches',
    {
      index: 'byBuyer',
      equal: { buyerId },
      range: { field: 'at', above: at - withinDays * DAY_MS, upTo: at },
      backwards: rule === 'first',
      limit: LIMITS.touchesLookedAt,
    },
    { from: 'distributors', local: 'distributorId', field: '_id', omit: ['events', 'trail'] },
  )

/** The card that the buyer opened last, however long ago. */
export async function latestTouch(store: Store, buyerId: string): Promise<Touch | undefined> {
  const [latest] = await store.query('touches', { index: 'byBuyer', equal: { buyerId }, limit: 1 })
  return latest
}

/** Whether this buyer has ever paid for an order here. Whatever was given back since: they were a customer. */
export const hasPaid = async (store: Store, buyerId: string): Promise<boolean> =>
  (await store.count('orders', {
    index: 'paidByBuyer',
    equal: { buyerId },
    range: { field: 'saleKey', above: '' },
    limit: 1,
  })) > 0
