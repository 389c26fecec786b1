import { labelChanges } from '../catalog/plan-stocks'
import type { Product, Stock } from '../documents'
import type { Ports, Store } from '../ports'
import { settingLowAt, shopLowAt } from './level'

const PAGE = 100
const MOST_STOCKS = 1000
const TRIES = 5

/** The shop's threshold, where the SKU has none of its own: also a stock from before there were thresholds. */
async function proveLowAt(store: Store, seen: Stock, wanted: number): Promise<boolean> {
  let stock: Stock | undefined = seen
  for (let i = 0; stock && i < TRIES; i += 1) {
    if (stock.spare !== undefined && (stock.ownLowAt || stock.lowAt === wanted)) return i > 0
    const { when, change } = settingLowAt(stock, stock.ownLowAt ? (stock.lowAt ?? wanted) : wanted)
    if (await store.change('stocks', stock._id, when, change)) return true
    stock = await store.get('stocks', stock._id, ['holds', 'unfiled'])
  }
  return false
}

async function proveOne(store: Store, product: Product, stock: Stock, lowAt: number): Promise<boolean> {
  const set = labelChanges(product, stock)
  const mended = Object.keys(set).length > 0 && (await store.change('stocks', stock._id, {}, { set }))
  return (await proveLowAt(store, stock, lowAt)) || mended
}

/**
 * Nightly: every stock is called, and found by, what its product says, and has its threshold. Also brings stocks into the
 * list that were stored before there was one. Answers how many were wrong.
 */
export async function proveLabels({ store }: Pick<Ports, 'store'>): Promise<number> {
  const lowAt = shopLowAt(await store.get('shop', 'shop'))
  let mended = 0
  for (let after = ''; ; ) {
    const page = await store.page('products', after, PAGE)
    for (const product of page) {
      const stocks = await store.query('stocks', {
        ...{ index: 'byProduct', equal: { productId: product._id }, limit: MOST_STOCKS },
        omit: ['holds', 'unfiled'],
      })
      for (const stock of stocks) if (await proveOne(store, product, stock, lowAt)) mended += 1
    }
    const last = page.at(-1)
    if (page.length < PAGE || !last) return mended
    after = last._id
  }
}
