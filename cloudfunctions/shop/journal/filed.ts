import type { Documents } from '../documents'
import type { Change, Store, When } from '../ports'

/** The collections into which journals are filed. */
export type Journal = 'stock_moves' | 'ledger_entries' | 'audit'

const IDS_AT_ONCE = 100

/** Which of these entries are filed, as they stand there. */
export async function filedAmong<J extends Journal>(
  store: Store,
  journal: J,
  ids: readonly string[],
): Promise<Documents[J][]> {
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, i) =>
    ids.slice(i * IDS_AT_ONCE, (i + 1) * IDS_AT_ONCE),
  )
  return (await Promise.all(parts.map(part => store.getMany(journal, part)))).flat()
}

/**
 * The ids among these that are filed already. Ask before (or beside) the change that they belong to: an entry leaves its
 * document only two minutes after it was filed, longer than any call lives, so one that is not filed now is either still
 * on the document, where the condition meets it, or new.
 */
export async function filedIds(
  store: Store,
  journal: Journal,
  entries: readonly { id: string }[],
): Promise<Set<string>> {
  const filed = await filedAmong(
    store,
    journal,
    entries.map(({ id }) => id),
  )
  return new Set(filed.map(({ id }) => id))
}

/** The condition that an entry is not on its document, beside whatever else must hold. */
export const unlessThere = ({ id }: { id: string }): When => ({ 'unfiled.id': { not: id } })

/** Writes each entry that is not filed, once, in parallel. Answers the ids whose condition did not hold. */
export async function applyOnce<E extends { id: string }>(
  store: Store,
  entries: readonly E[],
  filed: ReadonlySet<string>,
  { collection, of }: { collection: 'stocks' | 'accounts'; of: (entry: E) => Applied },
): Promise<string[]> {
  const fresh = entries.filter(({ id }) => !filed.has(id))
  const done = await Promise.all(
    fresh.map(entry => {
      const { document, when, change } = of(entry)
      return store.change(collection, document, when, change)
    }),
  )
  return fresh.filter((_, i) => !done[i]).map(({ id }) => id)
}

interface Applied {
  /** Whose `unfiled` it stands on. */
  document: string
  when: When
  change: Change
}
