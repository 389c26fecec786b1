import type { Store } from '../ports'
import type { ImportPlan } from './import-plan'

const writesAtOnce = 20

/** Told after each batch of writes: how many are done, of how many. */
export type Progress = (done: number, total: number) => void

/** Does the steps a few at a time. The first failure is thrown once its whole batch has come to rest. */
async function inBatches(
  steps: readonly (() => Promise<unknown>)[],
  onProgress: Progress,
  before: number,
  total: number,
): Promise<number> {
  for (let done = 0; done < steps.length; done += writesAtOnce) {
    const batch = await Promise.allSettled(steps.slice(done, done + writesAtOnce).map(step => step()))
    const failed = batch.find(one => one.status === 'rejected')
    if (failed) throw failed.reason
    onProgress(before + done + batch.length, total)
  }
  return before + steps.length
}

/** A product is written last: until its category and stocks exist nobody sees it, wherever an import breaks off. */
export async function writePlan(store: Store, plan: ImportPlan, onProgress: Progress): Promise<void> {
  const grounds = [
    ...plan.categories.map(one => () => store.add('categories', one)),
    ...plan.stocks.map(one => () => store.add('stocks', one)),
  ]
  const products = [
    ...plan.products.map(one => () => store.add('products', one)),
    ...plan.changes.map(
      ({ id, set }) =>
        () =>
          store.change('products', id, {}, { set }),
    ),
  ]
  const total = grounds.length + products.length
  const done = await inBatches(grounds, onProgress, 0, total)
  await inBatches(products, onProgress, done, total)
}
