const writesAtOnce = 20

/** Told after each batch of writes: how many are done, of how many. */
export type Progress = (done: number, total: number) => void

/**
 * Does the steps a few at a time; answers what each said. The first failure is thrown once its whole batch has come to
 * rest. `before` steps of `total` were done already.
 */
export async function inBatches<T>(
  steps: readonly (() => Promise<T>)[],
  onProgress: Progress,
  before = 0,
  total = steps.length,
): Promise<T[]> {
  const said: T[] = []
  for (let done = 0; done < steps.length; done += writesAtOnce) {
    const batch = await Promise.allSettled(steps.slice(done, done + writesAtOnce).map(step => step()))
    for (const one of batch) {
      if (one.status === 'rejected') throw one.reason
      said.push(one.value)
    }
    onProgress(before + done + batch.length, total)
  }
  return said
}
