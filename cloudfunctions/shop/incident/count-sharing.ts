import type { AttentionSummary } from '../../../types/api/attention'
import { LIMITS } from '../../../types/limits'
import type { Store } from '../ports'

const limit = LIMITS.attentionCounted
/** Who waits for nothing has '' in these keys. */
const above = ''

/** What of sharing waits for the owner's word, at most so many of each; one wave. */
export async function countSharing(store: Store): Promise<AttentionSummary['sharing']> {
  const [held, contests, applications] = await Promise.all([
    store.count('credits', { index: 'held', range: { field: 'heldKey', above }, limit }),
    store.count('credits', { index: 'openContests', range: { field: 'contestKey', above }, limit }),
    store.count('distributors', { index: 'byState', equal: { state: 'applied' }, limit }),
  ])
  return { held, contests, applications }
}
