import { eachAtOnce } from '../at-once'
import type { Product } from '../documents'
import type { Ports, Store, When } from '../ports'
import { soldOf } from './catalog'
import { sameData } from './same-data'
import { keysOf, soldKey } from './sort-keys'

const PAGE = 100
const MOST_STOCKS = 1000
const TRIES = 5

/** Pieces of a product sold so far. */
async function soldSoFar(store: Store, productId: string): Promise<number> {
  const stocks = await store.query('stocks', {
    index: 'byProduct',
    equal: { productId },
    limit: MOST_STOCKS,
    omit: ['holds', 'unfiled'],
  })
  return soldOf(stocks)
}

/**
 * Gives a product its place among the most sold, counted anew from its stocks and written on the place it had before
 * the counting: whoever counted later wins. False when others kept winning.
 */
export async function refreshSold(store: Store, productId: string): Promise<boolean> {
  for (let i = 0; i < TRIES; i++) {
    const product = await store.get('products', productId, ['findBy', 'detailPictures'])
    if (!product) return true
    const wanted = soldKey(product.rank, await soldSoFar(store, productId))
    if (wanted === product.soldKey) return true
    if (
      await store.change('products', productId, placed({ soldKey: product.soldKey }), {
        set: { soldKey: wanted },
      })
    )
      return true
  }
  return false
}

/** Where it stands; a product from before the lists were made like this stands nowhere yet. */
const placed = (keys: Record<string, string | undefined>): When =>
  Object.fromEntries(Object.entries(keys).map(([field, key]) => [field, key ?? { exists: false }]))

async function proveOne(store: Store, product: Product): Promise<boolean> {
  const { findBy, priceKey } = product
  const wanted = keysOf(product)
  await refreshSold(store, product._id)
  if (sameData(wanted, { findBy, priceKey })) return false
  // An import that changed it meanwhile has also given it its places.
  const { name, sub } = product
  return store.change('products', product._id, { name, sub, ...placed({ priceKey }) }, { set: wanted })
}

/**
 * Nightly: every product stands in the lists as its words, prices and sales say. Also brings products into the lists that
 * were stored before the lists were made like this. Answers how many were wrong.
 */
export async function proveProducts({ store }: Pick<Ports, 'store'>): Promise<number> {
  let mended = 0
  for (let after = ''; ; ) {
    const page = await store.page('products', after, PAGE)
    const changed = await eachAtOnce(page, product => proveOne(store, product))
    mended += changed.filter(Boolean).length
    const last = page.at(-1)
    if (page.length < PAGE || !last) return mended
    after = last._id
  }
}
