import type { Review } from '../documents'
import type { Ports, Store } from '../ports'
import { sumOf } from './review'

const PER_SWEEP = 500
const PER_PAGE = 1000
const TRIES = 5
/** All but what counting needs. */
const uncounted = ['buyerId', 'name', 'spec', 'words', 'skuId']

/** Counts the shown reviews of a product, and finds the newest. */
async function count(
  store: Store,
  productId: string,
): Promise<{ count: number; newest: Review | undefined }> {
  const shown = { index: 'byProduct', equal: { productId, state: 'shown' } } as const
  const [newest] = await store.query('reviews', { ...shown, limit: 1, omit: ['buyerId'] })
  let total = 0
  for (let below: string | undefined; ; ) {
    const page = await store.query('reviews', {
      ...shown,
      ...(below && { range: { field: 'listKey', below } }),
      limit: PER_PAGE,
      omit: uncounted,
    })
    total += page.length
    below = page.at(-1)?.listKey
    if (page.length < PER_PAGE) return { count: total, newest }
  }
}

/**
 * Counts a product's reviews anew and writes the sum, on the revision that stood before the counting: whoever counted
 * later wins. Counting anew, never adding one, is what makes it harmless to do twice. False when others kept winning.
 */
async function sumProduct(store: Store, productId: string): Promise<boolean> {
  for (let i = 0; i < TRIES; i++) {
    const rev = (await store.get('review_sums', productId))?.rev ?? 0
    const counted = await count(store, productId)
    const { _id, ...sum } = sumOf(productId, counted.count, counted.newest, rev + 1)
    const unset = sum.latest ? [] : ['latest']
    const written =
      rev === 0
        ? await store.add('review_sums', { _id, ...sum })
        : await store.change('review_sums', _id, { rev }, { set: sum, unset })
    if (written) return true
  }
  return false
}

/** Sums one product and takes its reviews off the list of those that wait. */
async function settle(store: Store, productId: string, waiting: readonly Review[]): Promise<void> {
  if (!(await sumProduct(store, productId))) return
  await Promise.all(
    waiting.map(({ _id, sumAt }) => store.change('reviews', _id, { sumAt }, { set: { sumAt: 0 } })),
  )
}

/** The sums that reviews wait for, one piece of work for each product. Any number of sweeps may overlap. */
export async function sweepReviews({
  store,
  clock,
}: Pick<Ports, 'store' | 'clock'>): Promise<(() => Promise<void>)[]> {
  const waiting = await store.query('reviews', {
    index: 'toSum',
    range: { field: 'sumAt', above: 0, upTo: clock.now() },
    limit: PER_SWEEP,
    omit: uncounted,
  })
  return [...new Set(waiting.map(({ productId }) => productId))].map(
    productId => () =>
      settle(
        store,
        productId,
        waiting.filter(review => review.productId === productId),
      ),
  )
}
