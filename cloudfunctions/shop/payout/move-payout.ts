import type { Store } from '../ports'
import type { Payout } from './document'
import { after, type Move } from './payout'

/** Writes a step down, on the revision that it was decided on. The payout as it is then; undefined when another was first. */
export async function movePayout(store: Store, payout: Payout, move: Move): Promise<Payout | undefined> {
  const { _id, rev } = payout
  const change = {
    ...{ set: { ...move.set }, push: { events: move.event }, inc: { rev: 1 } },
    ...(move.clears && { unset: move.clears }),
  }
  return (await store.change('payouts', _id, { rev }, change)) ? after(payout, move) : undefined
}
