import type { CollectionName } from '../../../config/collections'
import type { Documents } from '../documents'
import type { Store } from '../ports'
import type { Standing } from './import-plan'

/** As many documents as one round trip carries. */
const perPage = 100

async function readAll<C extends CollectionName>(store: Store, collection: C): Promise<Documents[C][]> {
  const all: Documents[C][] = []
  for (;;) {
    const page = await store.page(collection, all.at(-1)?._id ?? '', perPage)
    all.push(...page)
    if (page.length < perPage) return all
  }
}

/** Reads what an import of these SKUs must know of the shop. Not for a request: it reads every product. */
export async function readStanding(store: Store, skuIds: readonly string[]): Promise<Standing> {
  const parts = Array.from({ length: Math.ceil(skuIds.length / perPage) }, (_, i) =>
    skuIds.slice(i * perPage, (i + 1) * perPage),
  )
  const [categories, products, stocks, shop] = await Promise.all([
    readAll(store, 'categories'),
    readAll(store, 'products'),
    Promise.all(parts.map(part => store.getMany('stocks', part, ['holds', 'unfiled']))),
    store.get('shop', 'shop'),
  ])
  return { categories, products, stocks: stocks.flat(), shop }
}
