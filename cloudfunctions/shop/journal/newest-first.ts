interface Timed {
  id: string
  at: number
}

/** Where a list of a journal goes on: behind this time, and at this time behind this id. */
export function cursorOf(after: string): readonly [at: number, id: string] {
  const [at = '', ...id] = after.split(':')
  return [Number(at), id.join(':')]
}

/** Newest first; entries of one millisecond by their id. */
const newestFirst = (a: Timed, b: Timed) => b.at - a.at || (a.id < b.id ? 1 : -1)

/**
 * One page of a journal: of what stands on the document, as far as the page has not got past it, and of what is filed
 * behind the cursor, at least one more than a page. What is in both counts once.
 */
export function pageOf<E extends Timed>(
  unfiled: readonly E[],
  filed: readonly E[],
  { after, most }: { after: string | undefined; most: number },
): { shown: E[]; after?: string } {
  const [at, id] = after === undefined ? [Number.POSITIVE_INFINITY, ''] : cursorOf(after)
  const behind = unfiled.filter(one => one.at < at || (one.at === at && one.id < id))
  const sorted = [...new Map([...behind, ...filed].map(one => [one.id, one])).values()].sort(newestFirst)
  const shown = sorted.slice(0, most)
  const last = shown.at(-1)
  return { shown, ...(last && sorted.length > most && { after: `${last.at}:${last.id}` }) }
}
