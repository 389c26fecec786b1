import type { Store } from '../ports'
import type { ImportPlan } from './import-plan'
import { inBatches, type Progress } from './in-batches'

/** A product is written last: until its category and stocks exist nobody sees it, wherever an import breaks off. */
export async function writePlan(store: Store, plan: ImportPlan, onProgress: Progress): Promise<void> {
  const grounds = [
    ...plan.categories.map(one => () => store.add('categories', one)),
    ...plan.stocks.map(one => () => store.add('stocks', one)),
    ...plan.labels.map(
      ({ id, set }) =>
        () =>
          store.change('stocks', id, {}, { set }),
    ),
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
  await inBatches(grounds, onProgress, 0, total)
  await inBatches(products, onProgress, grounds.length, total)
}
