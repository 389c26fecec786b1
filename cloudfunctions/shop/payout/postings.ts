import { posting } from '../ledger/account'
import type { PayoutEntry } from '../ledger/document'
import type { Change, When } from '../ports'

interface Posting {
  when: When
  change: Change
}

/** Sets the money aside, if so much is available and nothing else is under way; from then on this one is. */
export function asking(entry: PayoutEntry, at: number): Posting {
  const { when, change } = posting(entry, at)
  return {
    when: {
      ...{ ...when, availableFen: { gte: entry.grossFen } },
      ...{ openPayout: { exists: false }, payeeForgotten: { exists: false } },
    },
    change: { ...change, set: { ...change.set, openPayout: entry.payoutId } },
  }
}

/** One closing entry. The last of them frees the account for the next payout, in the same update: until then this one is open. */
export function closing(entry: PayoutEntry, at: number, isLast: boolean): Posting {
  const { when, change } = posting(entry, at)
  if (!isLast) return { when, change }
  return { when: { ...when, openPayout: entry.payoutId }, change: { ...change, unset: ['openPayout'] } }
}
