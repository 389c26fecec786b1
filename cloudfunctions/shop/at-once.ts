/** Things done at once: the database takes some tens of calls a second. */
const AT_ONCE = 8

/** Does `work` with each item, eight at once; the answers stand in the order of the items. Throws what one of them throws. */
export async function eachAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let i = 0; i < items.length; i += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))))
  }
  return answers
}
