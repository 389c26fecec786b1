import type { CollectionName } from '../../../config/collections'
import type { Ports } from '../ports'
import { filedAmong, type Journal } from './filed'
import { dueOf, STAYS_MS } from './filing'

/** Entries of one document that one sweep files: the next one goes on. */
const FILED_AT_ONCE = 100

/** Where a document keeps its entries, and when it was to be looked at. */
interface Kept {
  collection: CollectionName
  id: string
  /** The names of the list and of the field that says when. */
  list: string
  due: string
  dueAt: number
}

/**
 * Files what stands on one document and is new, by `file`, then takes off what was filed long enough ago, and says when
 * to look again: an entry that came meanwhile has said so anew, and wins. Any number of these may run at once.
 */
export async function fileEntries<E extends { id: string }>(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { collection, id, list, due, dueAt }: Kept,
  entries: readonly E[],
  { into, file }: { into: Journal; file: (fresh: E[], at: number) => Promise<unknown> },
): Promise<void> {
  const now = clock.now()
  const filed = await filedAmong(
    store,
    into,
    entries.map(entry => entry.id),
  )
  const { fresh, settled } = dueOf(entries, filed, now)
  await file(fresh.slice(0, FILED_AT_ONCE), now)
  if (settled.length > 0) await store.change(collection, id, {}, { pullIds: { [list]: settled } })

  const empty = settled.length === entries.length
  const when = { [due]: dueAt, ...(empty && { [`${list}.0`]: { exists: false } }) }
  const again = fresh.length > FILED_AT_ONCE ? now : now + STAYS_MS
  await store.change(collection, id, when, { set: { [due]: empty ? 0 : again } })
}
