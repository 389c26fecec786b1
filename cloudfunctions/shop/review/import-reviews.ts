import type { Refusal } from '../../../types/result'
import type { BadRow, SheetFault } from '../catalog/catalog-rows'
import { inBatches, type Progress } from '../catalog/in-batches'
import type { SheetRow } from '../catalog/sheet-columns'
import type { Review } from '../documents'
import type { Ids, Ports, Store } from '../ports'
import { newReview } from './review'
import { type ReviewRow, readReviews } from './review-rows'
import { sweepReviews } from './sum-reviews'

/** What an import of reviews did. */
export interface ReviewReport {
  added: number
  /** They stood already: from an earlier import of the same sheet. */
  unchanged: number
  badRows: BadRow[]
  unusedColumns: string[]
}

export type ReviewOutcome =
  | { ok: true; value: ReviewReport }
  | Refusal<SheetFault>
  | { ok: false; error: 'bad_rows'; badRows: BadRow[] }

const PER_CALL = 100
const silent: Progress = () => {}

/** The documents among these ids, asked for as many at once as one call carries. */
async function known(store: Store, collection: 'products' | 'reviews', ids: readonly string[]) {
  const parts = Array.from({ length: Math.ceil(ids.length / PER_CALL) }, (_, i) =>
    ids.slice(i * PER_CALL, (i + 1) * PER_CALL),
  )
  const omit = ['findBy', 'detailPictures', 'skus', 'words']
  const found = await inBatches(
    parts.map(part => () => store.getMany(collection, part, omit)),
    silent,
  )
  return new Set(found.flat().map(({ _id }) => _id))
}

/**
 * The id comes from what a row says, and from how many rows before it say just the same: the same sheet gives the same
 * reviews. Nobody knows when they were written: they count as written now.
 */
function reviewsOf(rows: readonly ReviewRow[], { derived }: Pick<Ids, 'derived'>, at: number): Review[] {
  const said = new Map<string, number>()
  return rows.map(({ productId, stars, words, by }) => {
    const parts = ['imported review', productId, String(stars), words, by]
    const nth = (said.get(parts.join('\n')) ?? 0) + 1
    said.set(parts.join('\n'), nth)
    const id = derived(...parts, String(nth))
    return newReview({ id, productId, skuId: '', spec: '', buyerId: '', by, stars, words, at })
  })
}

/** Counts what was written, some products at a time, until none waits. What fails now is counted by cron. */
async function sumAll(ports: Pick<Ports, 'store' | 'clock'>, reviews: number): Promise<void> {
  for (let left = reviews; left > 0; left -= 1) {
    const work = await sweepReviews(ports)
    if (work.length === 0) return
    await inBatches(work, silent)
  }
}

/**
 * Brings a sheet of reviews into the shop. Every row is checked before the first write; any bad one, or one of a product
 * that the shop does not have, stops it all, unless `skipBad`. Repeatable, also after breaking off.
 */
export async function importReviews(
  { store, clock, ids }: Pick<Ports, 'store' | 'clock' | 'ids'>,
  sheet: readonly SheetRow[],
  { skipBad = false, onProgress = silent }: { skipBad?: boolean; onProgress?: Progress } = {},
): Promise<ReviewOutcome> {
  const read = readReviews(sheet)
  if (!read.ok) return read
  const { rows, unusedColumns } = read.value
  const products = await known(store, 'products', [...new Set(rows.map(row => row.productId))])
  const strays = rows.filter(row => !products.has(row.productId))
  const why = (productId: string) => `商品编号：店里没有商品 ${productId}`
  const badRows = [
    ...read.value.badRows,
    ...strays.map(({ line, productId }) => ({ line, why: why(productId) })),
  ].sort((a, b) => a.line - b.line)
  if (badRows.length > 0 && !skipBad) return { ok: false, error: 'bad_rows', badRows }

  const good = rows.filter(row => products.has(row.productId))
  const reviews = reviewsOf(good, ids, clock.now())
  const standing = await known(
    store,
    'reviews',
    reviews.map(({ _id }) => _id),
  )
  const fresh = reviews.filter(({ _id }) => !standing.has(_id))
  await inBatches(
    fresh.map(review => () => store.add('reviews', review)),
    onProgress,
  )
  await sumAll({ store, clock }, reviews.length)
  return { ok: true, value: { added: fresh.length, unchanged: standing.size, badRows, unusedColumns } }
}
