/** How long a filed entry stays on its document, so that a repeat always meets it in one of the two places. */
export const STAYS_MS = 2 * 60_000

interface Filed {
  id: string
  filedAt?: number
}

/** Of the entries on a document: which are to be filed, and which have been for so long that they may leave it. */
export function dueOf<E extends { id: string }>(entries: readonly E[], filed: readonly Filed[], now: number) {
  const filedAt = new Map(filed.map(one => [one.id, one.filedAt]))
  return {
    fresh: entries.filter(({ id }) => !filedAt.has(id)),
    settled: entries.filter(({ id }) => (filedAt.get(id) ?? now) <= now - STAYS_MS).map(({ id }) => id),
  }
}

/** Place in a list by time: then the id, which makes it unique. */
export const timeKey = (at: number, id: string): string => `${String(at).padStart(15, '0')}:${id}`
