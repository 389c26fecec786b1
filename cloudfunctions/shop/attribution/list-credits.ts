import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import { distributorId as publicIdOf } from '../audit/audited'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { contestCard, creditCard, notInCredits } from './credit-view'
import type { CreditDocument } from './document'
import { heldCard } from './held-credit'

const limit = LIMITS.creditsPerPage
/** What is listed tells no more than that: the rest is read off its order, in the same round trip. */
const withOrder = { from: 'orders', local: 'orderNumber', field: '_id', omit: notInCredits } as const

/** One page of what was found, one more than it shows when the list goes on. */
function pageOf<Found extends CreditDocument & { joined: Order[] }, Card>(
  found: readonly Found[],
  key: 'listKey' | 'contestKey' | 'heldKey',
  cardOf: (order: Order, distributorId: string) => Card | undefined,
): { cards: Card[]; after?: string } {
  const shown = found.slice(0, limit)
  const cards = shown.flatMap(({ joined, distributorId }) =>
    joined.flatMap(order => cardOf(order, distributorId) ?? []),
  )
  const last = shown.at(-1)
  return { cards, ...(found.length > limit && last && { after: last[key] }) }
}

/** The caller's own, newest first, a page at a time; one wave. */
export async function listCredits(
  { store }: Ports,
  { openid: distributorId }: Caller,
  { after }: Parsed<'credit.mine'>,
): Promise<Result<Answer<'credit.mine'>, never>> {
  const found = await store.queryJoined(
    'credits',
    {
      index: 'ofDistributor',
      equal: { distributorId },
      ...(after && { range: { field: 'listKey', below: after } }),
      limit: limit + 1,
    },
    withOrder,
  )
  const { cards, ...more } = pageOf(found, 'listKey', creditCard)
  return ok({ credits: cards, ...more })
}

/** Contests that wait for an answer, the oldest first; one wave. */
export async function listContests(
  { store, ids }: Ports,
  _caller: Caller,
  { after = '' }: Parsed<'credit.contests'>,
): Promise<Result<Answer<'credit.contests'>, never>> {
  const found = await store.queryJoined(
    'credits',
    { index: 'openContests', range: { field: 'contestKey', above: after }, limit: limit + 1 },
    withOrder,
  )
  const { cards, ...more } = pageOf(found, 'contestKey', (order, distributorId) =>
    contestCard(order, distributorId, publicIdOf(ids, distributorId)),
  )
  return ok({ contests: cards, ...more })
}

/** What waits for the owner's look, the oldest first; one wave. */
export async function listHeld(
  { store, ids }: Ports,
  _caller: Caller,
  { after = '' }: Parsed<'credit.held'>,
): Promise<Result<Answer<'credit.held'>, never>> {
  const found = await store.queryJoined(
    'credits',
    { index: 'held', range: { field: 'heldKey', above: after }, limit: limit + 1 },
    withOrder,
  )
  const { cards, ...more } = pageOf(found, 'heldKey', (order, distributorId) =>
    heldCard(order, distributorId, publicIdOf(ids, distributorId)),
  )
  return ok({ held: cards, ...more })
}
